/** The built pack held against tables of pairs that were written from sources, not from its rules. */
import { describe, expect, it } from 'vitest';
import { answerPair } from '../../src/authoring/command/pair.ts';
import { openPack } from '../../src/authoring/command/pack-folder.ts';
import { isMet, readTable } from './table.ts';

const pack = await openPack();
const rows = readTable('pairs.yaml');

describe('pairs.yaml', () => {
  it('holds 300 pairs, 100 of which must get nothing', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(rows.filter((row) => row.expect === 'none').length).toBeGreaterThanOrEqual(100);
  });

  it('names a source for each', () => {
    const rules = ['floor', 'law'];
    const unknown = rows.filter(({ source }) => !rules.includes(source) && !pack.sources[source]);
    expect(unknown).toEqual([]);
  });

  it.each(rows)('$a + $b: $expect', ({ a, b, expect: expected }) => {
    const answer = answerPair(a, b, pack);
    expect({ expected, met: isMet(expected, answer), answer }).toMatchObject({ met: true });
  });
});
