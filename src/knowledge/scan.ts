/**
 * The first stage, which runs on every page: one pass, no strings made. It asks the filter about
 * each word and remembers where a name may start; state carries over from call to call, so that
 * a name split over inline nodes is seen whole.
 */
import { BREAK, EXPAND, expansion, fold, foldPage, UNKNOWN } from './fold.ts';
import type { Filter } from './filter.ts';
import { imul, PRIME, SEED, step } from './hash.ts';
import { createJudge } from './judge.ts';
import { SHORT } from './words.ts';

export interface Scanner {
  /** Reads `data[from, to)`, which continues the run so far. */
  scan(data: string, from: number, to: number): void;
  /** Ends the run: offsets (UTF-16, in the run's joined text) where a name may start, or null. */
  end(): number[] | null;
  /**
   * As `end`, but what follows may belong to a name that begins with the last word: the first offset
   * of the next run is then negative, and counts back from the end of this one.
   */
  cut(): number[] | null;
  /** Whether a name may begin with the last word of a run that was cut off, and another. */
  leads(): boolean;
}

const LOWER_S = 0x73;

/** A scanner over one filter; it holds the state of one run at a time. */
export function createScanner(filter: Filter): Scanner {
  const ascii = foldPage(0);
  const judge = createJudge(filter);
  /**
   * The word being read. One object, for engines make a new heap number each time that a hash is
   * written to a variable of a closure, and none for a field.
   */
  const word = { hash: SEED, last: 0, letters: 0, start: 0 };
  /** The word before, where names begin with it and another. */
  const lead = { on: false, hash: SEED, start: 0 };
  /** Length of the run before the present piece. */
  let base = 0;
  let starts: number[] | null = null;

  function note(at: number): void {
    if (!starts) starts = [at];
    else if (starts[starts.length - 1] !== at) starts.push(at);
  }

  /** All questions about a word, which {@link isDull} spares nearly every one. */
  function endWord(hash: number, last: number, letters: number, start: number): void {
    if (lead.on && judge.follows(lead.hash, hash, last, letters)) note(lead.start);
    if (judge.begins(hash, last, letters)) note(start);
    lead.on = judge.leads(hash, letters);
    lead.hash = hash;
    lead.start = start;
  }

  /** Whether the word can be passed over. Small enough for engines to put it into the loop. */
  function isDull(hash: number, last: number, letters: number): boolean {
    if (lead.on) return false;
    return letters < SHORT ? !filter.hasShort(hash) : last !== LOWER_S && !filter.has(hash);
  }

  /** Rare, and thus kept out of the loop. */
  function addExpanded(unit: number): void {
    for (const letter of expansion(unit)) {
      word.last = letter.charCodeAt(0);
      word.hash = step(word.hash, word.last);
      word.letters++;
    }
  }

  function finish(): number[] | null {
    const { hash, last, letters, start } = word;
    if (letters > 0 && !isDull(hash, last, letters)) endWord(hash, last, letters, start);
    lead.start -= base;
    const found = starts;
    word.hash = SEED;
    word.letters = 0;
    starts = null;
    base = 0;
    return found;
  }

  return {
    scan(data, from, to) {
      const shift = base - from;
      let { hash, last, letters, start } = word;
      for (let at = from; at < to; at++) {
        const unit = data.charCodeAt(at);
        let value = (unit < 256 ? ascii : foldPage(unit >> 8))[unit & 255] ?? BREAK;
        if (value === UNKNOWN) value = fold(unit);
        if (value > UNKNOWN) {
          if (letters === 0) start = at + shift;
          // As `step` does: calls are dear while code is cold.
          hash = imul(hash ^ value, PRIME);
          last = value;
          letters++;
        } else if (value === BREAK) {
          if (letters === 0) continue;
          if (!isDull(hash, last, letters)) endWord(hash, last, letters, start);
          hash = SEED;
          letters = 0;
        } else if (value === EXPAND) {
          if (letters === 0) start = at + shift;
          word.hash = hash;
          word.last = last;
          word.letters = letters;
          addExpanded(unit);
          ({ hash, last, letters } = word);
        }
      }
      word.hash = hash;
      word.last = last;
      word.letters = letters;
      word.start = start;
      base += to - from;
    },
    end() {
      const found = finish();
      lead.on = false;
      return found;
    },
    cut: finish,
    leads: () => lead.on,
  };
}
