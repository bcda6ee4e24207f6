/** The pack inside the extension, read on demand; kept for as long as the page or worker lives. */
import browser from 'webextension-polyfill';
import { createCautions } from '../knowledge/cautions.ts';
import type { Knowledge } from '../knowledge/compose.ts';
import type { BuiltLexicon } from '../knowledge/lexicon.ts';
import { loadSearch, type Search } from '../knowledge/search.ts';
import type { Caution, Facts, Monograph, Source } from '../knowledge/types.ts';
import { once } from './once.ts';

/** One file of the pack. Rejects if the extension's own file can't be read. */
async function read<T>(file: string): Promise<T> {
  const response = await fetch(browser.runtime.getURL(`pack/${file}`));
  return (await response.json()) as T;
}

async function open(): Promise<Knowledge> {
  const [facts, cautions, sources] = await Promise.all([
    read<Facts>('facts.json'),
    read<Caution[]>('cautions.json'),
    read<Record<string, Source>>('sources.json'),
  ]);
  const today = new Date().toISOString().slice(0, 10);
  return {
    facts,
    sources,
    today,
    cautions: createCautions(facts, cautions, sources, today),
    monograph: (id) => read<Monograph>(`drugs/${id}.json`),
  };
}

/** The knowledge of the pack; a failed reading is tried again at the next call. */
export const openPack = once(open);

/** The lexicon as built, for laying into storage. */
export function readLexicon(): Promise<Omit<BuiltLexicon, 'filter'>> {
  return read('lexicon.json');
}

/** The prebuilt search index, as text. */
async function readSearchIndex(): Promise<string> {
  const response = await fetch(browser.runtime.getURL('pack/search.json'));
  return response.text();
}

/** The search over the pack, opened once; a failed reading is tried again at the next call. */
export const openSearchIndex = once(async (): Promise<Search> => {
  const [json, { facts }] = await Promise.all([readSearchIndex(), openPack()]);
  return loadSearch(json, facts);
});
