/** Private windows: what is read there is shown there, and nothing of it is kept. */
import { type Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { askCard, cardWith, clickInCard, noCard } from './card.ts';
import { extension, type Harness } from './harness.ts';
import { openOptions } from './options.ts';
import { summaryOf } from './pack.ts';
import { hover, paintedWith } from './point.ts';
import { until } from './until.ts';

const ARTICLE = '/example/article.html';
const SMALL_FRAMES = '/tests/pages/small-frames.html';
const POPUP = 'src/popup/index.html';

/** All that the extension keeps in this profile, asked by a page of it in a normal window. */
function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    interface Api {
      storage: { local: { get(): Promise<object> } };
    }
    const { browser, chrome } = globalThis as unknown as Record<string, Api>;
    const stored = await (browser ?? chrome)?.storage.local.get();
    const read = (name: string): Promise<unknown[]> =>
      new Promise((done) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const database = opening.result;
          const stores = Array.from(database.objectStoreNames);
          if (stores.length === 0) {
            done([]);
            return;
          }
          const transaction = database.transaction(stores);
          const all = stores.map((store) => transaction.objectStore(store).getAll());
          transaction.oncomplete = () => {
            database.close();
            done(all.flatMap(({ result }) => result as unknown[]));
          };
        };
      });
    const names = (await indexedDB.databases()).map(({ name = '' }) => name).sort();
    // A store that is made and holds nothing tells nothing.
    const rows = [];
    for (const name of names) rows.push(...(await read(name)));
    return JSON.stringify([stored, rows]);
  });
}

/** The paths of all tabs of the extension. */
async function ownTabs(at: Harness): Promise<string[]> {
  const pages = await at.session.browser.pages();
  const paths = pages.map((page) =>
    page
      .evaluate(() => (location.protocol.includes('extension') ? location.pathname : ''))
      .catch(() => ''),
  );
  return (await Promise.all(paths)).filter((path) => path !== '');
}

async function says(page: Page, words: string): Promise<void> {
  await until(`"${words}"`, () =>
    page.evaluate((wanted) => document.body.innerText.includes(wanted), words).catch(() => false),
  );
}

extension('a private window', { inPrivate: true }, (at) => {
  test('shows the full monograph within the card, and keeps nothing', async () => {
    const options = await openOptions(at);
    const before = await keptBy(options);
    const page = await at.session.privatePage(at.address(ARTICLE));
    await paintedWith(page.mainFrame(), 'ketamine');
    await hover(page, 'ketamine');
    const card = await cardWith(page, summaryOf('ketamine'));
    expect(card).not.toContain(messages.offHere.message);
    await clickInCard(page, messages.fullMonograph.message);
    await cardWith(page, messages.cautionsHeading.message);
    expect(await askCard(page, (root) => root.querySelector('h1')?.textContent)).toBe('Ketamine');
    await clickInCard(page, messages.back.message);
    await cardWith(page, messages.fullMonograph.message);
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await ownTabs(at)).toEqual(['/src/options/index.html']);
    expect(await keptBy(options)).toBe(before);
    await page.close();
    await options.close();
  });

  test('shows it within the card of a small frame of another origin too', async () => {
    const page = await at.session.privatePage(at.address(SMALL_FRAMES));
    const frame = await until('the frame', async () => (await page.$('#other'))?.contentFrame());
    await paintedWith(frame, 'warfarin');
    const before = await ownTabs(at);
    await hover(page, 'warfarin', frame);
    await cardWith(page, messages.lineOpen.message);
    await clickInCard(page, messages.lineOpen.message, frame);
    await cardWith(page, messages.cautionsHeading.message);
    expect(await askCard(page, (root) => root.querySelector('h1')?.textContent)).toBe('Warfarin');
    await clickInCard(page, messages.back.message, frame);
    await cardWith(page, messages.lineOpen.message);
    expect(await ownTabs(at)).toEqual(before);
    await page.close();
  });

  // Firefox's popup is no tab, and its remote protocol doesn't reach it.
  test.runIf(inject('browser') === 'chromium')(
    'shows it within the popup too, which rx in the address bar opens, and notes no look-up',
    async () => {
      const options = await openOptions(at);
      const before = await keptBy(options);
      const page = await at.session.privatePage(at.address(ARTICLE));
      await paintedWith(page.mainFrame(), 'ketamine');
      await at.session.omnibox('Elavil');
      const { browser } = at.session;
      const popup = await (await browser.waitForTarget((it) => it.url().endsWith(POPUP))).asPage();
      await says(popup, messages.onThisPage.message);
      expect(await popup.$$('.site')).toHaveLength(1);
      await popup.type('[role=combobox]', 'warfarin');
      await until('a row', () => popup.$('[role=option]'));
      await popup.keyboard.press('Enter');
      await says(popup, summaryOf('warfarin'));
      await popup.evaluate((label) => {
        const all = Array.from(document.querySelectorAll('button'));
        all.find((it) => it.innerText.trim() === label)?.click();
      }, messages.fullMonograph.message);
      await says(popup, messages.cautionsHeading.message);
      expect(await ownTabs(at)).toEqual(['/src/options/index.html']);
      expect(await keptBy(options)).toBe(before);
      await page.close();
      await options.close();
    },
  );
});
