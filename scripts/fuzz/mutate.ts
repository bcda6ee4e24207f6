/** Makes new inputs of old ones. */
import { pick } from '../../tests/bench/random.ts';

/** Longer inputs find nothing that shorter ones don't, and take the time of many. */
const LONGEST = 600;
const LONGEST_CUT = 60;
const MOST_CHANGES = 5;
const MOST_REPEATS = 40;

/** What a change works with: the input cut in three, and where more comes from. */
interface Cut {
  before: string;
  middle: string;
  after: string;
  word: string;
  unit: string;
  other: string;
  times: number;
}

const CHANGES: ((cut: Cut) => string)[] = [
  ({ before, word, after }) => before + word + after,
  ({ before, middle, word, after }) => before + middle + word + after,
  ({ before, middle, unit, after }) => before + middle + unit + after,
  ({ before, after }) => before + after,
  ({ before, middle, after, times }) => before + middle.repeat(times) + after,
  ({ before, other }) => before + other.slice(before.length),
  ({ before, middle, after }) => after + middle + before,
];

function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}

function change(input: string, random: () => number, words: string[], others: string[]): string {
  const from = below(input.length + 1, random);
  const to = from + below(Math.min(input.length - from, LONGEST_CUT) + 1, random);
  return pick(
    CHANGES,
    random,
  )({
    before: input.slice(0, from),
    middle: input.slice(from, to),
    after: input.slice(to),
    word: pick(words, random),
    // Mostly ASCII, at times anything, halves of surrogate pairs too.
    unit: String.fromCharCode(below(pick([128, 128, 256, 0x3000, 0x10000], random), random)),
    other: pick(others, random),
    times: 1 + below(MOST_REPEATS, random),
  });
}

/** An input after one to five changes; `words` are what its language is made of. */
export function mutate(
  input: string,
  random: () => number,
  words: string[],
  others: string[],
): string {
  let made = input;
  for (let left = 1 + below(MOST_CHANGES, random); left > 0; left--) {
    made = change(made, random, words, others);
  }
  return made.slice(0, LONGEST);
}
