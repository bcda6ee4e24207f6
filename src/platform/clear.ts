/** Forgets all that Medgloss stored. */
import browser from 'webextension-polyfill';
import { ask } from './ask.ts';
import { refreshSettings } from './change-settings.ts';
import { storeNames } from './names.ts';
import { readLexicon } from './pack.ts';

/** Resolves when the database is gone; one that another page holds open goes when that closes. */
function drop(name: string): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onblocked = () => {
      done();
    };
    request.onerror = () => {
      failed(request.error ?? new Error(`The database ${name} could not be deleted.`));
    };
  });
}

/** Settings, look-ups, everything; then the names of our own are laid out again. */
export async function clearEverything(): Promise<void> {
  await browser.storage.local.clear();
  await browser.alarms.clearAll();
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name === undefined ? [] : [drop(name)])));
  await storeNames(await readLexicon());
  // Sites that a policy keeps off stay so; and open pages forget the names of packs.
  await refreshSettings();
  await ask('packs-changed', {});
}
