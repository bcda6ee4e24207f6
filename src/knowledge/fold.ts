/**
 * How a code unit reads: the one table that the filter stage, the exact stage and the builder share.
 *
 * A word is a maximal run of letters and digits (after UAX #29, with ideographs and kana breaking
 * words). Accents, full-width forms, ligatures and case fold away; soft hyphens and zero-width
 * characters are not seen at all.
 */
import { pattern } from './pattern.ts';

/** Not part of a word. */
export const BREAK = 0;
/** Not seen by a reader: soft hyphen, zero-width characters. */
export const UNSEEN = 1;
/** Belongs to the letter before it: a combining accent. */
export const MARK = 2;
/** Folds to several letters: see {@link expansion}. */
export const EXPAND = 3;
/** Not looked at yet: only in a {@link foldPage}. Any larger value is the folded code unit. */
export const UNKNOWN = 4;

const UNSEEN_CHARACTERS =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]/;
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/;
/** U+02BC and its kin are letters to Unicode and apostrophes to a reader. */
const APOSTROPHE_LETTERS = /[\u02b9\u02bb-\u02bd\u02c8\u055a\ua78b\ua78c]/;

/** Letters without a decomposition that readers take for plain ones. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};

const pages: (Uint16Array | undefined)[] = [];
const expansions = new Map<number, string>();

/** Signs of Latin-1 and General Punctuation, which stand on nearly every page. */
function isCommonSign(unit: number, character: string): boolean {
  if (unit >= 0x2000) return unit < 0x2070;
  const cased = character.toLowerCase() !== character.toUpperCase();
  return unit < 0x100 && !cased && unit !== 0xaa && unit !== 0xba;
}

const PART_OF_WORD = pattern('[\\p{L}\\p{M}\\p{Nd}\\p{Nl}_]');
const UNSPACED = pattern('[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc]');
const LETTERS = pattern('^[\\p{L}\\p{Nd}]{2,}$');

function isPartOfWord(character: string): boolean {
  return PART_OF_WORD().test(character) && !UNSPACED().test(character);
}

function foldCharacter(unit: number): number {
  const character = String.fromCharCode(unit);
  if (UNSEEN_CHARACTERS.test(character)) return UNSEEN;
  if (isCommonSign(unit, character)) return BREAK;
  if (ACCENTS.test(character)) return MARK;
  if (APOSTROPHE_LETTERS.test(character)) return BREAK;
  if (unit >= 0x100 && !isPartOfWord(character)) return BREAK;
  const lower = character.normalize('NFKD').toLowerCase();
  const plain = lower.replace(/[\u0300-\u036f]/g, '').replace(/./g, (c) => PLAIN[c] ?? c);
  if (plain.length === 1) return plain.charCodeAt(0);
  // A compatibility form may hold a space or a sign ("ﷺ"): nobody reads a name in it.
  if (!LETTERS().test(plain)) return unit;
  expansions.set(unit, plain);
  return EXPAND;
}

const DIGIT_0 = 0x30;
const LOWER_A = 0x61;
const CASE = 0x20;

function foldAscii(unit: number): number {
  const lower = unit | CASE;
  if (lower >= LOWER_A && lower < LOWER_A + 26) return lower;
  const isWord = (unit >= DIGIT_0 && unit < DIGIT_0 + 10) || unit === 0x5f;
  return isWord ? unit : BREAK;
}

/** The 256 code units that share a high byte: folded, or `UNKNOWN` until {@link fold} is asked. */
export function foldPage(high: number): Uint16Array {
  const known = pages[high];
  if (known) return known;
  const page = new Uint16Array(256).fill(UNKNOWN);
  if (high === 0) for (let unit = 0; unit < 128; unit++) page[unit] = foldAscii(unit);
  pages[high] = page;
  return page;
}

/** What one UTF-16 code unit reads as: `BREAK`, `UNSEEN`, `MARK`, `EXPAND` or a folded code unit. */
export function fold(unit: number): number {
  const page = foldPage(unit >> 8);
  const known = page[unit & 255] ?? BREAK;
  if (known !== UNKNOWN) return known;
  const value = foldCharacter(unit);
  page[unit & 255] = value;
  return value;
}

/** The letters that a unit with the value `EXPAND` stands for ("ﬁ" → "fi"). */
export function expansion(unit: number): string {
  return expansions.get(unit) ?? '';
}
