/** News to the scanners of tabs. */
import browser from 'webextension-polyfill';
import type { News } from './news.ts';

/** Tells the scanners of one tab; false where there is none to hear. */
export async function tell(tabId: number, news: News, frameId?: number): Promise<boolean> {
  const options = frameId === undefined ? {} : { frameId };
  return browser.tabs.sendMessage(tabId, news, options).then(
    () => true,
    () => false,
  );
}

/** Tells the scanners of all tabs. */
export async function tellAll(news: News): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tell(id, news)])));
}
