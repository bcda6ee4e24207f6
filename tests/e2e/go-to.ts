import { type Page } from 'puppeteer-core';
import { bidi, isFirefox } from './browser.ts';
import { until } from './until.ts';

/**
 * Goes to an address and waits until its document is there. Firefox may never answer the driver's
 * own navigation when a page with frames of another origin is left while scripts are put into them:
 * the next page is there all the same, so it is asked.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  if (!isFirefox(page)) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return;
  }
  const { connection, context } = bidi(page);
  await connection.send('browsingContext.navigate', { context, url: address, wait: 'none' });
  const isThere = (url: string): boolean =>
    location.href === url && document.readyState !== 'loading';
  // The document that is left answers with an error.
  await until(address, () => page.evaluate(isThere, address).catch(() => false));
}
