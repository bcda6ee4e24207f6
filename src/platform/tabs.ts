/** Tabs, scripts in them, commands and the context menu. */
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { tell } from './tell.ts';

const MENU = 'look-up';

/** Puts the card's script into the frame that asked for it. */
export async function injectCard(
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

/** Runs these files in every frame of the open tabs; those where scripts can't run are passed over. */
export async function injectIntoOpenTabs(files: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] });
  const inject = (tabId: number): Promise<unknown> =>
    browser.scripting
      .executeScript({ target: { tabId, allFrames: true }, files })
      .catch(() => undefined);
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
}

async function openBeside(page: string, beside?: Tabs.Tab): Promise<void> {
  const url = browser.runtime.getURL(page);
  await browser.tabs.create(
    beside?.index === undefined ? { url } : { url, index: beside.index + 1 },
  );
}

/** Opens a full monograph beside the tab that asked. */
export function openMonograph(id: string, beside?: Tabs.Tab): Promise<void> {
  return openBeside(`src/monograph/index.html?id=${encodeURIComponent(id)}`, beside);
}

/** Opens the search with a text in it beside the tab that asked. */
export function openSearch(text: string, beside?: Tabs.Tab): Promise<void> {
  return openBeside(`src/popup/index.html?q=${encodeURIComponent(text)}`, beside);
}

/** Runs after installing, after an update, and when the browser starts. */
export function onInstalled(action: () => Promise<void>): void {
  const run = (): void => {
    action().catch((error: unknown) => {
      console.error('Medgloss could not lay out its names.', error);
    });
  };
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: MENU,
      title: browser.i18n.getMessage('lookUpMenu'),
      contexts: ['selection'],
    });
    run();
  });
  browser.runtime.onStartup.addListener(run);
}

/** The two commands walk the mentions of the active tab. */
export function onCommand(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'next-mention') void tell(tab.id, { type: 'walk', step: 1 }, 0);
    if (command === 'previous-mention') void tell(tab.id, { type: 'walk', step: -1 }, 0);
  });
}

/** The context menu's "Look up" goes to the frame that holds the selection. */
export function onLookUp(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId !== MENU || tab?.id === undefined || !selectionText) return;
    const text = selectionText.slice(0, 400);
    void tell(tab.id, { type: 'look-up', text }, frameId ?? 0).then((heard) =>
      // No scanner: no access to the site, or a page where scripts can't run.
      heard ? undefined : openSearch(text, tab),
    );
  });
}
