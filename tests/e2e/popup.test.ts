import { type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extension } from './harness.ts';
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
});
