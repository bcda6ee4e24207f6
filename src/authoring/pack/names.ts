/** Every name that the knowledge claims, and the entries of the lexicon that follow. */
import type { NameEntry, Target } from '../../knowledge/types.ts';
import { canonical } from '../../knowledge/words.ts';
import type { DrugEntry, Entry, Knowledge } from '../knowledge.ts';
import type { Path } from '../yaml/read-yaml.ts';

/** A name with what it stands for, and where somebody wrote it. */
export interface NameClaim extends NameEntry {
  entry: Entry<unknown>;
  path: Path;
}

const ES_PLURAL = /(?:s|x|z|ch|sh)$/;
/** "inhibitor of …": the noun before such a word takes the plural. */
const TAIL = / (?:of|for|with|against|to) .*$/;

/** The plural of a class's name in the singular: "benzodiazepines", "MAOIs". */
export function plural(name: string): string {
  const tail = TAIL.exec(name)?.[0] ?? '';
  const head = name.slice(0, name.length - tail.length);
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${tail}`;
  return `${head}${ES_PLURAL.test(head) ? 'es' : 's'}${tail}`;
}

/** Salts that older labels put first: "sodium cefalotin", "magnesium salicylate". */
const METALS = new Set(['sodium', 'disodium', 'potassium', 'calcium', 'magnesium']);

/** What a name is compared by: two names of one form cannot be told apart on a page. */
export function formOf(name: string): string {
  return canonical(name);
}

/** All claims, those of generic names first, then brands, products and classes. */
export function nameClaims(knowledge: Knowledge): NameClaim[] {
  const { drugs, products, classes } = knowledge;
  return [
    ...drugs.entries.flatMap(genericClaims),
    ...drugs.entries.flatMap((entry) =>
      brandClaims(entry, { kind: 'drug', ids: [entry.id], role: 'brand', word: false }),
    ),
    ...products.entries.flatMap((entry) => {
      const ids = [...entry.value.ingredients].sort();
      const target: Target = {
        kind: 'product',
        ids,
        product: entry.id,
        role: 'generic',
        word: false,
      };
      const names = entry.value.names.map((name, at) => ({
        name,
        target,
        entry,
        path: ['names', at],
      }));
      return [...names, ...brandClaims(entry, { ...target, role: 'brand' })];
    }),
    ...classes.entries.flatMap((entry): NameClaim[] => {
      const target: Target = { kind: 'class', ids: [entry.id], role: 'class', word: false };
      const { name, names } = entry.value;
      const own = [
        { name, path: ['name'] },
        ...names.map((other, at) => ({ name: other, path: ['names', at] })),
      ];
      return own.flatMap(({ name: one, path }) =>
        [one, plural(one)].map((form) => ({ name: form, target, entry, path })),
      );
    }),
  ];
}

function genericClaims(entry: DrugEntry): NameClaim[] {
  const { names, title } = entry.value;
  const target: Target = { kind: 'drug', ids: [entry.id], role: 'generic', word: false };
  const generics: { name: string; path: Path }[] = [
    { name: names.inn, path: ['names', 'inn'] },
    { name: title, path: ['title'] },
    ...(names.usan ? [{ name: names.usan, path: ['names', 'usan'] }] : []),
    ...(names.ban ? [{ name: names.ban, path: ['names', 'ban'] }] : []),
    ...names.other.map((name, at) => ({ name, path: ['names', 'other', at] })),
  ];
  return generics.flatMap(({ name, path }) => [
    { name, target, entry, path },
    ...names.salts.map((salt, at) => ({
      name: `${name} ${salt}`,
      target,
      entry,
      path: ['names', 'salts', at],
    })),
    ...names.salts.flatMap((salt, at) =>
      METALS.has(salt)
        ? [{ name: `${salt} ${name}`, target, entry, path: ['names', 'salts', at] }]
        : [],
    ),
  ]);
}

function brandClaims(
  entry: Entry<{ brands: Record<string, string[]> }>,
  target: Target,
): NameClaim[] {
  return Object.keys(entry.value.brands).map((name) => ({
    name,
    target,
    entry,
    path: ['brands', name],
  }));
}

/**
 * Whether a product's name only strings its ingredients together ("trimethoprim-sulfamethoxazole"):
 * on a page these are the drugs themselves, each with its own mention.
 */
function isEnumeration({ name, target }: NameClaim, generics: Map<string, Set<string>>): boolean {
  const parts = name.split(/\s*[-/+&,]\s*|\s+and\s+/).map(formOf);
  return (
    target.kind === 'product' &&
    parts.every((part) => target.ids.some((id) => generics.get(id)?.has(part)))
  );
}

/**
 * The entries of the lexicon: each form once; declared ambiguous names with their candidates;
 * abbreviations that are never resolved left out; word-like names marked.
 */
export function nameEntries(knowledge: Knowledge): NameEntry[] {
  const rules = knowledge.names?.value;
  // A class is found in the plural too, and so is a word that its name is.
  const words = new Set(rules?.support.flatMap((name) => [formOf(name), formOf(plural(name))]));
  const own = new Set(rules?.body.map(formOf));
  const sensesOf = (form: string): Pick<Target, 'word' | 'body'> => ({
    word: words.has(form),
    ...(own.has(form) ? { body: true } : {}),
  });
  const never = new Set(rules?.never.map(formOf));
  const claims = nameClaims(knowledge);
  const entries = new Map<string, NameEntry>();
  for (const [name, { candidates }] of Object.entries(rules?.ambiguous ?? {})) {
    const form = formOf(name);
    const brand = claims.some((one) => one.target.role === 'brand' && formOf(one.name) === form);
    const role = brand || /^\p{Lu}/u.test(name) ? 'brand' : 'generic';
    const ids = [...candidates].sort();
    entries.set(form, { name, target: { kind: 'ambiguous', ids, role, ...sensesOf(form) } });
  }
  const generics = new Map(
    knowledge.drugs.entries.map((entry) => [
      entry.id,
      new Set(genericClaims(entry).map(({ name }) => formOf(name))),
    ]),
  );
  for (const claim of claims) {
    const { name, target } = claim;
    const form = formOf(name);
    if (never.has(form) || entries.has(form) || isEnumeration(claim, generics)) continue;
    entries.set(form, { name, target: { ...target, ...sensesOf(form) } });
  }
  return [...entries.values()];
}
