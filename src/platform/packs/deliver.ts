/** Brings the names of packs to frames: the background's part. */
import browser from 'webextension-polyfill';
import { MERGED_POINTER } from '../names.ts';

const ID = 'own-names';

/**
 * Registers the script that fetches merged names in every frame, as long as there are any: where no
 * pack is on, pages pay nothing. Browsers forget it with an update of the extension. False where all
 * was so already.
 */
async function register(file: string, wanted: boolean): Promise<boolean> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (known.length > 0 === wanted) return false;
  if (!wanted) {
    await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return true;
  }
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: [file],
      matches: ['<all_urls>'],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
  return true;
}

/** Whether frames take merged names: those of packs beside ours. */
export async function hasNamesOfPacks(): Promise<boolean> {
  return (await browser.storage.local.get(MERGED_POINTER))[MERGED_POINTER] !== undefined;
}

/**
 * Makes pages that open from now on take the names that count now. True if those that are open
 * already may not have been told.
 */
export async function deliverToNewPages(file: string): Promise<boolean> {
  return register(file, await hasNamesOfPacks());
}
