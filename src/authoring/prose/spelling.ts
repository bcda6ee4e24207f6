/** Spelling by a British dictionary, with our own names and words added. */
import nspell from 'nspell';
import type { Knowledge } from '../knowledge.ts';
import { nameClaims } from '../pack/names.ts';
import { wordsOf } from './words.ts';

/** A Hunspell dictionary as its two files. */
export interface Dictionary {
  aff: Uint8Array;
  dic: Uint8Array;
}

export interface Speller {
  knows(word: string): boolean;
  /** What may have been meant; null if nothing is near. Slow: for words that are wrong. */
  suggest(word: string): string | null;
}

/** The pieces of a word that stand by themselves: "heart-rate", "warfarin's". */
function pieces(word: string): string[] {
  return word.split('-').map((piece) => piece.replace(/'s?$/, ''));
}

/** A speller that knows the dictionary, every word of our names, and `words.yaml`. */
export function createSpeller(dictionary: Dictionary, knowledge: Knowledge): Speller {
  const spell = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  const names = nameClaims(knowledge).flatMap(({ name }) => wordsOf(name));
  const declared = knowledge.words?.value.spelling ?? [];
  const own = new Set(
    [...names, ...declared].flatMap((word) => [word, ...pieces(word)]).map((w) => w.toLowerCase()),
  );
  const knows = (word: string): boolean =>
    own.has(word.toLowerCase()) ||
    pieces(word).every((piece) => own.has(piece.toLowerCase()) || spell.correct(piece));
  return { knows, suggest: (word) => spell.suggest(word)[0] ?? null };
}
