import { type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { cardWith, clickInCard, noCard } from './card.ts';
import { extension, type Harness } from './harness.ts';
import { summaryOf } from './pack.ts';
import { hover, painted, paintedWith } from './point.ts';
import { until } from './until.ts';

const ARTICLE = '/example/article.html';

async function openArticle(at: Harness): Promise<Page> {
  const page = await at.open(ARTICLE);
  await paintedWith(page.mainFrame(), 'amitriptyline');
  return page;
}

/** What of the extension API a page of the extension uses here. */
interface Chrome {
  tabs: { query(wanted: { url: string }): Promise<{ id: number }[]> };
  scripting: { executeScript(injection: unknown): Promise<unknown> };
}

/** What the keyboard command makes the background say to the page: no driver can press it. */
async function walk(at: Harness, page: Page, step: 1 | -1): Promise<void> {
  const helper = await at.session.extensionPage('src/options/index.html');
  const hasApi = (): Promise<boolean> =>
    helper.evaluate(() => location.href !== 'about:blank' && 'chrome' in globalThis);
  await until('the extension API', hasApi);
  await helper.evaluate(
    async (url, by) => {
      const { tabs, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const [tab] = await tabs.query({ url });
      await scripting.executeScript({
        target: { tabId: tab?.id ?? 0, frameIds: [0] },
        func: (news: unknown) => {
          const { medglossHears } = globalThis as { medglossHears?: (news: unknown) => void };
          medglossHears?.(news);
        },
        args: [{ type: 'walk', step: by }],
      });
    },
    // Match patterns know no ports.
    page.url().replace(/:\d+/, ''),
    step,
  );
  await helper.close();
  await page.bringToFront();
}

extension('the card', {}, (at) => {
  test('opens by keyboard with the focus in it, and gives it back', async () => {
    const page = await openArticle(at);
    await page.evaluate(() => {
      document.querySelector('main')?.setAttribute('tabindex', '0');
      document.querySelector('main')?.focus();
    });
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.localName ?? '');
    await walk(at, page, 1);
    await cardWith(page, 'amitriptyline');
    expect(await focused()).toBe('main');
    await page.keyboard.press('Enter');
    await cardWith(page, summaryOf('amitriptyline'));
    await until('focus in the card', async () => (await focused()) !== 'main');
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await focused()).toBe('main');
    await page.close();
  });

  test('comes when the background was asleep', async () => {
    const page = await openArticle(at);
    await at.session.stopBackground();
    await hover(page, 'warfarin');
    await cardWith(page, summaryOf('warfarin'));
    await page.close();
  });

  test('stays while the pointer goes into it, and leads to another drug and back', async () => {
    const page = await openArticle(at);
    await hover(page, 'amitriptyline');
    await cardWith(page, summaryOf('amitriptyline'));
    await clickInCard(page, 'Ketamine');
    await cardWith(page, summaryOf('ketamine'));
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.close();
  });

  test('goes when the pointer goes', async () => {
    const page = await openArticle(at);
    await hover(page, 'warfarin');
    await cardWith(page, summaryOf('warfarin'));
    await page.mouse.move(4, 4, { steps: 10 });
    await noCard(page);
    await page.close();
  });

  test('opens the full monograph in a tab', async () => {
    const page = await openArticle(at);
    await hover(page, 'ketamine');
    await cardWith(page, summaryOf('ketamine'));
    await clickInCard(page, messages.fullMonograph.message);
    const readMonograph = (it: Page): Promise<string> =>
      it
        .evaluate(() => (location.pathname.includes('/monograph/') ? document.body.innerText : ''))
        // A tab may be on its way from one page to another.
        .catch(() => '');
    await until('a tab with the monograph of ketamine', async () => {
      const texts = await Promise.all((await at.session.browser.pages()).map(readMonograph));
      return texts.some((text) => text.includes(summaryOf('ketamine')));
    });
    await page.close();
  });

  // The last one: it turns Medgloss off for every page of these tests.
  test('turns Medgloss off on this site', async () => {
    const page = await openArticle(at);
    await hover(page, 'ketamine');
    await cardWith(page, summaryOf('ketamine'));
    await clickInCard(page, messages.offHere.message);
    await noCard(page);
    const marks = (): Promise<boolean> =>
      painted(page.mainFrame()).then((texts) => texts.length === 0);
    await until('no mention painted', marks);
    await page.close();
  });
});
