import { beforeEach, describe, expect, it, vi } from 'vitest';

const stored = new Map<string, unknown>();
vi.mock('./api.ts', () => ({
  api: {
    storage: {
      local: {
        get: async (keys: string | string[]) =>
          Object.fromEntries(
            [keys].flat().flatMap((key) => (stored.has(key) ? [[key, stored.get(key)]] : [])),
          ),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
        remove: async (keys: string[]) => {
          for (const key of keys) stored.delete(key);
        },
      },
    },
  },
}));
const { parseSettings, readSettings, setSite, siteOf } = await import('./settings.ts');
const { readNames, storeNames } = await import('./names.ts');

beforeEach(() => stored.clear());

describe('settings', () => {
  it('hold the sites that are off, each once', async () => {
    await setSite('b.org', false);
    await setSite('a.org', false);
    await setSite('b.org', false);
    expect((await readSettings()).offSites).toEqual(['a.org', 'b.org']);
    await setSite('a.org', true);
    expect((await readSettings()).offSites).toEqual(['b.org']);
  });

  it.each([undefined, null, 7, 'x', { offSites: 'a.org' }, { offSites: [1, null] }])(
    'that are broken (%o) count as unchanged',
    (broken) => {
      expect(parseSettings(broken)).toEqual({ offSites: [] });
    },
  );

  it('name a site by its host, or its scheme where there is none', () => {
    expect(siteOf('https://www.example.org:8080/a?b')).toBe('www.example.org:8080');
    expect(siteOf('file:///home/x.html')).toBe('file:');
  });
});

describe('stored names', () => {
  const lexicon = { generation: 'g1', shards: { 3: 'a\tdg.a', 9: 'b\tdg.b' } };

  it('are laid out once a generation', async () => {
    expect(await storeNames(lexicon)).toBe(true);
    expect(await storeNames(lexicon)).toBe(false);
    expect((await readNames('g1', [3, 4])).shards).toEqual({ 3: 'a\tdg.a', 4: '' });
  });

  it('leave nothing of the former generation behind', async () => {
    await storeNames(lexicon);
    const before = stored.size;
    await storeNames({ generation: 'g2', shards: { 3: 'c\tdg.c' } });
    expect(stored.size).toBe(before - 1);
    expect((await readNames('g1', [3])).shards).toBeNull();
    expect((await readNames('g2', [3])).shards).toEqual({ 3: 'c\tdg.c' });
  });

  it('are none before they are laid out', async () => {
    expect(await readNames('g1', [3])).toEqual({ shards: null, settings: { offSites: [] } });
  });
});
