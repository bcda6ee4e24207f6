/** Monographs: their sections, their order, and a source for every bullet. */
import { SECTION_KEYS } from '../../knowledge/types.ts';
import { LABELS } from '../dialect/labels.ts';
import { eachLine, type Page, type PageLine, type PageSection } from '../dialect/page.ts';
import { at, doubt, type DrugEntry, type Knowledge } from '../knowledge.ts';
import { meant } from '../near.ts';
import { error, warning, type Problem } from '../problem.ts';
import { countWords } from '../sentences.ts';

/** The same sentences on every page. */
export const DISCLAIMER =
  'This page is information only, not advice for you. Do not start, stop or change a medicine because of it: ask your pharmacist or doctor. In an emergency call your local emergency number.';

const PRECAUTIONS = [
  'Must not be taken by',
  'Ask first',
  'Pregnancy and breast-feeding',
  'Children',
  'Alcohol and food',
  'Driving',
  'Stopping',
];
const URGENCIES = ['Emergency', 'Today', 'Next visit'];
const EFFECT_GROUPS = ['Common', 'Less Common but Serious'];
const MECHANISMS = ['In plain words', 'For professionals'];
const LONGEST_MECHANISM = 25;
const AMOUNT =
  /\b\d[\d.,]*\s?(?:mg|milligrams?|mcg|micrograms?|µg|g|grams?|ml|millilitres?|units?)\b/i;

type PageRule = (entry: DrugEntry, page: Page) => Problem[];

function sectionOf(page: Page, key: PageSection['key']): PageSection | undefined {
  return page.parts[0]?.sections.find((section) => section.key === key);
}

function fileIsId(entry: DrugEntry): Problem[] {
  const stem = entry.file.replace(/^.*\/|\.md$/g, '');
  if (stem === entry.id) return [];
  return [
    at(entry, ['id'], `the id is "${entry.id}" and the file is "${stem}.md"`, 'name both alike'),
  ];
}

/** An id as a name gives it. */
function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function idIsName(entry: DrugEntry): Problem[] {
  const { title, names } = entry.value;
  const slugs = [names.inn, title, ...names.other].map(slug);
  if (slugs.includes(entry.id)) return [];
  return [
    doubt(entry, ['id'], `no name gives the id "${entry.id}"`, `make it "${slugs[0] ?? ''}"`),
  ];
}

function headingIsTitle(entry: DrugEntry, page: Page): Problem[] {
  const heading = page.heading;
  if (heading === entry.value.title) return [];
  const found = heading === null ? 'there is no heading' : `the heading is "${heading}"`;
  return [error(entry.file, page.at, found, `write "# ${entry.value.title}" before the sections`)];
}

function onePart(entry: DrugEntry, page: Page): Problem[] {
  const stray = page.statement[0];
  const second = page.parts[1];
  return [
    ...(stray
      ? [
          error(
            entry.file,
            stray.at,
            'text stands before the first section',
            'move it into a section',
          ),
        ]
      : []),
    ...(second
      ? [
          error(
            entry.file,
            second.at,
            `"${second.title}" begins a second drug`,
            'give it a page of its own',
          ),
        ]
      : []),
  ];
}

function sectionsInOrder(entry: DrugEntry, page: Page): Problem[] {
  const sections = page.parts[0]?.sections ?? [];
  const problems: Problem[] = [];
  let last = -1;
  for (const { key, label, at: line } of sections) {
    if (key === 'other') {
      const mend = meant(
        label,
        Object.values(LABELS),
        'move its text into a section of the dialect',
      );
      problems.push(error(entry.file, line, `unknown section "${label}"`, mend));
      continue;
    }
    const place = SECTION_KEYS.indexOf(key);
    if (label !== LABELS[key]) {
      problems.push(
        error(entry.file, line, `the label is "${label}"`, `write **${LABELS[key]}:**`),
      );
    }
    if (place === last)
      problems.push(error(entry.file, line, `${label} stands twice`, 'make them one'));
    if (place < last) {
      const mend = `keep the order ${Object.values(LABELS).join(', ')}`;
      problems.push(error(entry.file, line, `${label} is out of order`, mend));
    }
    last = Math.max(last, place);
  }
  return problems;
}

function sectionsComplete(entry: DrugEntry, page: Page): Problem[] {
  return SECTION_KEYS.flatMap((key) => {
    const section = sectionOf(page, key);
    if (!section) {
      return [error(entry.file, page.at, `${LABELS[key]} is missing`, `write **${LABELS[key]}:**`)];
    }
    if (section.lines.length > 0) return [];
    return [error(entry.file, section.at, `${LABELS[key]} is empty`, 'write what a source says')];
  });
}

