/** Every piece of prose that a reader may be shown, with its place and its audience. */
import { eachLine, type PageSection } from '../dialect/page.ts';
import type { DrugEntry, Entry, Knowledge } from '../knowledge.ts';
import type { Path } from '../yaml/read-yaml.ts';

export interface Passage {
  file: string;
  line: number;
  text: string;
  /** Lay text is held to short sentences. */
  lay: boolean;
}

const PROFESSIONAL_LEAD = /^for professionals$/i;
/** Fields of a caution that a lay reader sees first; the others are folded beneath. */
const LAY_FIELDS = ['headline', 'consequence'] as const;
const PROFESSIONAL_FIELDS = ['outcome', 'mechanism', 'exposure', 'frequency'] as const;

/** All passages of the knowledge, disclaimers left out: those are the same on every page. */
export function passagesOf({ drugs, classes, cautions, names }: Knowledge): Passage[] {
  const notes = names
    ? Object.entries(names.value.ambiguous).map(([name, { note }]) =>
        passage(names, ['ambiguous', name, 'note'], note, true),
      )
    : [];
  return [
    ...drugs.entries.flatMap(drugPassages),
    ...classes.entries.flatMap((entry) =>
      (['summary', 'what', 'matters'] as const).map((field) =>
        passage(entry, [field], entry.value[field], true),
      ),
    ),
    ...cautions.entries.flatMap(cautionPassages),
    ...notes,
  ];
}

function passage(entry: Entry<unknown>, path: Path, text: string, lay: boolean): Passage {
  return { file: entry.file, line: entry.lineOf(path), text, lay };
}

function drugPassages(entry: DrugEntry): Passage[] {
  const sections = entry.page?.parts.flatMap((part) => part.sections) ?? [];
  return [
    passage(entry, ['summary'], entry.value.summary, true),
    ...sections
      .filter(({ key }) => key !== 'disclaimer')
      .flatMap((section) => sectionPassages(entry.file, section)),
  ];
}

function sectionPassages(file: string, section: PageSection): Passage[] {
  return [...eachLine(section.lines)].map((line) => {
    const professional = PROFESSIONAL_LEAD.test(line.lead ?? '') || section.key === 'generic-name';
    return { file, line: line.at, text: line.text, lay: !professional };
  });
}

function cautionPassages(entry: Knowledge['cautions']['entries'][number]): Passage[] {
  const { value } = entry;
  return [
    ...LAY_FIELDS.map((field) => passage(entry, [field], value[field], true)),
    passage(entry, ['action', 'text'], value.action.text, true),
    ...value.signs.emergency.map((text, at) =>
      passage(entry, ['signs', 'emergency', at], text, true),
    ),
    ...value.signs.today.map((text, at) => passage(entry, ['signs', 'today', at], text, true)),
    ...value.modifiers.map((text, at) => passage(entry, ['modifiers', at], text, true)),
    ...value.when.map((one, at) => passage(entry, ['when', at, 'condition'], one.condition, true)),
    ...PROFESSIONAL_FIELDS.map((field) => passage(entry, [field], value[field], false)),
    passage(entry, ['evidence', 'text'], value.evidence.text, false),
  ];
}
