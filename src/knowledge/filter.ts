/**
 * The name filter. Words of fewer than four letters are every other word of a text and hardly ever
 * begin a name: a bitmap of 2,048 bits settles them. For the rest, a binary fuse filter (Graf and Lemire 2022, https://arxiv.org/abs/2201.01174),
 * kept as one string so that a frame needs no decoding step and no second copy.
 *
 * A fingerprint is one UTF-16 code unit from U+0100 to U+D7FF: no surrogates and no non-characters,
 * which browsers refuse in script files. 55,040 values: about 1.8 in 100,000 strangers pass.
 */
import { isShort } from './words.ts';
import { hashWord, imul, mix, MIX_1, MIX_2 } from './hash.ts';

const LOWEST = 0x100;
const VALUES = 0xd800 - LOWEST;
/** Seed, segment length, starts, shift, bitmap. */
const SHIFT_AT = 5;
const BITMAP_AT = 6;
const BITMAP_UNITS = 256;
const BITMAP_MASK = BITMAP_UNITS * 8 - 1;
const TABLE_AT = BITMAP_AT + BITMAP_UNITS;
/** Header fields are stored in base 2^12, above `LOWEST`, to stay within the range of fingerprints. */
const DIGIT = 12;
const MAX_TRIES = 64;

export interface Filter {
  /** False means that the key is certainly not among those built in. `key` is 32-bit, of any sign. */
  has(key: number): boolean;
  /** False means that no name begins with the short word of this hash. */
  hasShort(hash: number): boolean;
}

interface Shape {
  seed: number;
  segmentLength: number;
  /** Number of start positions: segmentCount × segmentLength. */
  starts: number;
}

/** Sizes from the authors' reference implementation, for three hashes. */
function shapeFor(size: number, seed: number): Shape {
  const exponent = Math.floor(Math.log(Math.max(size, 2)) / Math.log(3.33) + 2.25);
  const segmentLength = 2 ** Math.min(Math.max(exponent, 2), 18);
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(Math.max(size, 2)));
  const capacity = Math.ceil((size * factor) / segmentLength) * segmentLength;
  const segmentCount = Math.max(capacity / segmentLength - 2, 1);
  return { seed, segmentLength, starts: segmentCount * segmentLength };
}

const arrayLength = (shape: Shape): number => shape.starts + 2 * shape.segmentLength;

/** Spreads the hashes over the values by multiplication: a remainder costs ten times as much. */
function toFingerprint(high: number, low: number): number {
  return Math.floor((imul(high ^ (low >>> 15), 0x2c1b3c6d) >>> 16) * (VALUES / 0x10000));
}

/** Two hashes of a key; the fingerprint comes from both. */
function hashes(key: number, seed: number): { high: number; low: number } {
  const high = mix(key ^ mix(seed + 1));
  return { high, low: mix(high ^ mix(seed + 2)) };
}

/** The three slots of a key, each in a segment of its own. */
function slots(key: number, { seed, segmentLength, starts }: Shape): [number, number, number] {
  const { high, low } = hashes(key, seed);
  const first = Math.floor((high / 0x100000000) * starts);
  const mask = segmentLength - 1;
  return [
    first,
    (first + segmentLength) ^ (low & mask),
    (first + 2 * segmentLength) ^ ((low >>> 14) & mask),
  ];
}

/** Peels keys that are alone in a slot; returns them with that slot, or null if the seed fails. */
function peel(keys: Uint32Array, shape: Shape): { order: Uint32Array; alone: Uint32Array } | null {
  const length = arrayLength(shape);
  const counts = new Uint32Array(length);
  const sums = new Uint32Array(length);
  const toggle = (key: number, by: number): void => {
    for (const slot of slots(key, shape)) {
      counts[slot] = (counts[slot] ?? 0) + by;
      sums[slot] = (sums[slot] ?? 0) ^ key;
    }
  };
  for (const key of keys) toggle(key, 1);
  const queue: number[] = [];
  for (let slot = 0; slot < length; slot++) if (counts[slot] === 1) queue.push(slot);
  const order = new Uint32Array(keys.length);
  const alone = new Uint32Array(keys.length);
  let peeled = 0;
  for (let slot = queue.pop(); slot !== undefined; slot = queue.pop()) {
    if (counts[slot] !== 1) continue;
    const key = sums[slot] ?? 0;
    order[peeled] = key;
    alone[peeled++] = slot;
    toggle(key, -1);
    for (const other of slots(key, shape)) if (counts[other] === 1) queue.push(other);
  }
  return peeled === keys.length ? { order, alone } : null;
}

function writeNumber(value: number): string {
  const digits = [value % 2 ** DIGIT, Math.floor(value / 2 ** DIGIT)];
  return String.fromCharCode(...digits.map((digit) => digit + LOWEST));
}

