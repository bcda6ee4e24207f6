/**
 * What the reader looked up lately, in IndexedDB: content scripts, which share `storage.local` with
 * us, can't read it. Nothing is recorded from a private window.
 */
import type { DBSchema } from 'idb';
import type { SearchResult } from '../knowledge/types.ts';
import { api } from './api.ts';
import { lastingDatabase } from './open-database.ts';
import { readPolicy } from './policy.ts';

/** A look-up, as the search gave it. */
export type LookUp = Pick<SearchResult, 'kind' | 'id' | 'title' | 'matched'>;

interface Stored extends LookUp {
  /** Milliseconds since 1970. */
  at: number;
}

interface Schema extends DBSchema {
  lookUps: { key: [string, string, string]; value: Stored; indexes: { at: number } };
}

/** As many as are taken in at a glance; older ones are forgotten. */
const KEPT = 6;

const STORE = 'lookUps';

const open = lastingDatabase<Schema>('recent', 1, (database) => {
  // The name matched belongs to the key: Elavil and amitriptyline are two look-ups.
  const store = database.createObjectStore(STORE, { keyPath: ['kind', 'id', 'matched'] });
  store.createIndex('at', 'at');
});

/**
 * The last look-ups, newest first; where a policy forbids to keep them, those from before it are
 * forgotten. Rejects where the browser gives no storage.
 */
export async function recentLookUps(): Promise<LookUp[]> {
  if (!(await readPolicy()).features.lookUps) await clearLookUps();
  const stored = await (await open()).getAllFromIndex(STORE, 'at');
  return stored
    .reverse()
    .map(({ at: _, matched, ...rest }) => (matched ? { ...rest, matched } : rest));
}

/** Notes a look-up, unless the window is private or a policy forbids; the same one moves to the top. */
export async function rememberLookUp({ kind, id, title, matched = '' }: LookUp): Promise<void> {
  if ((await isPrivate()) || !(await readPolicy()).features.lookUps) return;
  const database = await open();
  const { store, done } = database.transaction(STORE, 'readwrite');
  await store.put({ kind, id, title, matched, at: Date.now() });
  const keys = await store.index('at').getAllKeys();
  await Promise.all(keys.slice(0, -KEPT).map((key) => store.delete(key)));
  await done;
}

/** Forgets all look-ups. */
export async function clearLookUps(): Promise<void> {
  await (await open()).clear(STORE);
}

/**
 * Whether the reader looks at a private window. Chrome shows the popup of a private window in the
 * ordinary process, where `inIncognitoContext` is false: the tab in front knows. No answer counts
 * as private.
 */
export async function isPrivate(): Promise<boolean> {
  if (api.extension.inIncognitoContext) return true;
  const front = api.tabs.query({ active: true, currentWindow: true });
  return front.then(
    (tabs) => tabs.some(({ incognito }) => incognito),
    () => true,
  );
}
