/** The settings page, as a reader uses it. */
import { type Page } from 'puppeteer-core';
import { type Harness } from './harness.ts';
import { until } from './until.ts';

/** Opens the settings in a tab and waits until they are there. */
export async function openOptions(at: Pick<Harness, 'session'>): Promise<Page> {
  const page = await at.session.extensionPage('src/options/index.html');
  await until('the settings', () =>
    page.evaluate(() => document.querySelector('select') !== null).catch(() => false),
  );
  return page;
}

/** Presses the button, or ticks the box, that bears these words. */
export async function choose(options: Page, words: string): Promise<void> {
  await until(`"${words}" among the settings`, () =>
    options.evaluate((wanted) => {
      const all = Array.from(document.querySelectorAll<HTMLElement>('button, label'));
      const found = all.find(
        (it) => it.getAttribute('aria-label') === wanted || it.innerText.trim() === wanted,
      );
      found?.click();
      return found !== undefined;
    }, words),
  );
}

/** Waits until this can be read there. */
export async function reads(options: Page, words: string): Promise<void> {
  await until(`"${words}" in the settings`, () =>
    // The page may be loading anew.
    options
      .evaluate((wanted) => document.body.innerText.includes(wanted), words)
      .catch(() => false),
  );
}