function readNumber(text: string, at: number): number {
  return text.charCodeAt(at) - LOWEST + (text.charCodeAt(at + 1) - LOWEST) * 2 ** DIGIT;
}

/** Short words that no text does without: the bitmap had better not take them for others. */
const COMMON =
  'the of and to in a is it for on as be by at or an he was not are but his you all we has had one'.split(
    ' ',
  );
const SHIFTS = 20;

/** The bits of a hash that the bitmap goes by. */
const bitOf = (word: string, shift: number): number => (hashWord(word) >>> shift) & BITMAP_MASK;

/** The bitmap of short first words, eight bits a unit, after the shift that suits common words best. */
function buildBitmap(shortWords: readonly string[]): string {
  const strangers = COMMON.filter((word) => !shortWords.includes(word));
  const taken = Array.from({ length: SHIFTS }, (_, shift) => {
    const bits = new Set(shortWords.map((word) => bitOf(word, shift)));
    return strangers.filter((word) => bits.has(bitOf(word, shift))).length;
  });
  const shift = taken.indexOf(Math.min(...taken));
  const units = new Uint16Array(BITMAP_UNITS);
  for (const word of shortWords) {
    const bit = bitOf(word, shift);
    units[bit >> 3] = (units[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return String.fromCharCode(LOWEST + shift, ...units.map((unit) => unit + LOWEST));
}

/**
 * A filter over 32-bit keys and the first words of the names, as text for {@link openFilter}. Of
 * `strangers`, which are other keys, none passes. Throws if no seed serves.
 */
export function buildFilter(
  input: Iterable<number>,
  firstWords: Iterable<string>,
  strangers: readonly number[] = [],
): string {
  const bitmap = buildBitmap([...firstWords].filter((word) => isShort(word.length)));
  const keys = Uint32Array.from(new Set(input));
  for (let seed = 0; seed < MAX_TRIES; seed++) {
    const shape = shapeFor(keys.length, seed);
    const peeled = peel(keys, shape);
    if (!peeled) continue;
    const table = new Uint16Array(arrayLength(shape));
    for (let i = keys.length - 1; i >= 0; i--) {
      const key = peeled.order[i] ?? 0;
      const own = peeled.alone[i] ?? 0;
      const { high, low } = hashes(key, seed);
      let value = toFingerprint(high, low);
      for (const slot of slots(key, shape)) {
        if (slot !== own) value = (value - (table[slot] ?? 0) + VALUES) % VALUES;
      }
      table[own] = value;
    }
    const header = [
      String.fromCharCode(LOWEST + seed),
      writeNumber(shape.segmentLength),
      writeNumber(shape.starts),
    ];
    const body = Array.from(table, (value) => String.fromCharCode(value + LOWEST));
    const text = header.join('') + bitmap + body.join('');
    const filter = openFilter(text);
    if (!strangers.some((key) => filter.has(key))) return text;
  }
  throw new Error(`No filter could be built for ${keys.length} keys in ${MAX_TRIES} tries.`);
}

/** Opens a filter made by {@link buildFilter}; nothing is decoded or copied. */
export function openFilter(text: string): Filter {
  const seed = text.charCodeAt(0) - LOWEST;
  const segmentLength = readNumber(text, 1);
  const starts = readNumber(text, 3);
  const shift = text.charCodeAt(SHIFT_AT) - LOWEST;
  const mask = segmentLength - 1;
  const seedHigh = mix(seed + 1);
  const seedLow = mix(seed + 2);
  return {
    hasShort(hash) {
      const bit = (hash >>> shift) & BITMAP_MASK;
      return (((text.charCodeAt(BITMAP_AT + (bit >> 3)) - LOWEST) >> (bit & 7)) & 1) === 1;
    },
    has(key) {
      // As `hashes` does: calls are dear while code is cold, and this is asked of nearly every word.
      let high = key ^ seedHigh;
      high = imul(high ^ (high >>> 16), MIX_1);
      high = imul(high ^ (high >>> 13), MIX_2);
      high = (high ^ (high >>> 16)) >>> 0;
      let low = high ^ seedLow;
      low = imul(low ^ (low >>> 16), MIX_1);
      low = imul(low ^ (low >>> 13), MIX_2);
      low = (low ^ (low >>> 16)) >>> 0;
      const first = Math.floor((high / 0x100000000) * starts);
      const second = (first + segmentLength) ^ (low & mask);
      const third = (first + 2 * segmentLength) ^ ((low >>> 14) & mask);
      let sum =
        text.charCodeAt(TABLE_AT + first) +
        text.charCodeAt(TABLE_AT + second) +
        text.charCodeAt(TABLE_AT + third) -
        3 * LOWEST;
      if (sum >= VALUES) sum -= VALUES;
      if (sum >= VALUES) sum -= VALUES;
      return sum === toFingerprint(high, low);
    },
  };
}
