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
  /** What the passage is a part of: the id of a drug, class or caution, with its kind. */
  of: string;
}

const PROFESSIONAL_LEAD = /^for professionals$/i;
/** Fields of a caution that a lay reader sees first; the others are folded beneath. */
const LAY_FIELDS = ['headline', 'consequence'] as const;
const PROFESSIONAL_FIELDS = ['outcome', 'mechanism', 'exposure', 'frequency'] as const;

/** All passages of the knowledge, disclaimers left out: those are the same on every page. */
export function passagesOf({ drugs, classes, cautions, names }: Knowledge): Passage[] {
  const notes = names
    ? Object.entries(names.value.ambiguous).map(([name, { note }]) =>
        passage(names, `name ${name}`, ['ambiguous', name, 'note'], note, true),
      )
    : [];
  return [
    ...drugs.entries.flatMap(drugPassages),
    ...classes.entries.flatMap((entry) =>
      (['summary', 'what', 'matters'] as const).map((field) =>
        passage(entry, `class ${entry.id}`, [field], entry.value[field], true),
      ),
    ),
    ...cautions.entries.flatMap(cautionPassages),
    ...notes,
  ];
}

function passage(
  entry: Entry<unknown>,
  of: string,
  path: Path,
  text: string,
  lay: boolean,
): Passage {
  return { file: entry.file, line: entry.lineOf(path), text, lay, of };
}

function drugPassages(entry: DrugEntry): Passage[] {
  const sections = entry.page?.parts.flatMap((part) => part.sections) ?? [];
  const of = `drug ${entry.id}`;
  return [
    passage(entry, of, ['summary'], entry.value.summary, true),
    ...sections
      .filter(({ key }) => key !== 'disclaimer')
      .flatMap((section) => sectionPassages(entry.file, of, section)),
  ];
}

function sectionPassages(file: string, of: string, section: PageSection): Passage[] {
  return [...eachLine(section.lines)].map((line) => {
    const professional = PROFESSIONAL_LEAD.test(line.lead ?? '') || section.key === 'generic-name';
    return { file, line: line.at, text: line.text, lay: !professional, of };
  });
}

function cautionPassages(entry: Knowledge['cautions']['entries'][number]): Passage[] {
  const { value } = entry;
  const one = (path: Path, text: string, lay: boolean): Passage =>
    passage(entry, `caution ${entry.id}`, path, text, lay);
  return [
    ...LAY_FIELDS.map((field) => one([field], value[field], true)),
    one(['action', 'text'], value.action.text, true),
    ...value.signs.emergency.map((text, at) => one(['signs', 'emergency', at], text, true)),
    ...value.signs.today.map((text, at) => one(['signs', 'today', at], text, true)),
    ...value.modifiers.map((text, at) => one(['modifiers', at], text, true)),
    ...value.when.map((when, at) => one(['when', at, 'condition'], when.condition, true)),
    ...PROFESSIONAL_FIELDS.map((field) => one([field], value[field], false)),
    one(['evidence', 'text'], value.evidence.text, false),
  ];
}
