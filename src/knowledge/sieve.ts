/**
 * The first look at a text: whether a name may start in it at all. Nearly every text of nearly every
 * page is settled by it, in one flat loop that remembers no places. It may say yes too often, never
 * too seldom: what passes is read by the scanner, with the text around it.
 */
import { BREAK, EXPAND, expansion, fold, foldPage, UNKNOWN } from './fold.ts';
import type { Filter } from './filter.ts';
import { imul, PRIME, SEED, step } from './hash.ts';
import { createJudge } from './judge.ts';
import { SHORT } from './words.ts';

export interface Sieve {
  /**
   * Whether a name may start in this text, or may run on into it from those given before: with a
   * letter that meets a letter, or with another word.
   */
  passes(data: string): boolean;
  /** Letters do not meet over what comes next: it is parted by blank text. */
  part(): void;
  /** Names do not run on into what comes next. */
  reset(): void;
}

interface Word {
  hash: number;
  last: number;
  letters: number;
}

const LOWER_S = 0x73;

/** A sieve over one filter. */
export function createSieve(filter: Filter): Sieve {
  const latin = foldPage(0);
  const judge = createJudge(filter);
  /** The word being read, and the last one of the text before while letters may meet. */
  const word: Word = { hash: SEED, last: 0, letters: 0 };
  /** The word before it, where names begin with that and another. */
  const lead = { on: false, hash: SEED };
  /** The same for the word that the text before ended with. */
  const before = { on: false, hash: SEED };

  /** Rare, and thus kept out of the loop. */
  function add(to: Word, value: number, unit: number): void {
    for (const letter of value === EXPAND ? expansion(unit) : String.fromCharCode(value)) {
      to.last = letter.charCodeAt(0);
      to.hash = step(to.hash, to.last);
      to.letters++;
    }
  }

  /** The first word of this text, read on from the last one of the text before. */
  function joins(data: string): boolean {
    let at = 0;
    for (; at < data.length; at++) {
      const unit = data.charCodeAt(at);
      const value = fold(unit);
      if (value === BREAK) break;
      if (value === EXPAND || value > UNKNOWN) add(word, value, unit);
    }
    const { hash, last, letters } = word;
    if (at === 0) return false;
    if (before.on && judge.follows(before.hash, hash, last, letters)) return true;
    return judge.begins(hash, last, letters) || judge.leads(hash, letters);
  }

  /** A text ends with this word. */
  function keep(hash: number, last: number, letters: number): void {
    word.hash = hash;
    word.last = last;
    word.letters = letters;
    before.on = lead.on;
    before.hash = lead.hash;
  }

  /** The questions about a word that nearly every one is spared. */
  function ends(hash: number, last: number, letters: number): boolean {
    if (lead.on && judge.follows(lead.hash, hash, last, letters)) return true;
    lead.on = false;
    const known = letters < SHORT ? filter.hasShort(hash) : filter.has(hash);
    if (!known && last !== LOWER_S) return false;
    if (judge.begins(hash, last, letters)) return true;
    lead.on = known && judge.leads(hash, letters);
    lead.hash = hash;
    return false;
  }

  return {
    passes(data) {
      const { length } = data;
      const glued = word.letters > 0;
      if (glued && joins(data)) return true;
      let hash = SEED;
      let last = 0;
      let letters = 0;
      let broken = false;
      for (let at = 0; at < length; at++) {
        const unit = data.charCodeAt(at);
        let value = latin[unit] ?? UNKNOWN;
        if (value > UNKNOWN) {
          // As `step` does: calls are dear while code is cold.
          hash = imul(hash ^ value, PRIME);
          last = value;
          letters++;
          continue;
        }
        if (value !== BREAK) {
          value = fold(unit);
          if (value === EXPAND || value > UNKNOWN) {
            const grown = { hash, last, letters };
            add(grown, value, unit);
            ({ hash, last, letters } = grown);
          }
          if (value !== BREAK) continue;
        }
        broken = true;
        if (letters === 0) continue;
        if (letters < SHORT) {
          if ((lead.on || filter.hasShort(hash)) && ends(hash, last, letters)) return true;
        } else if (lead.on || last === LOWER_S || filter.has(hash)) {
          if (ends(hash, last, letters)) return true;
        }
        hash = SEED;
        letters = 0;
      }
      if (broken || !glued) keep(hash, last, letters);
      return letters > 0 && ends(hash, last, letters);
    },
    part() {
      word.letters = 0;
    },
    reset() {
      word.letters = 0;
      lead.on = false;
    },
  };
}
