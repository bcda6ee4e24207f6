/**
 * The reader's own packs in IndexedDB. Everything of one pack lies under a key that is new with each
 * import; one record, the list, says which keys count. So an import that breaks off, for whatever
 * reason, leaves nothing but records that no list names, and these are swept.
 *
 * Knows nothing of the extension's API: workers of our pages have none.
 */
import { unwrap, type DBSchema } from 'idb';
import type { About, ImportedText, SubjectKey } from '../../knowledge/imported.ts';
import type { BuiltLexicon } from '../../knowledge/lexicon.ts';
import type { Facts } from '../../knowledge/types.ts';
import { lastingDatabase } from '../open-database.ts';

/** A page as it was imported. */
export interface OriginalPage {
  path: string;
  bytes: Uint8Array;
}

/** What is read of a pack as a whole. */
export interface PackParts {
  names: BuiltLexicon['shards'];
  /** What the search shows of the drugs and products that the pack brings, and its index. */
  facts: Facts;
  search: string;
}
export type PartName = keyof PackParts;

interface Schema extends DBSchema {
  list: { key: 'packs'; value: unknown };
  about: { key: [pack: string, subject: string]; value: About };
  texts: { key: [pack: string, id: string]; value: ImportedText };
  originals: { key: [pack: string, batch: number]; value: OriginalPage[] };
  parts: { key: [pack: string, part: string]; value: PackParts[PartName] };
}

/** Stores that hold what belongs to one pack, under keys that begin with the pack's. */
const STORES = ['about', 'texts', 'originals', 'parts'] as const;

/** The database; a failed opening is tried again at the next call. */
export const openPackDatabase = lastingDatabase<Schema>('packs', 1, (database) => {
  database.createObjectStore('list');
  for (const store of STORES) database.createObjectStore(store);
});

/** The lock that whoever writes a pack's records holds for so long: what is locked is not swept. */
export const lockOf = (pack: string): string => `pack ${pack}`;

const everythingOf = (pack: string): IDBKeyRange => IDBKeyRange.bound([pack], [pack, []]);

/** Deletes all records of a pack. */
export async function deletePack(pack: string): Promise<void> {
  const transaction = (await openPackDatabase()).transaction(STORES, 'readwrite');
  await Promise.all(
    STORES.map((store) => transaction.objectStore(store).delete(everythingOf(pack))),
  );
  await transaction.done;
}

/** Keys of all packs that have records, whether or not the list names them. */
export async function storedPacks(): Promise<string[]> {
  const database = await openPackDatabase();
  const found = new Set<string>();
  for (const store of STORES) {
    const keys = database.transaction(store).store;
    let cursor = await keys.openKeyCursor();
    while (cursor) {
      const [pack] = cursor.key;
      found.add(pack);
      // From the last key that this pack can have.
      cursor = await cursor.continue([pack, []] as unknown as typeof cursor.key);
    }
  }
  return [...found];
}

/**
 * Writes texts and pages of a pack. Its thousands of requests have no promises of their own, which
 * would take much of an import's memory: where one fails, so does its transaction. Rejects with a
 * `QuotaExceededError` where there is no room.
 */
export async function putPages(
  pack: string,
  batch: number,
  pages: OriginalPage[],
  texts: readonly ImportedText[],
): Promise<void> {
  const database = await openPackDatabase();
  const transaction = database.transaction(['texts', 'originals'], 'readwrite');
  unwrap(transaction.objectStore('originals')).put(pages, [pack, batch]);
  const store = unwrap(transaction.objectStore('texts'));
  for (const text of texts) store.put(text, [pack, text.id]);
  await transaction.done;
}

/** Records of one writing: enough to be quick, few enough to leave others their turn. */
const AT_ONCE = 1_000;

/** Writes what is known of a pack's subjects, and its parts. */
export async function putRecords(
  pack: string,
  records: readonly About[],
  parts: PackParts,
): Promise<void> {
  const database = await openPackDatabase();
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const transaction = database.transaction('about', 'readwrite');
    const some = records.slice(from, from + AT_ONCE);
    const store = unwrap(transaction.store);
    for (const one of some) store.put(one, [pack, one.subject]);
    await transaction.done;
  }
  const transaction = database.transaction('parts', 'readwrite');
  const puts = Object.entries(parts).map(([part, value]) =>
    transaction.store.put(value as PackParts[PartName], [pack, part]),
  );
  await Promise.all([...puts, transaction.done]);
}

/** One part of a pack; undefined where it is missing. */
export async function readPart<P extends PartName>(
  pack: string,
  part: P,
): Promise<PackParts[P] | undefined> {
  const value = await (await openPackDatabase()).get('parts', [pack, part]);
  return value as PackParts[P] | undefined;
}

/** The pages of a pack as they were imported, some at a time. */
export async function* readOriginals(pack: string): AsyncGenerator<OriginalPage[]> {
  const database = await openPackDatabase();
  for (const key of await database.getAllKeys('originals', everythingOf(pack))) {
    yield (await database.get('originals', key)) ?? [];
  }
}

/** What a pack holds of these subjects; those that it does not know are left out. */
export async function readAbout(pack: string, subjects: readonly SubjectKey[]): Promise<About[]> {
  const { store } = (await openPackDatabase()).transaction('about');
  const found = await Promise.all(subjects.map((subject) => store.get([pack, subject])));
  return found.filter((one) => one !== undefined);
}

/** All subjects that a pack holds anything of. */
export async function subjectsOfPack(pack: string): Promise<SubjectKey[]> {
  const keys = await (await openPackDatabase()).getAllKeys('about', everythingOf(pack));
  return keys.map(([, subject]) => subject as SubjectKey);
}

/** Texts of a pack by their ids; one that is missing is left out. */
export async function readTexts(pack: string, ids: readonly string[]): Promise<ImportedText[]> {
  const { store } = (await openPackDatabase()).transaction('texts');
  const found = await Promise.all(ids.map((id) => store.get([pack, id])));
  return found.filter((one) => one !== undefined);
}
