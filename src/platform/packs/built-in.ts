/** The pack that an organisation packaged the extension with: files beside our own, and no database. */
import browser from 'webextension-polyfill';
import type { About, ImportedPack, ImportedText, SubjectKey } from '../../knowledge/imported.ts';
import { aboutRecords, textPath } from '../../knowledge/pack-records.ts';
import { once } from '../once.ts';
import type { PackParts } from './database.ts';
import type { OpenedPack } from './readers.ts';

const FOLDER = 'pack/own';

async function read<T>(file: string): Promise<T> {
  const path = file.split('/').map(encodeURIComponent).join('/');
  const response = await fetch(browser.runtime.getURL(`${FOLDER}/${path}`));
  return (await response.json()) as T;
}

/** Name of the organisation's pack, as `npm run package` writes it; null in our own builds. */
function readName(): Promise<{ name: string } | null> {
  return read('name.json');
}

async function readRecords(): Promise<Map<SubjectKey, About>> {
  const [facts, cautions, { texts }] = await Promise.all([
    read<ImportedPack['facts']>('facts.json'),
    read<ImportedPack['cautions']>('cautions.json'),
    read<Pick<ImportedPack, 'texts'>>('pack.json'),
  ]);
  return aboutRecords({ facts, cautions, texts });
}

async function readTexts(ids: readonly string[], subject: SubjectKey): Promise<ImportedText[]> {
  const texts = await read<ImportedText[]>(textPath(subject));
  return ids.flatMap((id) => texts.find((text) => text.id === id) ?? []);
}

/** Names of such a pack are compiled into the scanner and the lexicon: they are no part of it. */
const PARTS: Record<keyof PackParts, string | null> = {
  names: null,
  facts: 'search-facts.json',
  search: 'search.json',
};

async function open(): Promise<OpenedPack | null> {
  const named = await readName();
  if (named === null) return null;
  const records = await readRecords();
  return {
    key: FOLDER,
    // It has no date of import: the extension's version dates it.
    pack: { name: named.name, imported: '' },
    about: (subjects) => Promise.resolve(subjects.flatMap((one) => records.get(one) ?? [])),
    texts: readTexts,
    async part<P extends keyof PackParts>(part: P) {
      const file = PARTS[part];
      return file === null ? undefined : await read<PackParts[P]>(file);
    },
  };
}

/** The organisation's pack, kept for as long as the page or worker lives; null where there is none. */
export const openBuiltInPack = once(open);
