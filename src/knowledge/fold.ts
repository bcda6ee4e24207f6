/**
 * How a code unit reads: the one table that the filter stage, the exact stage and the builder share.
 *
 * A word is a maximal run of letters and digits (after UAX #29, with ideographs and kana breaking
 * words). Accents, full-width forms, ligatures and case fold away; soft hyphens and zero-width
 * characters are not seen at all.
 */

/** Not part of a word. */
export const BREAK = 0;
/** Not seen by a reader: soft hyphen, zero-width characters. */
export const UNSEEN = 1;
/** Belongs to the letter before it: a combining accent. */
export const MARK = 2;
/** Folds to several letters: see {@link expansion}. Any larger value is the folded code unit. */
export const EXPAND = 3;

const UNSEEN_CHARACTERS =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]/;
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/;
/** U+02BC and its kin are letters to Unicode and apostrophes to a reader. */
const APOSTROPHE_LETTERS = /[\u02b9\u02bb-\u02bd\u02c8\u055a\ua78b\ua78c]/;
const UNSPACED_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u;
const WORD = /[\p{L}\p{M}\p{Nd}\p{Nl}_]/u;

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

function foldCharacter(unit: number): number {
  const character = String.fromCharCode(unit);
  if (UNSEEN_CHARACTERS.test(character)) return UNSEEN;
  if (ACCENTS.test(character)) return MARK;
  if (APOSTROPHE_LETTERS.test(character) || UNSPACED_SCRIPTS.test(character)) return BREAK;
  if (!WORD.test(character)) return BREAK;
  const lower = character.normalize('NFKD').toLowerCase();
  const plain = lower.replace(/[\u0300-\u036f]/g, '').replace(/./g, (c) => PLAIN[c] ?? c);
  if (plain.length === 1) return plain.charCodeAt(0);
  // A compatibility form may hold a space or a sign ("ﷺ"): nobody reads a name in it.
  if (!/^[\p{L}\p{Nd}]{2,}$/u.test(plain)) return unit;
  expansions.set(unit, plain);
  return EXPAND;
}

/** The 256 code units that share a high byte, folded; built at first need. */
export function foldPage(high: number): Uint16Array {
  const known = pages[high];
  if (known) return known;
  const page = new Uint16Array(256);
  for (let low = 0; low < 256; low++) page[low] = foldCharacter((high << 8) | low);
  pages[high] = page;
  return page;
}

/** What one UTF-16 code unit reads as: `BREAK`, `UNSEEN`, `MARK`, `EXPAND` or a folded code unit. */
export function fold(unit: number): number {
  return foldPage(unit >> 8)[unit & 255] ?? BREAK;
}

/** The letters that a unit with the value `EXPAND` stands for ("ﬁ" → "fi"). */
export function expansion(unit: number): string {
  return expansions.get(unit) ?? '';
}
