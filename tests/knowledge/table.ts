/** The table of pairs: what each must get, read and judged. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { PairAnswer } from '../../src/authoring/command/pair.ts';
import { CAUTION_CLASSES, type CautionClass } from '../../src/knowledge/types.ts';

const Level = v.picklist(CAUTION_CLASSES);
const Expectation = v.union([
  v.literal('none'),
  Level,
  v.custom<`at least ${CautionClass}`>((text) => isBound(text, 'at least ')),
  v.custom<`at most ${CautionClass}`>((text) => isBound(text, 'at most ')),
]);
const Table = v.array(
  v.strictObject({
    source: v.string(),
    section: v.string(),
    expect: Expectation,
    pairs: v.array(v.tuple([v.string(), v.string()])),
  }),
);

export interface Row {
  source: string;
  expect: v.InferOutput<typeof Expectation>;
  a: string;
  b: string;
}

function isBound(text: unknown, words: string): boolean {
  return (
    typeof text === 'string' && text.startsWith(words) && v.is(Level, text.slice(words.length))
  );
}

/** The rows of a table beside this file. */
export function readTable(file: string): Row[] {
  const groups = v.parse(Table, parse(readFileSync(join(import.meta.dirname, file), 'utf8')));
  return groups.flatMap(({ source, expect, pairs }) =>
    pairs.map(([a, b]): Row => ({ source, expect, a, b })),
  );
}

const gravity = (level: CautionClass): number => CAUTION_CLASSES.indexOf(level);

/** Whether an answer is what the row expects. A pair that is not listed never is. */
export function isMet(expect: Row['expect'], { class: found }: PairAnswer): boolean {
  if (found === 'not-listed') return false;
  const light = found === 'none-recorded' || found === 'no-special-precautions';
  if (expect === 'none') return light;
  if (expect.startsWith('at most ')) {
    return light || gravity(found) >= gravity(expect.slice('at most '.length) as CautionClass);
  }
  if (found === 'none-recorded') return false;
  if (expect.startsWith('at least ')) {
    return gravity(found) <= gravity(expect.slice('at least '.length) as CautionClass);
  }
  return found === expect;
}
