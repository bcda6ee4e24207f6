/** How a node's text begins and ends: whether a word or a name may run on into the next node. */
import { BREAK, fold } from '../knowledge/fold.ts';
import { SEAM_REACH } from './limits.ts';

/** Names whose first word has fewer letters are keyed with their second: see `knowledge/words.ts`. */
const SHORT = 4;
/** Signs and spaces after a short word that are still looked over. */
const GAP = 8;

/** A name is broken by more than this. */
const MAX_GAP = 60;

/** Anything beyond ASCII may be part of a word: the scanner knows, here it only costs a look. */
function isWordUnit(unit: number): boolean {
  const lower = unit | 32;
  return unit >= 0x80 || (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

export function isBlank(data: string): boolean {
  // A native search: most text nodes are line breaks with long indentation.
  return data === '' || (data.charCodeAt(0) <= 32 && data.trimStart() === '');
}

/** Whether the one text ends and the other begins inside a word. */
export function areGlued(before: string, after: string): boolean {
  return isWordUnit(after.charCodeAt(0)) && isWordUnit(before.charCodeAt(before.length - 1));
}

/** Where the last word of the text starts, if it is short: a name may go on after it. Else -1. */
export function shortWordAt(data: string): number {
  const last = data.length - 1;
  let at = last;
  while (at >= 0 && last - at < GAP && !isWordUnit(data.charCodeAt(at))) at--;
  const end = at;
  while (at >= 0 && end - at < SHORT && isWordUnit(data.charCodeAt(at))) at--;
  const letters = end - at;
  return letters > 0 && letters < SHORT ? at + 1 : -1;
}

/**
 * Where the last word before `limit` starts, if so little follows it that a name may go on, and if
 * it is no longer than words of names are. Else -1.
 */
export function lastWordAt(data: string, limit: number): number {
  let end = limit;
  const least = Math.max(0, end - MAX_GAP);
  while (end > least && fold(data.charCodeAt(end - 1)) === BREAK) end--;
  let at = end;
  const first = Math.max(0, end - SEAM_REACH);
  while (at > first && fold(data.charCodeAt(at - 1)) !== BREAK) at--;
  return at < end && (at === 0 || at > first) ? at : -1;
}

/** Where the last two words of a text start; 0 if it is short and has no more than two. */
export function lastWordsAt(data: string): number {
  let from = data.length;
  for (let words = 0; words < 3; words++) {
    const at = lastWordAt(data, from);
    if (at < 0) return from <= SEAM_REACH ? 0 : from;
    if (words < 2) from = at;
  }
  return from;
}

/** Whether a word or a short first word of `before` may run on into `after`, its neighbour. */
export function mayRunOn(before: string, after: string): boolean {
  if (isBlank(before) || isBlank(after)) return true;
  return areGlued(before, after) || shortWordAt(before) >= 0;
}
