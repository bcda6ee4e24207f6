/** Search over names, brands, classes and uses as one types. It suggests; it never resolves. */
import MiniSearch, { type Options, type SearchResult as MiniHit } from 'minisearch';
import { productTitle } from './compose.ts';
import { packIndex, unpackIndex, unpackIndexSoon } from './search-pack.ts';
import type { Drug, Facts, SearchResult } from './types.ts';
import { canonical } from './words.ts';

/** One thing to find: the fields that are searched, and what a row of the list shows. */
interface Entry {
  /** Place among the entries: short, for the index names it thousands of times. */
  id: number;
  kind: SearchResult['kind'];
  ref: string;
  name: string[];
  brand: string[];
  class: string[];
  use: string;
  title: string;
  summary: string;
}

export interface Search {
  /** The best rows for what was typed, at most `limit` (8 unless told). */
  search(query: string, limit?: number): SearchResult[];
}

/** Shorter words are too easily mistaken for each other to tolerate a slip. */
const SHORTEST_FUZZY = 4;
/** Edits allowed, as a share of the word. */
const FUZZY = 0.25;
/** A name outranks a brand, a brand a class, a class a use. */
const WEIGHTS = { name: 8, brand: 6, class: 2.5, use: 1 };
const ROWS = 8;
/** The further a suggestion is from what was typed, the more it misleads. */
const SUGGESTIONS = 4;
/** Fewer letters are looked for in names and brands alone: all else would take 30 ms and help nobody. */
const SHORTEST_FOR_ALL = 3;
/** Hits that are ranked by their names, the best by weight: more would cost more than they bring. */
const RANKED = 100;
const KINDS: Record<SearchResult['kind'], number> = { drug: 0, class: 1, product: 2 };

const FIELDS = ['name', 'brand', 'class', 'use'] as const;

/** Words of nearly every use: they find nothing, and would be half of the index. */
const STOP_WORDS = new Set(
  `a an and are as at be by can for from in is it its may not of on or other some such that the their
  them they this to used which with medicine medicines people`.split(/\s+/),
);

const OPTIONS: Options<Entry> = {
  fields: [...FIELDS],
  stringifyField: (value: unknown) => (Array.isArray(value) ? value.join(' ') : String(value)),
  processTerm: (term) => {
    const form = canonical(term);
    return form === '' || STOP_WORDS.has(form) ? null : form;
  },
};

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Other names of a class lead to its own row, which lists the members. */
function classNames(ids: string[], { classes }: Facts): string[] {
  return ids.flatMap((id) => classes[id]?.name ?? []);
}

function drugEntry(drug: Drug, facts: Facts): Omit<Entry, 'id'> {
  const { inn, usan, ban, other } = drug.names;
  const names = [drug.title, inn, ...(usan ? [usan] : []), ...(ban ? [ban] : []), ...other];
  return {
    kind: 'drug',
    ref: drug.id,
    name: [...new Set(names)],
    brand: Object.keys(drug.brands),
    class: classNames(drug.classes, facts),
    use: drug.summary,
    title: drug.title,
    summary: drug.summary,
  };
}

function entriesOf(facts: Facts): Entry[] {
  const drugs = Object.values(facts.drugs).map((drug) => drugEntry(drug, facts));
  const classes = Object.values(facts.classes).map((group) => ({
    kind: 'class' as const,
    ref: group.id,
    name: [group.name, ...group.names],
    brand: [],
    class: classNames(group.parents, facts),
    use: group.summary,
    title: capital(group.name),
    summary: group.summary,
  }));
  const products = Object.values(facts.products).map((product) => {
    const ingredients = product.ingredients.map((id) => facts.drugs[id]?.title ?? id).join(' + ');
    return {
      kind: 'product' as const,
      ref: product.id,
      name: product.names,
      brand: Object.keys(product.brands),
      class: [],
      use: ingredients,
      title: productTitle(product),
      summary: ingredients,
    };
  });
  return [...drugs, ...classes, ...products].map((entry, id) => ({ ...entry, id }));
}

/** The search index over these facts, packed as JSON; the same facts give the same text. */
export function buildSearch(facts: Facts): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(entriesOf(facts));
  return packIndex(index.toJSON());
}

/** Opens an index that {@link buildSearch} made of these facts. Throws if the text is none. */
export function openSearch(json: string, facts: Facts): Search {
  return searchIn(MiniSearch.loadJS(unpackIndex(json), OPTIONS), facts);
}