function linesCited(entry: DrugEntry, page: Page): Problem[] {
  return SECTION_KEYS.filter((key) => key !== 'disclaimer').flatMap((key) =>
    [...eachLine(sectionOf(page, key)?.lines ?? [])]
      .filter((line) => line.text !== '' && line.cites.length === 0)
      .map((line) => error(entry.file, line.at, 'this line has no citation', 'end it in [^key]')),
  );
}

function disclaimerStands(entry: DrugEntry, page: Page): Problem[] {
  const section = sectionOf(page, 'disclaimer');
  if (!section || section.lines.length === 0) return [];
  const text = section.lines.map((line) => line.text).join(' ');
  if (text === DISCLAIMER) return [];
  return [
    error(entry.file, section.at, 'the disclaimer is not the standard one', `write: ${DISCLAIMER}`),
  ];
}

/** Leads that a section's lines must have, each with what it says if one is missing. */
function leadsPresent(
  entry: DrugEntry,
  section: PageSection | undefined,
  leads: string[],
): Problem[] {
  if (!section) return [];
  const found = new Set(section.lines.map((line) => line.lead));
  return leads
    .filter((lead) => !found.has(lead))
    .map((lead) =>
      error(
        entry.file,
        section.at,
        `${section.label} has no "${lead}"`,
        `write a bullet "${lead}:"`,
      ),
    );
}

function effectsSorted(entry: DrugEntry, page: Page): Problem[] {
  const section = sectionOf(page, 'side-effects');
  const serious = section?.lines.find((line) => line.lead === EFFECT_GROUPS[1]);
  return [
    ...leadsPresent(entry, section, EFFECT_GROUPS),
    ...(serious?.lines ?? [])
      .filter((line) => !URGENCIES.includes(line.lead ?? ''))
      .map((line) =>
        error(
          entry.file,
          line.at,
          'a serious sign does not say how urgent it is',
          'begin with **Emergency:**, **Today:** or **Next visit:**',
        ),
      ),
  ];
}

function mechanismTold(entry: DrugEntry, page: Page): Problem[] {
  const section = sectionOf(page, 'how-it-works');
  const plain = section?.lines.find((line) => line.lead === MECHANISMS[0]);
  const words = countWords(plain?.text ?? '');
  const long = words > LONGEST_MECHANISM && plain;
  return [
    ...leadsPresent(entry, section, MECHANISMS),
    ...(long
      ? [
          error(
            entry.file,
            plain.at,
            `the plain words are ${words}`,
            `use at most ${LONGEST_MECHANISM}`,
          ),
        ]
      : []),
  ];
}

function precautionsInOrder(entry: DrugEntry, page: Page): Problem[] {
  const lines = sectionOf(page, 'precautions')?.lines ?? [];
  let last = -1;
  return lines.flatMap((line: PageLine) => {
    const place = PRECAUTIONS.indexOf(line.lead ?? '');
    const out = place >= 0 && place < last;
    last = Math.max(last, place);
    if (place < 0) {
      const mend = `begin with one of ${PRECAUTIONS.map((lead) => `**${lead}:**`).join(' ')}`;
      return [warning(entry.file, line.at, `the lead "${line.lead ?? ''}" is not known`, mend)];
    }
    const mend = `keep the order ${PRECAUTIONS.join(', ')}`;
    return out ? [warning(entry.file, line.at, `${line.lead ?? ''} is out of order`, mend)] : [];
  });
}

function noAmounts(entry: DrugEntry, page: Page): Problem[] {
  return [...eachLine(sectionOf(page, 'dosage')?.lines ?? [])].flatMap((line) => {
    const amount = AMOUNT.exec(line.text);
    if (!amount) return [];
    return [
      warning(
        entry.file,
        line.at,
        `"${amount[0]}" reads like a dose`,
        'leave the number to the prescriber',
      ),
    ];
  });
}

const RULES: PageRule[] = [
  fileIsId,
  idIsName,
  headingIsTitle,
  onePart,
  sectionsInOrder,
  sectionsComplete,
  linesCited,
  disclaimerStands,
  effectsSorted,
  mechanismTold,
  precautionsInOrder,
  noAmounts,
];

/** Every rule over every monograph. */
export function checkPages({ drugs }: Knowledge): Problem[] {
  return drugs.entries.flatMap((entry) => {
    const { page } = entry;
    return page ? RULES.flatMap((rule) => rule(entry, page)) : [];
  });
}
