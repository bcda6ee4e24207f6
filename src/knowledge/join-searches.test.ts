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
