/**
 * The first stage, which runs on every page: one pass, no strings made. It asks the filter about
 * each word and remembers where a name may start; state carries over from call to call, so that
 * a name split over inline nodes is seen whole.
 */
import { BREAK, EXPAND, expansion, foldPage } from './fold.ts';
import type { Filter } from './filter.ts';
import { hashPair, SEED, step } from './hash.ts';
import { isShort } from './words.ts';

export interface Scanner {
  /** Reads `data[from, to)`, which continues the run so far. */
  scan(data: string, from: number, to: number): void;
  /** Ends the run: offsets (UTF-16, in the run's joined text) where a name may start, or null. */
  end(): number[] | null;
}

const LOWER_S = 0x73;

/** A scanner over one filter; it holds the state of one run at a time. */
export function createScanner(filter: Filter): Scanner {
  const ascii = foldPage(0);
  /** The word being read: its hash, the hash without its last letter, that letter, its length. */
  let hash = SEED;
  let stem = SEED;
  let last = 0;
  let letters = 0;
  let start = 0;
  /** The word before, where it is short enough to be keyed with this one. */
  let leadHash = 0;
  let leadStart = -1;
  /** Length of the run before the present piece. */
  let base = 0;
  let starts: number[] | null = null;

  function note(at: number): void {
    if (!starts) starts = [at];
    else if (starts[starts.length - 1] !== at) starts.push(at);
  }

  /** Whether the present word, or the stem of a plural, ends a pair of words that begins a name. */
  function hasPair(): boolean {
    if (filter.has(hashPair(leadHash, hash >>> 0))) return true;
    return last === LOWER_S && letters > 1 && filter.has(hashPair(leadHash, stem >>> 0));
  }

  function hasWord(): boolean {
    if (!isShort(letters)) {
      return filter.has(hash >>> 0) || (last === LOWER_S && hasStem());
    }
    return filter.hasShort(hash) && filter.has(hash >>> 0);
  }

  /** A plural's stem may be short where the plural is not ("PPIs"). */
  function hasStem(): boolean {
    return (!isShort(letters - 1) || filter.hasShort(stem)) && filter.has(stem >>> 0);
  }

  function endWord(): void {
    if (leadStart >= 0 && hasPair()) note(leadStart);
    if (hasWord()) note(start);
    leadHash = hash >>> 0;
    leadStart = isShort(letters) && filter.hasShort(hash) ? start : -1;
    hash = SEED;
    letters = 0;
  }

  function addExpanded(unit: number): void {
    for (const letter of expansion(unit)) {
      stem = hash;
      last = letter.charCodeAt(0);
      hash = step(hash, last);
      letters++;
    }
  }

  /** Reads plain letters from `from` on, in locals, which engines keep in registers. */
  function readLetters(data: string, from: number, to: number): number {
    let running = hash;
    let before = stem;
    let value = last;
    let at = from;
    for (; at < to; at++) {
      const unit = data.charCodeAt(at);
      const folded = (unit < 256 ? ascii : foldPage(unit >> 8))[unit & 255] ?? BREAK;
      if (folded <= EXPAND) break;
      before = running;
      running = step(running, folded);
      value = folded;
    }
    letters += at - from;
    hash = running;
    stem = before;
    last = value;
    return at;
  }

  return {
    scan(data, from, to) {
      const shift = base - from;
      let at = from;
      while (at < to) {
        const unit = data.charCodeAt(at);
        const value = (unit < 256 ? ascii : foldPage(unit >> 8))[unit & 255] ?? BREAK;
        if (value === BREAK) {
          if (letters > 0) endWord();
          at++;
        } else if (value > EXPAND) {
          if (letters === 0) start = at + shift;
          at = readLetters(data, at, to);
        } else {
          if (letters === 0) start = at + shift;
          if (value === EXPAND) addExpanded(unit);
          at++;
        }
      }
      base += to - from;
    },
    end() {
      if (letters > 0) endWord();
      const found = starts;
      starts = null;
      base = 0;
      leadStart = -1;
      return found;
    },
  };
}
