/** The search over ours and over what packs bring. */
import { joinSearches } from '../../knowledge/join-searches.ts';
import { loadSearch, type Search } from '../../knowledge/search.ts';
import { openSearchIndex } from '../pack.ts';
import { openPacks, type OpenedPack } from './readers.ts';

/** The search over what each pack brings, its rows under the pack's name. */
async function openPackSearches(packs: readonly OpenedPack[]): Promise<Search[]> {
  const all = packs.map(async ({ pack, part }): Promise<Search[]> => {
    const [facts, index] = await Promise.all([part('facts'), part('search')]);
    if (!facts || index === undefined) return [];
    const inner = await loadSearch(index, facts);
    const marked: Search = {
      search: (query, limit) =>
        inner.search(query, limit).map((row) => ({ ...row, pack: pack.name })),
    };
    return [marked];
  });
  return (await Promise.all(all)).flat();
}

let opened: { stamp: string; search: Promise<Search> } | null = null;

/** One search over all that is on, opened anew when the packs change. */
export async function openAllSearches(): Promise<Search> {
  const packs = await openPacks();
  const stamp = JSON.stringify(packs.map(({ key, pack }) => [key, pack.name]));
  if (opened?.stamp === stamp) return opened.search;
  const search = Promise.all([openSearchIndex(), openPackSearches(packs)]).then(
    ([ours, imported]) => joinSearches([ours, ...imported]),
  );
  search.catch(() => {
    opened = null;
  });
  opened = { stamp, search };
  return search;
}
