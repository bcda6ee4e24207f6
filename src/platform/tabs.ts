/** Tabs, scripts in them, commands and the context menu. */
import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { addressOf } from './addresses.ts';
import { tell } from './tell.ts';
import { walk } from './walk.ts';

const MENU = 'look-up';

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
 * there the scanner finds itself at home and leaves. Tabs where scripts can't run are passed over.
 */
export async function injectScannerIntoOpenTabs(): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? [];
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
export async function openMonograph(id: string, beside?: Tabs.Tab): Promise<void> {
  return openBeside(await addressOf(id), beside);
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

const STEPS: Record<string, 1 | -1> = { 'next-mention': 1, 'previous-mention': -1 };

/** The two commands walk the mentions of the active tab. */
export function onCommand(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const by = STEPS[command];
    // A page where scripts can't run has no names to walk.
    if (by !== undefined) walk(tab.id, by).catch(() => undefined);
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
