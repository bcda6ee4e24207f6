/** The pack's records, made from a knowledge that has been read and checked. */
import type {
  Caution,
  Drug,
  DrugClass,
  Facts,
  Monograph,
  Product,
  Source,
} from '../../knowledge/types.ts';
import { toSection } from '../dialect/page.ts';
import type { DrugEntry, Entry, Knowledge } from '../knowledge.ts';
import { compareText } from '../problem.ts';

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without fields that hold nothing. */
function present<T extends object>(value: T): Present<T> {
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields) as Present<T>;
}

function byId<E extends Entry<unknown>, T>(entries: E[], make: (entry: E) => T): Record<string, T> {
  const sorted = [...entries].sort((a, b) => compareText(a.id, b.id));
  return Object.fromEntries(sorted.map((entry) => [entry.id, make(entry)]));
}

function toDrug({ id, value, page }: DrugEntry): Drug {
  const { kind, title, summary, names, brands, classes, atc, review, checked } = value;
  const traits = value.traits.map(({ trait, strength, route, dose }) => ({
    trait,
    strength,
    route,
    dose,
  }));
  return {
    id,
    kind,
    title,
    summary,
    names: present(names),
    brands,
    classes,
    atc,
    traits,
    ...(value.exposure ? { exposure: value.exposure.level } : {}),
    monograph: page !== null,
    review,
    checked,
  };
}

/** Drugs, classes and products by id, in the order of their ids. */
export function makeFacts({ drugs, classes, products }: Knowledge): Facts {
  return {
    drugs: byId(drugs.entries, toDrug),
    classes: byId(classes.entries, ({ id, value }): DrugClass => ({ id, ...value })),
    products: byId(products.entries, ({ id, value }): Product => ({ id, ...value })),
  };
}

/** Cautions in the order of their ids. */
export function makeCautions({ cautions }: Knowledge): Caution[] {
  return Object.values(byId(cautions.entries, ({ value }): Caution => value));
}

/** Sources by id. */
export function makeSources({ sources }: Knowledge): Record<string, Source> {
  return byId(sources.entries, ({ value }): Source => present(value));
}

/** Prose and citations of each drug, by id; a brief entry has citations alone. */
export function makeMonographs({ drugs }: Knowledge): Record<string, Monograph> {
  return byId(drugs.entries, ({ id, value, page }): Monograph => {
    const { cites, review, checked } = value;
    const sections = page?.parts.flatMap((part) => part.sections.map(toSection)) ?? [];
    return { id, sections, cites, review, checked };
  });
}
