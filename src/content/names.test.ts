import { describe, expect, it, vi } from 'vitest';
import { buildLexicon } from '../knowledge/lexicon.ts';
import { drug } from '../knowledge/testing.ts';
import { createNames } from './names.ts';

const { shards } = buildLexicon([drug('ketamine'), drug('amitriptyline')]);
const run = { text: 'Ketamine here', starts: [0], lang: '' };

describe('the names of a frame', () => {
  it('reads each shard once, and settings every time', async () => {
    const read = vi.fn(async () => ({ shards, settings: { offSites: [] } }));
    const names = createNames({ read, isOff: () => false });
    expect((await names.resolve([run]))[0]?.map(({ ids }) => ids)).toEqual([['ketamine']]);
    await names.resolve([run]);
    expect(read.mock.calls.map((call: unknown[]) => call[0])).toEqual([expect.any(Array), []]);
    expect((read.mock.calls[0] as unknown[])[0]).not.toEqual([]);
  });

  it('finds nothing where it is off, or before the names are laid out', async () => {
    const settings = { offSites: ['x'] };
    const off = createNames({ read: async () => ({ shards, settings }), isOff: () => true });
    const early = createNames({
      read: async () => ({ shards: null, settings }),
      isOff: () => false,
    });
    expect(await off.resolve([run])).toEqual([[]]);
    expect(await early.resolve([run])).toEqual([[]]);
  });
});
