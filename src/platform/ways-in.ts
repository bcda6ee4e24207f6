/**
 * The ways to a look-up besides the page and the popup: keys, the context menu, the address bar.
 * Each is on the browsers that have it, and absent without trace where not (phones).
 */
import browser, { type Tabs } from 'webextension-polyfill';
import type { Search } from '../knowledge/search.ts';
import type { SearchResult } from '../knowledge/types.ts';
import { openMonograph, openSearch } from './tabs.ts';
import { tell } from './tell.ts';
import { walk } from './walk.ts';

type Browser = Partial<Pick<typeof browser, 'commands' | 'contextMenus' | 'omnibox'>>;
const { commands, contextMenus, omnibox } = browser as Browser;

const MENU = 'look-up';
const STEPS: Record<string, 1 | -1> = { 'next-mention': 1, 'previous-mention': -1 };
/** A message takes no longer text. */
const LONGEST = 400;
/** As many as Chrome shows under the address bar. */
const SUGGESTIONS = 5;

/** Runs in a frame: what is selected there. */
function readSelection(): string {
  return document.getSelection()?.toString().trim() ?? '';
}

/** Opens the card at a selection, or the search where no scanner can. */
async function lookUp(text: string, tab: Tabs.Tab, frameId: number): Promise<void> {
  const wanted = text.slice(0, LONGEST);
  const heard = await tell(tab.id ?? -1, { type: 'look-up', text: wanted }, frameId);
  if (!heard) await openSearch(wanted, tab);
}

async function lookUpSelection(tab: Tabs.Tab): Promise<void> {
  const target = { tabId: tab.id ?? -1, allFrames: true };
  const found = await browser.scripting
    .executeScript({ target, func: readSelection })
    .catch(() => []);
  const selected = found.find(({ result }) => result !== '');
  if (selected) await lookUp(String(selected.result), tab, selected.frameId);
  else await openSearch('', tab);
}

/** Commands: two walk the names of the tab in front, one looks up what is selected in it. */
export function onCommand(): void {
  commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const by = STEPS[command];
    // A page where scripts can't run has no names to walk.
    if (by !== undefined) walk(tab.id, by).catch(() => undefined);
    if (command === 'look-up') void lookUpSelection(tab);
  });
}

/** Puts "Look up" into the menu of a selection. Called once after installing and after updates. */
export async function makeMenu(): Promise<void> {
  await contextMenus?.removeAll();
  contextMenus?.create({
    id: MENU,
    title: browser.i18n.getMessage('lookUpMenu'),
    contexts: ['selection'],
  });
}

/** The context menu's "Look up" goes to the frame that holds the selection. */
export function onLookUp(): void {
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId !== MENU || tab?.id === undefined || !selectionText) return;
    void lookUp(selectionText, tab, frameId ?? 0);
  });
}

/** Chrome reads descriptions as XML. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

function lineOf({ title, matched, summary }: SearchResult): string {
  return [matched ? `${matched}: ${title}` : title, summary].join(' · ');
}

async function openBest(text: string, search: Search): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const [best] = search.search(text);
  // What is only spelt alike is a suggestion, and never opened by itself.
  if (best && !best.near) await openMonograph(best.id, tab);
  else await openSearch(text, tab);
}

/** `rx` in the address bar searches as one types, and opens the monograph. */
export function onOmnibox(search: () => Promise<Search>): void {
  omnibox?.setDefaultSuggestion({ description: escaped(browser.i18n.getMessage('omniboxHint')) });
  omnibox?.onInputChanged.addListener((text, suggest) => {
    void search().then(({ search: find }) => {
      suggest(
        find(text, SUGGESTIONS).map((found) => ({
          content: found.matched ?? found.title,
          description: escaped(lineOf(found)),
        })),
      );
    });
  });
  omnibox?.onInputEntered.addListener((text) => {
    void search().then((index) => openBest(text, index));
  });
}
