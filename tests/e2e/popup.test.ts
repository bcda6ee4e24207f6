import { TargetType, type Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { extension, type Harness } from './harness.ts';
import { paintedWith } from './point.ts';
import { until } from './until.ts';

const POPUP = 'src/popup/index.html';

async function search(page: Page, words: string): Promise<void> {
  await until('the search field', () => page.$('[role=combobox]'));
  await page.type('[role=combobox]', words);
}

async function options(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('[role=option]'), (it) => it.innerText),
  );
}

async function firstOption(page: Page): Promise<string> {
  return until('a result', async () => (await options(page))[0]);
}

interface Action {
  openPopup(): Promise<void>;
}

/** The real popup over the page in front. */
async function openPopup(at: Harness): Promise<Page> {
  const { browser } = at.session;
  const target = await browser.waitForTarget(
    (it) => it.type() === TargetType.SERVICE_WORKER && it.url().startsWith('chrome-extension:'),
  );
  const worker = await target.worker();
  await worker?.evaluate(async () => {
    await (globalThis as unknown as { chrome: { action: Action } }).chrome.action.openPopup();
  });
  const popup = await browser.waitForTarget((it) => it.url().endsWith(POPUP));
  return popup.asPage();
}

extension('the popup', {}, (at) => {
  test('finds Elavil as amitriptyline', async () => {
    const page = await at.session.extensionPage(POPUP);
    await search(page, 'Elavil');
    const first = await firstOption(page);
    expect(first).toMatch(/amitriptyline/i);
    expect(first).toMatch(/elavil/i);
    await page.close();
  });

  test('finds a misspelt name', async () => {
    const page = await at.session.extensionPage(POPUP);
    await search(page, 'amitriptylin');
    expect(await firstOption(page)).toMatch(/amitriptyline/i);
    await page.close();
  });

  // Firefox's popup is no tab, and its remote protocol doesn't reach it.
  test.runIf(inject('browser') === 'chromium')('lists the page, gravest first', async () => {
    const article = await at.open('/example/article.html');
    await paintedWith(article.mainFrame(), 'amitriptyline');
    await article.bringToFront();
    const popup = await openPopup(at);
    const read = (): Promise<string> => popup.evaluate(() => document.body.innerText);
    const avoid = messages.signalAvoid.message;
    const text = await until('cautions of the page', async () => {
      const now = await read();
      return now.includes(avoid) && now;
    });
    const next = text.indexOf(messages.signalUsuallyAvoid.message);
    expect(next).toBeGreaterThan(text.indexOf(avoid));
    expect(text.lastIndexOf(avoid)).toBeLessThan(next);
    expect(text).toContain('metoprolol succinate');
    await article.close();
  });
});