/** Opens an index piece by piece, so that a page stays awake meanwhile. Rejects if the text is none. */
export async function loadSearch(json: string, facts: Facts): Promise<Search> {
  return searchIn(await MiniSearch.loadJSAsync(await unpackIndexSoon(json), OPTIONS), facts);
}

function searchIn(index: MiniSearch<Entry>, facts: Facts): Search {
  const entries = entriesOf(facts);
  /** The index holds words alone: what a row shows stands in the facts. */
  const toHit = (hit: MiniHit): Hit[] => {
    const entry = entries[Number(hit.id)];
    return entry ? [{ ...hit, ...entry }] : [];
  };
  const find = (query: string, combineWith: 'AND' | 'OR'): Hit[] =>
    index
      .search(query, {
        boost: WEIGHTS,
        // Two letters begin a word of nearly every use.
        fields: query.length < SHORTEST_FOR_ALL ? ['name', 'brand'] : [...FIELDS],
        prefix: true,
        fuzzy: (term) => (term.length < SHORTEST_FUZZY ? false : FUZZY),
        combineWith,
      })
      .slice(0, RANKED)
      .flatMap(toHit);
  return {
    search(query, limit = ROWS) {
      const all = find(query, 'AND');
      const hits = all.length > 0 ? all : find(query, 'OR');
      const rows = ranked(query, hits);
      return rows.slice(0, rows[0]?.near ? Math.min(limit, SUGGESTIONS) : limit);
    },
  };
}

/**
 * What holds the words as typed, best first; only where nothing does, what is spelt nearly so. A
 * name that is the query stands before one that begins with it, and a drug before its products.
 */
function ranked(query: string, hits: readonly Hit[]): SearchResult[] {
  const exact = hits.filter(holdsAsTyped);
  const form = canonical(query);
  const rows = (exact.length > 0 ? exact : hits).map((hit) => ({
    result: toResult(hit, exact.length === 0),
    rank: exact.length > 0 ? rankOf(hit, form) : Number(!isWhole(hit)),
  }));
  return rows
    .sort((a, b) => a.rank - b.rank || KINDS[a.result.kind] - KINDS[b.result.kind])
    .map(({ result }) => result);
}

/** Whether each word that matched begins as it was typed: no letter had to be changed. */
function holdsAsTyped({ terms, queryTerms }: Hit): boolean {
  return queryTerms.every((typed) => terms.some((term) => term.startsWith(typed)));
}

/** 0: a name is the query; 1: a brand is; 2: the title begins with it; 3: another name does; 4: neither. */
function rankOf({ title, name, brand }: Hit, form: string): number {
  const forms = [title, ...name].map(canonical);
  if (forms.includes(form)) return 0;
  const brands = brand.map(canonical);
  if (brands.includes(form)) return 1;
  if (forms[0]?.startsWith(form)) return 2;
  return [...forms, ...brands].some((one) => one.startsWith(form)) ? 3 : 4;
}

/** Whether some name consists of nothing but matched words: "paracetamol", not "ibuprofen-paracetamol". */
function isWhole({ name, brand, terms }: Hit): boolean {
  return [...name, ...brand].some((one) =>
    canonical(one)
      .split(/[^\p{L}\p{N}]+/u)
      .every((word) => terms.includes(word)),
  );
}

/** A hit with what was indexed of it. */
type Hit = Pick<MiniHit, 'terms' | 'queryTerms' | 'match'> & Entry;

function toResult(hit: Hit, near: boolean): SearchResult {
  const { kind, ref: id, title, summary } = hit;
  const matched = aliasOf(hit);
  return {
    kind,
    id,
    title,
    summary,
    ...(matched === null ? {} : { matched }),
    ...(near ? { near } : {}),
  };
}

/** The name or brand that holds most of the matched words, unless the title holds as many. */
function aliasOf({ title, name, brand, match }: Hit): string | null {
  const words = Object.keys(match).filter((word) =>
    match[word]?.some((field) => field === 'name' || field === 'brand'),
  );
  const held = (alias: string): number => {
    const form = canonical(alias).split(' ');
    return words.filter((word) => form.includes(word)).length;
  };
  const best = [...name, ...brand]
    .sort((a, b) => a.length - b.length)
    .reduce((most, alias) => (held(alias) > held(most) ? alias : most), title);
  return best === title ? null : best;
}
