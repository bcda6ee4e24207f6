/** Reads the files of a data folder into one knowledge, with every problem of form on the way. */
import type * as v from 'valibot';
import { readPage } from './dialect/read-page.ts';
import { emptyKnowledge, type Collection, type Entry, type Knowledge } from './knowledge.ts';
import { compareText, error, warning, type Problem, type TextFile } from './problem.ts';
import { CautionFacts } from './schema/caution.ts';
import { BriefDrug, DrugPage, SourceFacts } from './schema/drug.ts';
import {
  ClassFacts,
  EntryId,
  NameList,
  NameRules,
  ProductFacts,
  TraitMeaning,
  WordLists,
} from './schema/lists.ts';
import { validate } from './schema/validate.ts';
import { readYaml, type YamlText } from './yaml/read-yaml.ts';

type Reader = (file: TextFile, knowledge: Knowledge) => Problem[];

/** Which reader takes which file; paths are those below the data folder. */
const READERS: [RegExp, Reader][] = [
  [/^drugs\/[^/]+\.md$/, readDrugPage],
  [/^brief\/[^/]+\.yaml$/, readBriefs],
  [/^cautions\/[^/]+\.yaml$/, readCautions],
  [/^classes\.yaml$/, (file, all) => readMap(file, ClassFacts, all.classes)],
  [/^products\.yaml$/, (file, all) => readMap(file, ProductFacts, all.products)],
  [/^traits\.yaml$/, (file, all) => readMap(file, TraitMeaning, all.traits)],
  [/^sources\.yaml$/, (file, all) => readMap(file, SourceFacts, all.sources)],
  [/^names\.yaml$/, readNames],
  [/^words\.yaml$/, readWords],
  [/^lists\/[^/]+\.yaml$/, readList],
  [/^(?:README|LICENCE)\.md$/, () => []],
];

/** Whether a path below a data folder is one that it reads. */
export function isDataFile(path: string): boolean {
  return READERS.some(([pattern]) => pattern.test(path));
}

/** The knowledge in files of a data folder, in any order, and all problems of their form. */
export function readKnowledge(files: TextFile[]): { knowledge: Knowledge; problems: Problem[] } {
  const knowledge = emptyKnowledge();
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  const problems = sorted.flatMap((file) => {
    const reader = READERS.find(([pattern]) => pattern.test(file.path))?.[1];
    if (reader) return reader(file, knowledge);
    return [
      warning(file.path, 1, 'nothing reads this file', 'see README.md for where files stand'),
    ];
  });
  return { knowledge, problems };
}

function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function entryOf<T>(id: string, value: T, file: string, yaml: YamlText, base: string[]): Entry<T> {
  return { id, value, file, lineOf: (path) => yaml.lineOf([...base, ...path]) };
}

/** Notes an id; a second one of the same name is a problem. */
function claim(ids: Set<string>, id: string, file: string, line: number): Problem[] {
  if (!ids.has(id)) {
    ids.add(id);
    return [];
  }
  return [error(file, line, `the id "${id}" is used twice`, 'keep one of the two')];
}

function readDrugPage(file: TextFile, { drugs }: Knowledge): Problem[] {
  const page = readPage(file.path, file.text);
  if (!page.frontMatter) {
    const mend = 'begin the file with --- and the facts of the drug';
    return [...page.problems, error(file.path, 1, 'the page has no front matter', mend)];
  }
  const yaml = readYaml(file.path, page.frontMatter.text, page.frontMatter.line);
  if (yaml.problems.length > 0) return [...page.problems, ...unsaid(yaml.problems, page.problems)];
  const checked = validate(DrugPage, yaml.value, { file: file.path, yaml, path: [] });
  const problems = [...page.problems, ...checked.problems];
  const stem = file.path.replace(/^.*\/|\.md$/g, '');
  if (!checked.value) {
    drugs.ids.add(stem);
    return problems;
  }
  const { layout: _layout, id, ...facts } = checked.value;
  problems.push(...claim(drugs.ids, id, file.path, yaml.lineOf(['id'])));
  drugs.entries.push({ ...entryOf(id, facts, file.path, yaml, []), page });
  return problems;
}

