/** The page that the reader looks at, as the popup asks about it. */
import browser, { type Tabs } from 'webextension-polyfill';
import { summarise, type Run } from '../knowledge/others.ts';
import type { PageSummary } from '../knowledge/page-summary.ts';
import { canMark } from './can-mark.ts';
import { isOff, siteOf } from './frame-settings.ts';
import { readPolicy } from './policy.ts';
import { readSettings } from './settings.ts';

export type ActivePage =
  | { state: 'unreadable' }
  | { state: 'no-access'; site: string }
  | { state: 'off-everywhere'; until: number | null }
  | {
      state: 'read';
      site: string;
      on: boolean;
      /** A policy keeps it off. */
      fixed: boolean;
      /** The names of the top document. */
      summary: PageSummary;
      /** The names of its frames, each document apart. */
      frames: PageSummary[];
    };

const EVERYWHERE = { origins: ['<all_urls>'] };
const EMPTY: PageSummary = { names: [], pairs: [] };

/** Runs in the page's isolated world, where the scanner left its runs. */
function readRuns(): Run[] | null {
  return (globalThis as { medgloss?: { runs?: () => Run[] } }).medgloss?.runs?.() ?? null;
}

async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Reads the active tab; a page where scripts can't run is `unreadable`, and in too old a browser every page. */
export async function activePage(): Promise<ActivePage> {
  const tab = await activeTab();
  if (!canMark()) return { state: 'unreadable' };
  if (tab?.id === undefined || !tab.url || !/^(?:https?|file):/.test(tab.url)) {
    return (await hasAccess()) || tab?.url
      ? { state: 'unreadable' }
      : { state: 'no-access', site: '' };
  }
  const site = siteOf(tab.url);
  const [{ offSites, offEverywhere, pausedUntil }, policy] = await Promise.all([
    readSettings(),
    readPolicy(),
  ]);
  if (offEverywhere || isOff(pausedUntil)) {
    return { state: 'off-everywhere', until: offEverywhere ? null : pausedUntil };
  }
  try {
    const target = { tabId: tab.id, allFrames: true };
    const results = await browser.scripting.executeScript({ target, func: readRuns });
    const found = results.map(({ frameId, result }) => ({
      frameId,
      summary: summarise((result as Run[] | null) ?? []),
    }));
    return {
      state: 'read',
      site,
      on: !offSites.includes(site),
      fixed: policy.offSites.includes(site),
      summary: found.find(({ frameId }) => frameId === 0)?.summary ?? EMPTY,
      frames: found.filter(({ frameId }) => frameId !== 0).map((frame) => frame.summary),
    };
  } catch {
    return (await hasAccess()) ? { state: 'unreadable' } : { state: 'no-access', site };
  }
}

/** The names of a tab's top document. Rejects where scripts can't run. */
export async function readSummary(tabId: number): Promise<PageSummary> {
  const [found] = await browser.scripting.executeScript({ target: { tabId }, func: readRuns });
  return summarise((found?.result as Run[] | null | undefined) ?? []);
}

/** Whether the reader lets Medgloss read every site. */
function hasAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Asks the reader for access; must be called from a click. True if it was given. */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}
