/** Names as they are stored: a filter of their first words, and shards that hold the names. */
import { buildFilter } from './filter.ts';
import { hashLead, hashPair, hashWord } from './hash.ts';
import type { MentionKind, NameEntry, Target } from './types.ts';
import { canonical, isShort, keyOf, nextWord } from './words.ts';

const SHARDS = 256;

/** Finds what a name in canonical form stands for. */
export interface Lexicon {
  lookup(form: string): Target | undefined;
  /** False where no name goes on after these words, which are in canonical form. */
  leads(words: string): boolean;
}

export interface BuiltLexicon {
  /** Changes whenever a name changes. */
  generation: string;
  filter: string;
  /** Shard number, from 0 to 255, to its names: one `form⇥code` a line. Empty shards are left out. */
  shards: Record<string, string>;
}

const KINDS: Record<MentionKind, string> = { drug: 'd', product: 'p', class: 'c', ambiguous: 'a' };
const ROLES: Record<Target['role'], string> = { generic: 'g', brand: 'b', class: 'c' };
const kindOf = Object.fromEntries(Object.entries(KINDS).map(([kind, code]) => [code, kind]));
const roleOf = Object.fromEntries(Object.entries(ROLES).map(([role, code]) => [code, role]));

/** One sign for what else a name may be: nothing, a word, a substance of the body, or both. */
const SENSES = '.!~*';

function encodeTarget({ kind, role, word, body, ids, product }: Target): string {
  const sense = SENSES.charAt((word ? 1 : 0) + (body ? 2 : 0));
  return `${KINDS[kind]}${ROLES[role]}${sense}${ids.join(',')}${product ? `=${product}` : ''}`;
}

/** Null for a code that this version does not know: a shard is data, and data can be broken. */
function decodeTarget(code: string): Target | null {
  const kind = kindOf[code.charAt(0)] as MentionKind | undefined;
  const role = roleOf[code.charAt(1)] as Target['role'] | undefined;
  const [ids, product] = code.slice(3).split('=');
  const sense = SENSES.indexOf(code.charAt(2));
  if (!kind || !role || !ids || sense < 0) return null;
  return {
    kind,
    role,
    word: sense % 2 === 1,
    ids: ids.split(','),
    ...(sense > 1 ? { body: true } : {}),
    ...(product ? { product } : {}),
  };
}

/** The shard that holds a name in canonical form. */
export function shardOf(form: string): number {
  return keyOf(form) % SHARDS;
}

/**
 * The keys of the names. Where no name is a first word alone ("local" of "local anaesthetic"),
 * the filter says so, and holds the word that follows too.
 */
function filterOf(forms: readonly string[]): string {
  const known = new Set(forms);
  const keys = new Set(forms.map(keyOf));
  const alone = new Set<string>();
  for (const form of forms) {
    const first = nextWord(form, 0);
    const second = first && nextWord(form, first.end);
    if (!first || isShort(first.folded.length)) continue;
    const hash = hashWord(first.folded);
    if (!second || known.has(first.folded)) {
      alone.add(first.folded);
      continue;
    }
    keys.add(hashLead(hash)).add(hashPair(hash, hashWord(second.folded)));
  }
  const strangers = [...alone].map((word) => hashLead(hashWord(word)));
  return buildFilter(
    keys,
    forms.map((form) => nextWord(form, 0)?.folded ?? ''),
    strangers.filter((key) => !keys.has(key)),
  );
}

/** Filter and shards for these names. Of two entries with one form, the first stands. */
export function buildLexicon(entries: NameEntry[]): BuiltLexicon {
  const codes = new Map<string, string>();
  for (const { name, target } of entries) {
    const form = canonical(name);
    if (form !== '' && !codes.has(form)) codes.set(form, encodeTarget(target));
  }
  return layOut(codes);
}

/** One lexicon of several, by their shards. Of two names with one form, that of the first stands. */
export function mergeLexicons(all: Pick<BuiltLexicon, 'shards'>[]): BuiltLexicon {
  const codes = new Map<string, string>();
  for (const line of all.flatMap(({ shards }) => Object.values(shards).join('\n').split('\n'))) {
    const [form = '', code = ''] = line.split('\t');
    if (form !== '' && !codes.has(form)) codes.set(form, code);
  }
  return layOut(codes);
}

/** Filter and shards for these forms and what each stands for. */
function layOut(codes: ReadonlyMap<string, string>): BuiltLexicon {
  const forms = [...codes.keys()].sort();
  const lines = new Map<number, string[]>();
  for (const form of forms) {
    const shard = shardOf(form);
    const line = `${form}\t${codes.get(form) ?? ''}`;
    const known = lines.get(shard);
    if (known) known.push(line);
    else lines.set(shard, [line]);
  }
  // An object keeps its numbers in order, whichever was set first.
  const shards = Object.fromEntries([...lines].map(([shard, names]) => [shard, names.join('\n')]));
  const filter = filterOf(forms);
  const generation = hashWord(JSON.stringify(shards)).toString(16).padStart(8, '0');
  return { generation, filter, shards };
}

/** The first line that is not before `form`, or an empty one. Lines are in the order of their forms. */
function firstFrom(form: string, lines: readonly string[]): string {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? '') < form) low = middle + 1;
    else high = middle;
  }
  return lines[low] ?? '';
}

/** Whether all names that begin with these words lie in one shard. */
function hasWholeKey(words: string): boolean {
  const first = nextWord(words, 0);
  return first !== null && (!isShort(first.folded.length) || first.end < words.length);
}

/** Opens the shards at hand; a name in a shard that is not among them is not found. */
export function openLexicon(shards: Record<string, string>): Lexicon {
  const split = new Map<number, string[]>();
  /** A page names the same few drugs over and over. */
  const decoded = new Map<string, Target | null>();

  function linesOf(shard: number): string[] {
    const known = split.get(shard);
    if (known) return known;
    const lines = (shards[shard] ?? '').split('\n');
    split.set(shard, lines);
    return lines;
  }

  function targetOf(code: string): Target | null {
    const known = decoded.get(code);
    if (known !== undefined) return known;
    const target = decodeTarget(code);
    decoded.set(code, target);
    return target;
  }

  return {
    lookup(form) {
      const line = firstFrom(form, linesOf(shardOf(form)));
      const found = line.charAt(form.length) === '\t' && line.startsWith(form);
      return found ? (targetOf(line.slice(form.length + 1)) ?? undefined) : undefined;
    },
    leads(words) {
      // Beyond the line of the words themselves, which goes on with a tab.
      const next = firstFrom(`${words}\n`, linesOf(shardOf(words)));
      return !hasWholeKey(words) || next.startsWith(words);
    },
  };
}

/** Several lexicons as one: of two names with one form, that of the first stands. */
export function joinLexicons(all: readonly Lexicon[]): Lexicon {
  return {
    lookup(form) {
      for (const one of all) {
        const target = one.lookup(form);
        if (target) return target;
      }
      return undefined;
    },
    leads: (words) => all.some((one) => one.leads(words)),
  };
}
