/** Words and the gaps between them, as the exact stage and the lexicon's builder read them. */
import { BREAK, EXPAND, expansion, fold, MARK, UNSEEN } from './fold.ts';
import { hashPair, hashWord } from './hash.ts';

/** A word of a text; offsets are UTF-16, end exclusive, without unseen characters around it. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/** Names are keyed by their first word, shorter ones together with the word that follows. */
export const SHORT = 4;

const HYPHENS = '\\-\\u2010-\\u2013\\u2212\\ufe63\\uff0d';
const SPACE_OR_HYPHEN = new RegExp(`^(?:\\s+|\\s*[${HYPHENS}]\\s*)$`);
const HYPHEN = new RegExp(`^[${HYPHENS}]$`);
const APOSTROPHE = /^['\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bd\u02c8\uff07]$/;
const UNSEEN_ALL = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The first word at or after `from`, or null. */
export function nextWord(text: string, from: number): Word | null {
  let start = from;
  while (start < text.length && fold(text.charCodeAt(start)) <= MARK) start++;
  if (start === text.length) return null;
  let end = start;
  let folded = '';
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const value = fold(unit);
    if (value === BREAK) break;
    if (value === UNSEEN) continue;
    end = at + 1;
    if (value === MARK) continue;
    folded += value === EXPAND ? expansion(unit) : String.fromCharCode(value);
  }
  return { start, end, folded };
}

/** The word that ends at `end` exactly, or null. */
export function wordBefore(text: string, end: number): Word | null {
  let start = end;
  while (start > 0 && fold(text.charCodeAt(start - 1)) !== BREAK) start--;
  return start === end ? null : nextWord(text.slice(0, end), start);
}

/** Whether the letter at this place goes on a word that began before it. */
export function isInsideWord(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const value = fold(text.charCodeAt(before));
    if (value !== UNSEEN) return value !== BREAK;
  }
  return false;
}

/** True for one hyphen of any kind. */
export function isHyphen(gap: string): boolean {
  return HYPHEN.test(gap);
}

/**
 * What stands between two words, as a person reads it: one space for white space or a hyphen,
 * a plain apostrophe, else the signs themselves without the spaces around them.
 */
export function readGap(raw: string): string {
  const gap = raw.replace(UNSEEN_ALL, '');
  if (SPACE_OR_HYPHEN.test(gap)) return ' ';
  const signs = gap.trim();
  return APOSTROPHE.test(signs) ? "'" : signs;
}

/** The form under which a name is stored and looked up. */
export function canonical(name: string): string {
  let form = '';
  let end = 0;
  for (let word = nextWord(name, 0); word; word = nextWord(name, word.end)) {
    form += form === '' ? word.folded : readGap(name.slice(end, word.start)) + word.folded;
    end = word.end;
  }
  return form;
}

/** The filter key of a name in canonical form. */
export function keyOf(form: string): number {
  const first = nextWord(form, 0);
  if (!first) return 0;
  const second = nextWord(form, first.end);
  const key = hashWord(first.folded);
  return second && isShort(first.folded.length) ? hashPair(key, hashWord(second.folded)) : key;
}

/** Whether a first word of this many letters is keyed together with the next. */
export function isShort(letters: number): boolean {
  return letters < SHORT;
}
