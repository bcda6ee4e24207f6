/** Hashes shared by the filter's builder, its probe, and the shards. All are unsigned 32-bit. */

/** FNV-1a offset basis; http://www.isthe.com/chongo/tech/comp/fnv/ */
export const SEED = 0x811c9dc5;
export const PRIME = 0x01000193;
/** `PRIME` times this is 1, modulo 2^32. */
const PRIME_INVERSE = 0x359c449b;

/** Adds one code unit to a running FNV-1a hash; the result is a signed 32-bit integer. */
export function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** The hash before its last code unit was added; signed too. */
export function stepBack(hash: number, unit: number): number {
  return Math.imul(hash, PRIME_INVERSE) ^ unit;
}

/** Hash of a folded word. */
export function hashWord(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash >>> 0;
}

/** Hash of two words that stand side by side, from the hashes of each. */
export function hashPair(first: number, second: number): number {
  return (Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ second) >>> 0;
}

/** The key that says of a first word that it names nothing alone, from the word's hash. */
export function hashLead(word: number): number {
  return hashPair(word, SEED);
}

/** Kept, for cold code takes a while to find it in `Math` each time. */
export const { imul } = Math;

/** Factors of MurmurHash3's finaliser. */
export const MIX_1 = 0x85ebca6b;
export const MIX_2 = 0xc2b2ae35;

/** MurmurHash3's finaliser: every input bit changes half of the output bits. */
export function mix(value: number): number {
  let h = value;
  h = imul(h ^ (h >>> 16), MIX_1);
  h = imul(h ^ (h >>> 13), MIX_2);
  return (h ^ (h >>> 16)) >>> 0;
}
