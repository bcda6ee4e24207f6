/** Everything the data folder holds, as read, each entry with its place. */
import type { DrugFacts } from './schema/drug.ts';
import type { SourceFacts } from './schema/drug.ts';
import type {
  ClassFacts,
  NameList,
  NameRules,
  ProductFacts,
  TraitMeaning,
  WordLists,
} from './schema/lists.ts';
import type { CautionFacts } from './schema/caution.ts';
import type { InferOutput } from 'valibot';
import type { Page } from './dialect/page.ts';
import { error, type Problem } from './problem.ts';
import type { Path } from './yaml/read-yaml.ts';

/** One entry of a file that fits its schema. */
export interface Entry<T> {
  id: string;
  value: T;
  file: string;
  /** Line of the value at a path below the entry. */
  lineOf: (path: Path) => number;
}

/** A drug's entry; `page` is its prose, null for a brief one. */
export interface DrugEntry extends Entry<DrugFacts & { title: string }> {
  page: Page | null;
}

/** The entries of one kind, and all ids met, those of entries that do not fit included. */
export interface Collection<E extends Entry<unknown>> {
  entries: E[];
  ids: Set<string>;
}

export interface Knowledge {
  drugs: Collection<DrugEntry>;
  classes: Collection<Entry<InferOutput<typeof ClassFacts>>>;
  products: Collection<Entry<InferOutput<typeof ProductFacts>>>;
  traits: Collection<Entry<InferOutput<typeof TraitMeaning>>>;
  sources: Collection<Entry<InferOutput<typeof SourceFacts>>>;
  cautions: Collection<Entry<CautionFacts>>;
  names: Entry<NameRules> | null;
  words: Entry<WordLists> | null;
  /** Lists of others, by the name of their file. */
  lists: Collection<Entry<NameList>>;
}

/** An error at a path of an entry. */
export function at(entry: Entry<unknown>, path: Path, what: string, mend: string): Problem {
  return error(entry.file, entry.lineOf(path), what, mend);
}

/** The same as a warning. */
export function doubt(entry: Entry<unknown>, path: Path, what: string, mend: string): Problem {
  return { ...at(entry, path, what, mend), level: 'warning' };
}

/** A knowledge without entries, to be filled. */
export function emptyKnowledge(): Knowledge {
  return {
    drugs: { entries: [], ids: new Set() },
    classes: { entries: [], ids: new Set() },
    products: { entries: [], ids: new Set() },
    traits: { entries: [], ids: new Set() },
    sources: { entries: [], ids: new Set() },
    cautions: { entries: [], ids: new Set() },
    names: null,
    words: null,
    lists: { entries: [], ids: new Set() },
  };
}
