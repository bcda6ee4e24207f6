import { expect, it } from 'vitest';
import { parseList, type PackEntry } from './list.ts';

const entry: PackEntry = {
  ...{ key: 'k', name: 'Ward', imported: '2026-11-01', on: true },
  ...{ pages: 3, drugs: 2, products: 1, combinations: 0, names: 4 },
};

it('reads a list, and keeps apart what it can not read', () => {
  expect(parseList(undefined)).toEqual({ packs: [], damaged: [] });
  expect(parseList([entry])).toEqual({ packs: [entry], damaged: [] });
  const broken = [{ ...entry, imported: 'yesterday' }, { ...entry, pages: -1 }, null, 7];
  expect(parseList([broken[0], entry, ...broken.slice(1)])).toEqual({
    packs: [entry],
    damaged: broken,
  });
  expect(parseList('gone')).toEqual({ packs: [], damaged: ['gone'] });
});
