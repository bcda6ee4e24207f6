import { describe, expect, it, vi } from 'vitest';
import { buildLexicon } from '../knowledge/lexicon.ts';
import { drug } from '../knowledge/testing.ts';
import { createNames } from './names.ts';

const { shards } = buildLexicon([drug('ketamine'), drug('amitriptyline')]);
const run = { text: 'Ketamine here', starts: [0], lang: '' };

describe('the names of a frame', () => {
  it('reads each shard once, and settings every time', async () => {
    const read = vi.fn(async () => ({ shards }));
    const names = createNames({ read, shunned: () => [] });
    expect((await names.resolve([run]))[0]?.map(({ ids }) => ids)).toEqual([['ketamine']]);
    await names.resolve([run]);
    expect(read.mock.calls.map((call: unknown[]) => call[0])).toEqual([expect.any(Array), []]);
    expect((read.mock.calls[0] as unknown[])[0]).not.toEqual([]);
  });

  it('finds nothing where it is off, or before the names are laid out', async () => {
    const off = createNames({ read: async () => ({ shards }), shunned: () => null });
    const early = createNames({ read: async () => ({ shards: null }), shunned: () => [] });
    expect(await off.resolve([run])).toEqual([[]]);
    expect(await early.resolve([run])).toEqual([[]]);
  });

  it('leaves alone the words that the reader wants left alone, however they are written', async () => {
    const names = createNames({
      read: async () => ({ shards }),
      shunned: () => ['ketamine'],
    });
    expect(await names.resolve([run])).toEqual([[]]);
  });
});
