/** One search over ours and those of packs. */
import type { Search } from './search.ts';
import type { SearchResult } from './types.ts';
import { canonical } from './words.ts';

const ROWS = 8;

/**
 * Rows of all, each subject once, as the first of these searches shows it. What begins as typed
 * stands before what only holds it, and what is only spelt nearly so comes where nothing else does.
 */
export function joinSearches(all: readonly Search[]): Search {
  const [only] = all;
  if (only && all.length === 1) return only;
  return {
    search(query, limit = ROWS) {
      const form = canonical(query);
      const found = all.flatMap((one) => one.search(query, limit));
      const exact = found.filter(({ near }) => !near);
      const rows = new Map<string, SearchResult>();
      for (const row of exact.length > 0 ? exact : found) {
        const key = `${row.kind} ${row.id}`;
        if (!rows.has(key)) rows.set(key, row);
      }
      // A stable order: within a rank each search keeps its own.
      return [...rows.values()].sort((a, b) => rank(a, form) - rank(b, form)).slice(0, limit);
    },
  };
}

function rank({ title, matched = title }: SearchResult, form: string): number {
  const forms = [title, matched].map(canonical);
  if (forms.includes(form)) return 0;
  return forms.some((one) => one.startsWith(form)) ? 1 : 2;
}
