/** Tabs, and scripts in them. */
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { addressOf } from './addresses.ts';
import { loadedTabs } from './loaded-tabs.ts';
import { once } from './once.ts';

/** In `storage.session`: all is laid out since the extension came. */
const STARTED = 'started';

/** Puts a script into the frame that asked for it. */
export async function injectScript(
  file: string,
  { tab, frameId }: Runtime.MessageSender,
): Promise<void> {
  if (tab?.id === undefined) return;
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
}

/**
 * Chrome does not run content scripts in tabs that were open before installing; Firefox does, and
 * there the scanner finds itself at home and leaves.
 */
export async function injectScannerIntoOpenTabs(): Promise<void> {
  await injectIntoOpenTabs(
    browser.runtime.getManifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? [],
  );
}

/**
 * Runs these files in every frame of the open tabs. Passed over are those where scripts can't run, and
 * those that were discarded, which Chrome would load for it.
 */
export async function injectIntoOpenTabs(files: string[]): Promise<void> {
  const tabs = await loadedTabs(['http://*/*', 'https://*/*', 'file:///*']);
  const inject = (tabId: number): Promise<unknown> =>
    browser.scripting
      .executeScript({ target: { tabId, allFrames: true }, files })
      .catch(() => undefined);
  await Promise.all(tabs.map(inject));
}

/**
 * Opens a page of ours beside a tab. Beside a private one it would open in a normal window, and its
 * history would keep it: there the popup opens, where the browser lets it.
 */
async function openBeside(path: () => Promise<string>, beside?: Tabs.Tab): Promise<void> {
  if (beside?.incognito) return browser.action.openPopup().catch(() => undefined);
  const url = browser.runtime.getURL(await path());
  await browser.tabs.create(
    beside?.index === undefined ? { url } : { url, index: beside.index + 1 },
  );
}

/** Opens a full monograph beside the tab that asked. */
export function openMonograph(id: string, beside?: Tabs.Tab): Promise<void> {
  return openBeside(() => addressOf(id), beside);
}

/** Opens the search with a text in it beside the tab that asked. */
export function openSearch(text: string, beside?: Tabs.Tab): Promise<void> {
  const path = `src/popup/index.html?q=${encodeURIComponent(text)}`;
  return openBeside(() => Promise.resolve(path), beside);
}

/** Opens the page that greets a reader who has just installed Medgloss. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
}

/**
 * `start` runs whenever the extension comes: installed, updated, enabled again, and with the browser;
 * `greet` once.
 */
export function onInstalled(start: () => Promise<void>, greet: () => Promise<void>): void {
  const run = (action: () => Promise<void>): void => {
    action().catch((error: unknown) => {
      console.error('Medgloss could not get ready.', error);
    });
  };
  const ready = once(async () => {
    await start();
    await browser.storage.session.set({ [STARTED]: true });
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run(async () => {
      await ready();
      // Last: its sentence is live only once the names are laid out.
      if (reason === 'install') await greet();
    });
  });
  browser.runtime.onStartup.addListener(() => {
    run(ready);
  });
  // No event tells that it was enabled again: what is kept for as long as it is on is gone then.
  run(async () => {
    const stored = await browser.storage.session.get(STARTED);
    if (stored[STARTED] !== true) await ready();
  });
}
