/** News to the scanners of tabs. */
import browser from 'webextension-polyfill';
import type { News } from './news.ts';

/** Tells the scanners of one tab; a tab without a scanner is no error. */
export async function tell(tabId: number, news: News, frameId?: number): Promise<void> {
  const options = frameId === undefined ? {} : { frameId };
  await browser.tabs.sendMessage(tabId, news, options).catch(() => undefined);
}

/** Tells the scanners of all tabs. */
export async function tellAll(news: News): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tell(id, news)])));
}
