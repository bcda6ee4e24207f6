/** Cards and monographs as plain text, for copying: the order is that of the card. */
import type { DrugCaution } from '../knowledge/drug-cautions.ts';
import type {
  CardModel,
  Line,
  Monograph,
  PairCaution,
  Reviewed,
  SourcedCite,
  Subject,
} from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';
import { brandsByCountry } from './brands.ts';
import { SIGNAL_WORDS } from './signals.ts';
import { nameList, plural, type Strings } from './strings.ts';
import { citeText, reviewText } from './source-text.ts';

/** Paragraphs of lines; an empty one is left out. */
type Block = (string | null | undefined)[];

function join(blocks: Block[]): string {
  return blocks
    .map((block) => block.filter((line) => line).join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
}

function proseLines(lines: Line[], indent = ''): string[] {
  return lines.flatMap(({ lead, text, bullet, lines: nested }) => {
    const said = [lead === undefined ? '' : `${lead}:`, text].filter((part) => part).join(' ');
    return [`${indent}${bullet ? '- ' : ''}${said}`, ...proseLines(nested, `${indent}  `)];
  });
}

function signs(t: Strings, label: string, listed: string[]): string | null {
  return listed.length === 0 ? null : `${label}: ${nameList(t, listed)}`;
}

function sourceLines(t: Strings, cites: SourcedCite[]): Block {
  if (cites.length === 0) return [];
  return [t('sources'), ...cites.map((cite, at) => `${at + 1}. ${citeText(t, cite)}`)];
}

/** One caution with all that stands behind it. */
function cautionBlocks(t: Strings, caution: PairCaution, also: string[] = []): Block[] {
  const names = caution.between.map(({ name }) => name).join(' + ');
  return [
    [
      `${t(SIGNAL_WORDS[caution.class])}: ${names}`,
      caution.headline,
      caution.consequence,
      caution.serious ? t('seriousPossible') : null,
      signs(t, t('signsEmergency'), caution.signs.emergency),
      signs(t, t('signsToday'), caution.signs.today),
      `${t('whatToDo')}: ${caution.action.text}`,
      ...caution.when.map((it) => `${it.condition}: ${t(SIGNAL_WORDS[it.class])}`),
      also.length === 0 ? null : t('sameWith', [nameList(t, also)]),
      `${t('why')}: ${caution.mechanism}`,
      reviewText(t, caution, caution.overdue),
      ...sourceLines(t, caution.cites),
    ],
  ];
}

function sections(monograph: Monograph | null): Block[] {
  const prose = monograph?.sections.filter(({ key }) => key !== 'disclaimer') ?? [];
  return prose.map(({ label, lines }) => [label, ...proseLines(lines)]);
}

function review(t: Strings, of: Reviewed, overdue: boolean, emergency: string): Block {
  return [
    t('disclaimer', [emergency === '' ? t('emergencyLocal') : emergency]),
    reviewText(t, of, overdue),
  ];
}

function subjectBlocks(t: Strings, subject: Subject, emergency: string): Block[] {
  if (subject.kind === 'drug') {
    const { drug, monograph, classes } = subject;
    return [
      [drug.title, classes.map(({ name }) => name).join(', '), drug.summary],
      ...(monograph === null ? [[t('briefEntry')]] : sections(monograph)),
      sourceLines(t, subject.sources),
      review(t, monograph ?? drug, subject.overdue, emergency),
    ];
  }
  if (subject.kind === 'class') {
    const { class: group, members } = subject;
    return [
      [group.name, t('drugClass'), group.summary],
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
      [`${t('contains')}:`, ...contents],
      sourceLines(t, subject.sources),
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
  return join([
    [t('cardLabel', [model.read])],
    ...model.cautions.flatMap((it) => cautionBlocks(t, it)),
    ...together,
    ...model.ifTogether.flatMap((it) => cautionBlocks(t, it)),
    silentLines(t, model),
    ...subjectBlocks(t, model.subject, emergency),
  ]);
}

function nameLines(t: Strings, subject: Whole['subject']): Block {
  if (subject.kind === 'class') return [];
  const brands = brandsByCountry(t, subject.drug.brands);
  return [
    t('nameBrands'),
    ...brands.map(({ country, names }) => `${country}: ${names.join(', ')}`),
  ];
}

/** A full monograph with all its cautions and sources. */
export function wholeText(t: Strings, { subject, cautions }: Whole, emergency: string): string {
  const blocks = ({ caution, alsoWith }: DrugCaution): Block[] =>
    cautionBlocks(t, caution, alsoWith);
  return join([
    [t('extensionName')],
    ...subjectBlocks(t, subject, emergency),
    nameLines(t, subject),
    [t('cautionsHeading'), cautions.length === 0 ? t('cautionsNone') : null],
    ...cautions.flatMap(blocks),
  ]);
}

/** What a reader sends who has found an error: what was shown, and room for words. */
export function reportText(t: Strings, model: CardModel, version: string): string {
  const { subject } = model;
  const reviewed = subject.kind === 'drug' ? subject.drug : null;
  const shown = [...model.cautions, ...model.ifTogether].map(({ id }) => id);
  return join([
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
