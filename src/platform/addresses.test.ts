import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const stored = new Map<string, unknown>();
vi.mock('./api.ts', () => ({
  api: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
      },
    },
  },
}));
vi.stubGlobal('crypto', webcrypto);
const { addressOf, idOf } = await import('./addresses.ts');

const queryOf = (address: string): string => address.slice(address.indexOf('?'));

beforeEach(() => stored.clear());

describe('the address of a monograph', () => {
  it('leads to its drug, and does not name it', async () => {
    const address = await addressOf('amitriptyline');
    expect(address).toMatch(/^src\/monograph\/index\.html\?m=[\w-]+$/);
    expect(address).not.toContain('amitriptyline');
    expect(await idOf(queryOf(address))).toBe('amitriptyline');
  });

  it('tells neither how long the name is, nor whether two are the same', async () => {
    const [a, b, again] = await Promise.all(['iron', 'hydroxychloroquine', 'iron'].map(addressOf));
    expect(a?.length).toBe(b?.length);
    expect(a).not.toBe(again);
  });

  it.each(['', '?m=', '?m=abc', '?m=%%%', '?id=amitriptyline'])('is none: %s', async (query) => {
    expect(await idOf(query)).toBeNull();
  });

  it('leads nowhere once all that is stored was cleared', async () => {
    const address = await addressOf('iron');
    stored.clear();
    expect(await idOf(queryOf(address))).toBeNull();
  });
});
