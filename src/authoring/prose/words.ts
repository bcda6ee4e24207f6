/** Running text cut into words, and names put out of the way of counting. */
import { annotateText } from '../../knowledge/annotate.ts';
import { openFilter } from '../../knowledge/filter.ts';
import { buildLexicon, openLexicon } from '../../knowledge/lexicon.ts';
import type { Knowledge } from '../knowledge.ts';
import { nameEntries } from '../pack/names.ts';

/** Stands for every name: two syllables, as the editorial law counts one. */
const MASK = 'namey';

/** A text with each drug, class and brand name, and each placeholder, as one two-syllable word. */
export type Mask = (text: string) => string;

/** Masks made before: the names of a knowledge do not change, and several rules ask. */
const masks = new WeakMap<Knowledge, Mask>();

/** The mask for the names of this knowledge; each text is masked once. */
export function maskOf(knowledge: Knowledge): Mask {
  const before = masks.get(knowledge);
  if (before) return before;
  const mask = createMask(knowledge);
  const done = new Map<string, string>();
  const once: Mask = (text) => {
    const masked = done.get(text) ?? mask(text);
    done.set(text, masked);
    return masked;
  };
  masks.set(knowledge, once);
  return once;
}

function createMask(knowledge: Knowledge): Mask {
  const { filter: bits, shards } = buildLexicon(nameEntries(knowledge));
  const filter = openFilter(bits);
  const lexicon = openLexicon(shards);
  return (text) => {
    let masked = '';
    let last = 0;
    const plain = text.replace(/\{[abc]\}/g, MASK);
    for (const { start, end } of annotateText(plain, filter, lexicon)) {
      masked += plain.slice(last, start) + MASK;
      // The plural of a drug's name is no part of the mention.
      last = /^s\b/.test(plain.slice(end, end + 2)) ? end + 1 : end;
    }
    return masked + plain.slice(last);
  };
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text, without the signs around them; a mask is none of them. */
export function wordsOf(text: string): string[] {
  const words = text.match(WORD) ?? [];
  return words.map(unmasked).filter((word) => word !== '');
}

/** A word without the mask in it: "namey-dependent" is "dependent", "namey's" nothing. */
function unmasked(word: string): string {
  const pieces = word.replaceAll('’', "'").split('-');
  return pieces.filter((piece) => piece.replace(/'s?$/, '') !== MASK).join('-');
}
