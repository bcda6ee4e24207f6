import { expect, it } from 'vitest';
import { joinSearches } from './join-searches.ts';
import type { Search } from './search.ts';
import type { SearchResult } from './types.ts';

const row = (title: string, more: Partial<SearchResult> = {}): SearchResult => ({
  kind: 'drug',
  id: title.toLowerCase(),
  title,
  summary: '',
  ...more,
});
const search = (...rows: SearchResult[]): Search => ({ search: () => rows });
const titles = (rows: SearchResult[]): string[] =>
  rows.map(({ title, pack }) => [title, pack].filter(Boolean).join(' of '));

it('puts what begins as typed first, ours before a pack’s, and each subject once', () => {
  const joined = joinSearches([
    search(row('Alpha'), row('Other'), row('Zor')),
    search(row('Zorbi', { pack: 'Ward' }), row('Alpha', { pack: 'Ward' })),
  ]);
  expect(titles(joined.search('zor'))).toEqual(['Zor', 'Zorbi of Ward', 'Alpha', 'Other']);
});

it('suggests only where nothing is spelt as typed', () => {
  const near = row('Nearly', { near: true });
  expect(
    titles(joinSearches([search(near), search(row('Zorbi', { pack: 'Ward' }))]).search('zor')),
  ).toEqual(['Zorbi of Ward']);
  expect(titles(joinSearches([search(near), search()]).search('zor'))).toEqual(['Nearly']);
});

it('puts a name that is what was typed before one that begins so, whichever of its names it is', () => {
  const joined = joinSearches([
    search(row('Zorbi'), row('Alpha')),
    search(row('Beta', { matched: 'zor' }), row('Gamma', { matched: 'Zorla' })),
  ]);
  expect(titles(joined.search('Zor'))).toEqual(['Beta', 'Zorbi', 'Gamma', 'Alpha']);
});

it('keeps a drug and a class of one id apart', () => {
  const joined = joinSearches([search(row('Zor')), search(row('Zor', { kind: 'class' }))]);
  expect(joined.search('zor').map(({ kind }) => kind)).toEqual(['drug', 'class']);
});

it('gives eight rows unless told, and asks each search for no more', () => {
  const asked: (number | undefined)[] = [];
  const full: Search = {
    search: (_, limit) => {
      asked.push(limit);
      return Array.from({ length: 9 }, (_row, at) => row(`Zor${at}`));
    },
  };
  const joined = joinSearches([full, search(row('Last'))]);
  expect(joined.search('zor')).toHaveLength(8);
  expect(joined.search('zor', 2)).toHaveLength(2);
  expect(asked).toEqual([8, 2]);
});

it('is the one search where there is no other', () => {
  const only = search(row('Zor'));
  expect(joinSearches([only])).toBe(only);
  expect(joinSearches([]).search('zor')).toEqual([]);
});
