/** Whether readers of twelve can be expected to know a word. */
import { daleChall } from 'dale-chall';
import { syllable } from 'syllable';
import type { Knowledge } from '../knowledge.ts';

const FAMILIAR = new Set<string>(daleChall);
/** Shorter words are seldom the hard ones; the fog index draws the same line. */
const HARD_SYLLABLES = 3;

/** Endings that leave a word as easy as it was, with what they may stand in place of. */
const ENDINGS: [RegExp, string][] = [
  [/'s$/, ''],
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/ed$/, ''],
  [/d$/, ''],
  [/ied$/, 'y'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/ly$/, ''],
  [/ily$/, 'y'],
  [/er$/, ''],
  [/r$/, ''],
  [/(.)\1(?:ed|ing|er)$/, '$1'],
];

function isFamiliar(word: string, plain: ReadonlySet<string>): boolean {
  const bases = ENDINGS.filter(([ending]) => ending.test(word)).map(([ending, base]) =>
    word.replace(ending, base),
  );
  return [word, ...bases].some((form) => FAMILIAR.has(form) || plain.has(form));
}

/** Tells the hard words: long, not among the 3,000 most familiar, and not in `words.yaml`. */
export function createHardWords(knowledge: Knowledge): (word: string) => boolean {
  const plain = new Set(knowledge.words?.value.plain);
  const isHard = (piece: string): boolean =>
    syllable(piece) >= HARD_SYLLABLES && !isFamiliar(piece, plain);
  return (word) => word.toLowerCase().split('-').some(isHard);
}
