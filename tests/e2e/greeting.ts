import { type Browser, type Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Waits for the page that greets after installing, and closes it. */
export async function closeWelcome(browser: Browser): Promise<void> {
  const isWelcome = (page: Page): Promise<boolean> =>
    page
      .evaluate(() => location.pathname.includes('/welcome/'))
      // A tab may be on its way from one page to another.
      .catch(() => false);
  const welcome = await until('the page that greets', async () => {
    const pages = await browser.pages();
    const greets = await Promise.all(pages.map(isWelcome));
    return pages.find((_, at) => greets[at]);
  });
  await welcome.close();
}
