import { describe, expect, it, vi } from 'vitest';

const get = vi.fn(async (): Promise<unknown> => ({}));
vi.mock('./api.ts', () => ({ api: { storage: { managed: { get } } } }));
const { parsePolicy, readPolicy } = await import('./policy.ts');

const NONE = { offSites: [], features: { importing: true, lookUps: true }, monographs: 'beside' };

describe('a policy', () => {
  it('is none where the browser gives none, or rejects as Firefox does', async () => {
    expect(await readPolicy()).toEqual(NONE);
    get.mockRejectedValueOnce(new Error('Managed storage manifest not found'));
    expect(await readPolicy()).toEqual(NONE);
  });

  it('fixes what it names', () => {
    const features = { importing: false, lookUps: true };
    const set = { offSites: ['a.example'], features, monographs: 'instead' };
    expect(parsePolicy(set)).toEqual(set);
  });

  it.each([
    null,
    7,
    'x',
    [],
    { offSites: 'a' },
    { offSites: [1] },
    { monographs: 'mine' },
    { features: 3 },
  ])('takes a part of another form for not set: %j', (stored) => {
    expect(parsePolicy(stored)).toEqual(NONE);
  });

  it('keeps the parts that can be read', () => {
    const stored = {
      offSites: ['a.example'],
      features: { importing: false, lookUps: 'no' },
      monographs: 1,
    };
    expect(parsePolicy(stored)).toEqual({
      offSites: ['a.example'],
      features: { importing: false, lookUps: true },
      monographs: 'beside',
    });
  });
});
