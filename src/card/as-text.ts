/** Cards and monographs as plain text, for copying: the order is that of the card. */
import type { DrugCaution } from '../knowledge/drug-cautions.ts';
import type { PackSays } from '../knowledge/imported.ts';
import type { CardModel, Reviewed, Subject } from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';
import { brandsByCountry } from './brands.ts';
import { cautionBlocks, sourceLines } from './caution-words.ts';
import { isCombined, noteBlocks, packOf, packTextBlocks } from './pack-words.ts';
import { nameList, plural, type Strings } from './strings.ts';
import { reviewText } from './source-text.ts';
import { type Block, joinBlocks, sectionBlocks } from './text-blocks.ts';

type DrugSubject = Extract<Subject, { kind: 'drug' }>;

const NOTHING_SAID: PackSays = { texts: [], notes: [] };

function disclaimer(t: Strings, emergency: string): string {
  return t('disclaimer', [emergency === '' ? t('emergencyLocal') : emergency]);
}

function review(t: Strings, of: Reviewed, overdue: boolean, emergency: string): Block {
  return [disclaimer(t, emergency), reviewText(t, of, overdue)];
}

/** Our own prose on a drug; what a pack brought has none, and an organisation may not want it. */
function drugProse(t: Strings, subject: DrugSubject, { texts, alone }: PackSays): Block[] {
  if (packOf(subject)) return [];
  if (alone) return texts.length === 0 ? [[t('ownTextHidden')]] : [];
  if (subject.monograph === null) return [[t('briefEntry')]];
  return [[texts.length > 0 ? t('ownText') : null], ...sectionBlocks(subject.monograph.sections)];
}

function drugBlocks(t: Strings, subject: DrugSubject, said: PackSays, emergency: string): Block[] {
  const { drug, monograph, classes } = subject;
  return [
    [drug.title, classes.map(({ name }) => name).join(', '), drug.summary],
    ...packTextBlocks(t, said.texts),
    ...drugProse(t, subject, said),
    sourceLines(t, subject.sources),
    said.alone
      ? [disclaimer(t, emergency)]
      : review(t, monograph ?? drug, subject.overdue, emergency),
  ];
}

function subjectBlocks(t: Strings, subject: Subject, said: PackSays, emergency: string): Block[] {
  if (subject.kind === 'drug') return drugBlocks(t, subject, said, emergency);
  if (subject.kind === 'class') {
    const { class: group, members } = subject;
    return [
      [group.name, t('drugClass'), group.summary],
      ...packTextBlocks(t, said.texts),
      [group.what, group.matters],
      [
        `${t('members')}: ${nameList(
          t,
          members.map(({ name }) => name),
        )}`,
      ],
      sourceLines(t, subject.sources),
      review(t, group, subject.overdue, emergency),
    ];
  }
  if (subject.kind === 'product') {
    const contents = subject.ingredients.map(({ title, summary }) => `- ${title}: ${summary}`);
    return [
      [subject.title, t('combinationProduct')],
      ...packTextBlocks(t, said.texts),
      [`${t('contains')}:`, ...contents],
      sourceLines(t, subject.sources),
      [disclaimer(t, emergency)],
    ];
  }
  return [
    [t('ambiguousNote')],
    subject.candidates.map(({ title, summary }) => `- ${title}: ${summary}`),
  ];
}

function silentLines(t: Strings, model: CardModel): Block {
  const { noneRecorded, notAssessed, hidden } = model;
  return [
    noneRecorded.length === 0 ? null : t('noneRecorded', [nameList(t, noneRecorded)]),
    notAssessed.length === 0 ? null : t('notAssessedHere', [nameList(t, notAssessed)]),
    hidden === undefined ? null : plural(t, 'hiddenCautions', hidden),
  ];
}

/** A card with its sources. `emergency` is the reader's number, or empty. */
export function cardText(t: Strings, model: CardModel, emergency: string): string {
  const together = model.ifTogether.length === 0 ? [] : [[t('ifTogether')]];
  const { imported = NOTHING_SAID } = model;
  return joinBlocks([
    [t('cardLabel', [model.read])],
    ...model.cautions.flatMap((it) => cautionBlocks(t, it)),
    ...noteBlocks(t, imported.notes.filter(isCombined)),
    ...together,
    ...model.ifTogether.flatMap((it) => cautionBlocks(t, it)),
    ...noteBlocks(
      t,
      imported.notes.filter((note) => !isCombined(note)),
    ),
    silentLines(t, model),
    ...subjectBlocks(t, model.subject, imported, emergency),
  ]);
}

function nameLines(t: Strings, subject: Whole['subject']): Block {
  if (subject.kind === 'class') return [];
  const { brands } = subject.kind === 'drug' ? subject.drug : subject.product;
  const countries = brandsByCountry(t, brands);
  if (countries.length === 0) return [];
  return [
    t('nameBrands'),
    ...countries.map(({ country, names }) => `${country}: ${names.join(', ')}`),
  ];
}

/** A full monograph with all its cautions and sources. */
export function wholeText(t: Strings, whole: Whole, emergency: string): string {
  const { subject, cautions, said = NOTHING_SAID } = whole;
  const blocks = ({ caution, alsoWith }: DrugCaution): Block[] =>
    cautionBlocks(t, caution, alsoWith);
  return joinBlocks([
    [t('extensionName')],
    ...subjectBlocks(t, subject, said, emergency),
    nameLines(t, subject),
    [t('cautionsHeading'), cautions.length === 0 ? t('cautionsNone') : null],
    ...cautions.flatMap(blocks),
    ...noteBlocks(t, said.notes),
  ]);
}

/** What a reader sends who has found an error: what was shown, and room for words. */
export function reportText(t: Strings, model: CardModel, version: string): string {
  const { subject } = model;
  const reviewed = subject.kind === 'drug' ? subject.drug : null;
  const shown = [...model.cautions, ...model.ifTogether].map(({ id }) => id);
  return joinBlocks([
    [t('reportHead', [version])],
    [
      t('reportCard', [model.read, `${subject.kind} ${subjectId(subject)}`]),
      reviewed && reviewText(t, reviewed, false),
      shown.length === 0 ? null : t('reportCautions', [shown.join(', ')]),
    ],
    [t('reportWhat'), ' '],
    [t('reportSource'), ' '],
  ]);
}

function subjectId(subject: Subject): string {
  if (subject.kind === 'drug') return subject.drug.id;
  if (subject.kind === 'class') return subject.class.id;
  if (subject.kind === 'product') return subject.product.id;
  return subject.candidates.map(({ id }) => id).join(', ');
}
