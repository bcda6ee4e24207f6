/**
 * The medicines that most people take together: all pairs of the 21 most prescribed ones. No count of
 * real co-prescriptions could be opened, so pairs that nobody prescribes together are among these.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerPair, type PairAnswer } from '../../src/authoring/command/pair.ts';
import { openPack } from '../../src/authoring/command/pack-folder.ts';

const MOST = 21;
/** Alarm fatigue is a harm: more grave ones than this would be overlooked. */
const GRAVE_SHARE = 0.02;

const list = join(import.meta.dirname, '..', '..', 'data', 'lists', 'prescribed-us.yaml');
const { names } = parse(readFileSync(list, 'utf8')) as { names: string[] };
const pack = await openPack();
const most = names.slice(0, MOST);
const answers = most.flatMap((a, index) =>
  most.slice(index + 1).map((b): PairAnswer => answerPair(a, b, pack)),
);
const grave = answers.filter(({ class: level }) => level === 'avoid' || level === 'usually-avoid');

it('knows all of them', () => {
  expect(answers.filter(({ class: level }) => level === 'not-listed')).toEqual([]);
  expect(answers.length).toBeGreaterThanOrEqual(200);
});

it('calls at most 2 in 100 pairs grave', () => {
  const named = grave.map(({ a, b, class: level }) => `${a} + ${b}: ${level}`);
  expect(named.slice(Math.floor(answers.length * GRAVE_SHARE))).toEqual([]);
});

it.each(grave)('has a source for $a + $b', ({ known: [a, b] }) => {
  const [gravest] = pack.cautions.between(a ?? '', b ?? '');
  expect(gravest?.cites.length).toBeGreaterThan(0);
});