/** Problems that are not among those said already. */
function unsaid(problems: Problem[], said: Problem[]): Problem[] {
  return problems.filter(
    ({ line, what }) => !said.some((one) => one.line === line && one.what === what),
  );
}

function readBriefs(file: TextFile, { drugs }: Knowledge): Problem[] {
  const briefs: Collection<Entry<v.InferOutput<typeof BriefDrug>>> = {
    entries: [],
    ids: drugs.ids,
  };
  const problems = readMap(file, BriefDrug, briefs);
  for (const brief of briefs.entries) {
    const title = brief.value.title ?? sentenceCase(brief.value.names.inn);
    drugs.entries.push({ ...brief, value: { ...brief.value, title }, page: null });
  }
  return problems;
}

/** Reads a mapping from ids to entries of one kind. */
function readMap<T>(
  file: TextFile,
  schema: v.GenericSchema<unknown, T>,
  into: Collection<Entry<T>>,
): Problem[] {
  const yaml = readYaml(file.path, file.text);
  if (yaml.value === null) return yaml.problems;
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    return [error(file.path, 1, 'this file is not a mapping', 'write "id:" and its fields below')];
  }
  return Object.entries(yaml.value).flatMap(([id, value]: [string, unknown]) => {
    const place = { file: file.path, yaml, path: [id] };
    const named = validate(EntryId, id, place);
    const checked = validate(schema, value, place);
    const claimed = claim(into.ids, id, file.path, yaml.lineOf([id]));
    if (checked.value !== null) {
      into.entries.push(entryOf(id, checked.value, file.path, yaml, [id]));
    }
    return [...named.problems, ...claimed, ...checked.problems];
  });
}

function readCautions(file: TextFile, { cautions }: Knowledge): Problem[] {
  const yaml = readYaml(file.path, file.text);
  if (yaml.value === null) return yaml.problems;
  if (!Array.isArray(yaml.value)) {
    return [error(file.path, 1, 'this file is not a list', 'begin each caution with "- id: …"')];
  }
  return yaml.value.flatMap((value: unknown, index) => {
    const checked = validate(CautionFacts, value, { file: file.path, yaml, path: [index] });
    if (!checked.value) {
      cautions.ids.add(idOf(value));
      return checked.problems;
    }
    const { id } = checked.value;
    cautions.entries.push({
      id,
      value: checked.value,
      file: file.path,
      lineOf: (path) => yaml.lineOf([index, ...path]),
    });
    return claim(cautions.ids, id, file.path, yaml.lineOf([index, 'id']));
  });
}

function idOf(value: unknown): string {
  const named = typeof value === 'object' && value !== null && 'id' in value;
  return named ? String(value.id) : '';
}

/** Reads a file that is one entry as a whole; its id is the name of the file. */
function readWhole<T>(
  file: TextFile,
  schema: v.GenericSchema<unknown, T>,
): { entry: Entry<T> | null; problems: Problem[] } {
  const yaml = readYaml(file.path, file.text);
  if (yaml.value === null) return { entry: null, problems: yaml.problems };
  const { value, problems } = validate(schema, yaml.value, { file: file.path, yaml, path: [] });
  const id = file.path.replace(/^.*\/|\.yaml$/g, '');
  return { entry: value === null ? null : entryOf(id, value, file.path, yaml, []), problems };
}

function readNames(file: TextFile, knowledge: Knowledge): Problem[] {
  const { entry, problems } = readWhole(file, NameRules);
  knowledge.names = entry;
  return problems;
}

function readWords(file: TextFile, knowledge: Knowledge): Problem[] {
  const { entry, problems } = readWhole(file, WordLists);
  knowledge.words = entry;
  return problems;
}

function readList(file: TextFile, { lists }: Knowledge): Problem[] {
  const { entry, problems } = readWhole(file, NameList);
  if (entry) {
    lists.entries.push(entry);
    lists.ids.add(entry.id);
  }
  return problems;
}
