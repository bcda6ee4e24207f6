import fc from 'fast-check';
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
vi.stubGlobal('navigator', {
  locks: { request: (_: string, act: () => Promise<unknown>) => act() },
});
const { DEFAULTS, VERSION, parseSettings, readSettings, replaceSettings, writeSettings } =
  await import('./settings.ts');
const { FRAME_KEY, siteOf } = await import('./frame-settings.ts');
const { api } = await import('./api.ts');
const { readNames, storeNames } = await import('./names.ts');

beforeEach(() => stored.clear());

describe('settings', () => {
  it('are stored only where they were changed, with the form that they have', async () => {
    await writeSettings(() => ({ opening: 'click' }));
    expect(stored.get('settings')).toEqual({ version: VERSION, opening: 'click' });
    expect(await readSettings()).toEqual({ ...DEFAULTS, opening: 'click' });
    await writeSettings(() => ({ opening: 'hover' }));
    expect([...stored.keys()]).toEqual([]);
  });

  it('of the first form are kept, and get their number at the next change', async () => {
    stored.set('settings', { offSites: ['a.org'] });
    expect(await readSettings()).toEqual({ ...DEFAULTS, offSites: ['a.org'] });
    await writeSettings(() => ({ textSize: 130 }));
    expect(stored.get('settings')).toEqual({
      version: VERSION,
      offSites: ['a.org'],
      textSize: 130,
    });
  });

  it('of a newer form lose nothing that this one can not read', async () => {
    stored.set('settings', {
      version: 9,
      opening: 'voice',
      offSites: ['a.org', { pattern: '*.b.org' }],
      moods: ['calm'],
    });
    const now = await readSettings();
    expect(now).toEqual({ ...DEFAULTS, offSites: ['a.org'] });
    await writeSettings(() => ({ offSites: ['a.org', 'c.org'] }));
    expect(stored.get('settings')).toEqual({
      version: 9,
      opening: 'voice',
      offSites: ['a.org', 'c.org', { pattern: '*.b.org' }],
      moods: ['calm'],
    });
  });

  it('that are no settings at all are kept aside', async () => {
    stored.set('settings', 'torn');
    expect(await readSettings()).toEqual(DEFAULTS);
    await writeSettings(() => ({ country: 'NZ' }));
    expect(stored.get('settings:unread')).toBe('torn');
    expect((await readSettings()).country).toBe('NZ');
  });

  it('are readable whatever is stored', () => {
    const field = fc.oneof(fc.anything(), fc.array(fc.anything()));
    const record = fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS)), field);
    fc.assert(
      fc.property(fc.oneof(fc.anything(), record), (broken) => {
        const parsed = parseSettings(broken);
        expect(parseSettings(parsed)).toEqual(parsed);
        expect(Object.keys(parsed)).toEqual(Object.keys(DEFAULTS));
      }),
    );
  });

  it('never hide what must be avoided', () => {
    const hiddenClasses = ['avoid', 'minimize-risk'];
    expect(parseSettings({ hiddenClasses }).hiddenClasses).toEqual(['minimize-risk']);
  });

  it('are replaced whole by others', async () => {
    await writeSettings(() => ({ opening: 'key', offSites: ['a.org'] }));
    await replaceSettings({ country: 'GB' });
    expect(stored.get('settings')).toEqual({ version: VERSION, country: 'GB' });
  });

  it('come to frames as one small record', async () => {
    await writeSettings(() => ({
      offSites: ['a.org'],
      notDrugs: [
        { site: 'b.org', word: 'soma' },
        { site: 'b.org', word: 'ella' },
      ],
      underline: 'none',
      country: 'AU',
    }));
    expect(stored.get(FRAME_KEY)).toEqual({
      off: ['a.org'],
      until: 0,
      words: { 'b.org': ['soma', 'ella'] },
      line: '::highlight(medgloss){text-decoration:none}',
      opening: 'hover',
      textSize: 100,
      emergency: '000',
    });
    await writeSettings(() => ({ offEverywhere: true }));
    expect(stored.get(FRAME_KEY)).toMatchObject({ until: Number.MAX_SAFE_INTEGER });
  });
});

it('name a site by its host, or its scheme where there is none', () => {
  expect(siteOf('https://www.example.org:8080/a?b')).toBe('www.example.org:8080');
  expect(siteOf('file:///home/x.html')).toBe('file:');
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

  it('stay those of before where storage is full', async () => {
    await storeNames(lexicon);
    vi.spyOn(api.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await expect(storeNames({ generation: 'g2', shards: { 3: 'c\tdg.c' } })).rejects.toThrow();
    expect((await readNames('g1', [3])).shards).toEqual({ 3: 'a\tdg.a' });
    expect(await storeNames({ generation: 'g2', shards: { 3: 'c\tdg.c' } })).toBe(true);
  });

  it('are none before they are laid out', async () => {
    expect((await readNames('g1', [3])).shards).toBeNull();
  });
});
