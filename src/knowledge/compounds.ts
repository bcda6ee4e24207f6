/** What a name is joined to: where a careful reader would not take it for the drug itself. */
import { pattern } from './pattern.ts';
import { isHyphen, nextWord, wordBefore } from './words.ts';

/** "non-aspirin" is not aspirin; "pseudo-", "anti-" and the like make another thing. */
const OTHER_BEFORE = /^(?:non|un|anti|pseudo|pre|pro)$/;
/** Chemical prefixes make a metabolite or another substance: "14-hydroxy-clarithromycin". */
const CHEMICAL_BEFORE =
  /(?:yl|oxy|oxo|hydro|chloro|bromo|fluoro|iodo|amino|nitro|thio|nor|iso|epi|keto|cyano|seco|des)$/;
/** "alcohol-free" has none of it; "amphetamine-like" is something else. */
const OTHER_AFTER = /^(?:free|like|less)$/;
/** An enzyme, a receptor or a protein that is named after a substance: "alcohol dehydrogenase". */
const PROTEIN_AFTER =
  /^[\s-]+(?:oxidase|dehydrogenase|reductase|synthase|kinase|hydroxylase|(?:[a-z]\d\s)?receptors?|channels?|antibod(?:y|ies)|binding)\b/i;
/** "morphine-6-glucuronide" is a metabolite. */
const CHEMICAL_AFTER = /^-\d{1,2}'?-(?:[a-z])/i;
/** "clozapine N-oxide" too. */
const DERIVATIVE_AFTER =
  /^[\s-]+(?:N-oxide|(?:10,11-)?epoxide|sul(?:f|ph)oxide|[A-Z]?-?glucuronide|metabolites?\s+M\d)\b/;
const ADDRESS =
  /:\/\/|^www\.|@[\w-]+\.|\.(?:com|org|net|info|html?|php|gov|edu)\b|^[.#]?[\w-]+\.[a-z]{2,4}\//i;
const LONGEST_ADDRESS = 200;
/** Of what follows a name, this much tells whether it is a protein's. */
const LONGEST_AFTER = 24;

/** The stretch without white space around a position; at most 200 units each way. */
function unspaced(text: string, start: number, end: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - LONGEST_ADDRESS), start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + LONGEST_ADDRESS))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}

function joinedBefore(text: string, start: number): boolean {
  if (!isHyphen(text.charAt(start - 1))) return false;
  const before = wordBefore(text, start - 1)?.folded ?? '';
  return OTHER_BEFORE.test(before) || CHEMICAL_BEFORE.test(before);
}

function joinedAfter(text: string, end: number): boolean {
  if (!isHyphen(text.charAt(end))) return false;
  if (CHEMICAL_AFTER.test(text.slice(end, end + 6))) return true;
  const after = nextWord(text, end + 1);
  return after !== null && after.start === end + 1 && OTHER_AFTER.test(after.folded);
}

const LETTER = pattern('^[\\p{L}\\p{Nd}]$');

/** Letters beyond the basic plane, which the word table takes for breaks. */
function insideLongerWord(text: string, start: number, end: number): boolean {
  const before = start > 1 ? String.fromCodePoint(text.codePointAt(start - 2) ?? 0) : '';
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0);
  return [before, after].some((one) => one.length === 2 && LETTER().test(one));
}

/** True where `text[start, end)` is part of another thing: a compound, a metabolite, an address. */
export function isPartOfOther(text: string, start: number, end: number): boolean {
  return (
    joinedBefore(text, start) ||
    joinedAfter(text, end) ||
    PROTEIN_AFTER.test(text.slice(end, end + LONGEST_AFTER)) ||
    DERIVATIVE_AFTER.test(text.slice(end, end + LONGEST_AFTER)) ||
    insideLongerWord(text, start, end) ||
    ADDRESS.test(unspaced(text, start, end))
  );
}

const MIRROR_FORM = pattern(
  '(?<![\\p{L}\\p{Nd}-])(?:\\([RS]\\)|[RS](?:\\([+-]\\))?)[-\\u2010\\u2011]\\s?$',
);

/** Where a drug's name begins, with the mark of a mirror form before it: "S-warfarin", "R(+)-". */
export function withMirrorForm(text: string, start: number): number {
  const mark = MIRROR_FORM().exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? '';
  return start - mark.length;
}
