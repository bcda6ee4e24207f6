/** News to the scanners of tabs. */
import browser from 'webextension-polyfill';
import { loadedTabs } from './loaded-tabs.ts';
import { deliver, type News } from './news.ts';

/** Tells the scanners of one tab, or of one frame; false where there is none to hear. */
export async function tell(tabId: number, news: News, frameId?: number): Promise<boolean> {
  const target =
    frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    const heard = await browser.scripting.executeScript({
      target,
      func: deliver,
      args: [news],
      injectImmediately: true,
    });
    return heard.some(({ result }) => result === true);
  } catch {
    // A page where scripts can't run, or no access to the site.
    return false;
  }
}

/** Tells the scanners of all tabs; one that was discarded is not loaded for it, and reads anew when it is. */
export async function tellAll(news: News): Promise<void> {
  await Promise.all((await loadedTabs()).map((id) => tell(id, news)));
}
