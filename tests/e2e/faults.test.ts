/**
 * What goes wrong around a reader, in both browsers: nothing is lost, and the page stays as it was.
 *
 * What browsers and readers do with tabs, and with the extension as a whole, is in lifecycle.test.ts and
 * restart.test.ts. Firefox's popup is no tab; its page stands for it.
 *
 * Firefox ends a content script at once when its extension goes: nothing of it runs any more, so a
 * card that is open just then stays until the page goes. Those two tests are Chromium's alone.
 */
import { type Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { cardWith, clickInCard, noCard } from './card.ts';
import { extension, type Harness } from './harness.ts';
import { summaryOf } from './pack.ts';
import { hover, painted, paintedWith } from './point.ts';
import { until } from './until.ts';

const ARTICLE = '/example/article.html';
const FRAMES = 50;
const framed = Array.from(
  { length: FRAMES },
  () => `<iframe srcdoc="<html lang=en><p>Take warfarin.</p>"></iframe>`,
).join('');
/** The settings as frames read them. */
const FRAMES_OFF = {
  off: [],
  until: 0,
  words: {},
  line: '',
  opening: 'hover',
  textSize: 100,
  emergency: '',
};
const PAGES: Record<string, string> = {
  '/frames': `<!doctype html><html lang="en"><title>50 frames</title><p>On ketamine.</p>${framed}`,
};

/** What of the extension API a page of the extension uses here. */
interface Api {
  storage: {
    local: {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
}

declare const chrome: Api;

/** A page of the extension, for what only such a page may do. */
async function inside(at: Harness): Promise<Page> {
  const page = await at.session.extensionPage('src/options/index.html');
  await until('the extension API', () =>
    page.evaluate(() => location.href !== 'about:blank' && 'chrome' in globalThis),
  );
  return page;
}

async function stored(at: Harness): Promise<Record<string, unknown>> {
  const page = await inside(at);
  const items = await page.evaluate(() => chrome.storage.local.get(null));
  await page.close();
  return items;
}

async function store(at: Harness, items: Record<string, unknown>): Promise<void> {
  const page = await inside(at);
  await page.evaluate((all) => chrome.storage.local.set(all), items);
  await page.close();
}

async function forget(at: Harness, keys: string[]): Promise<void> {
  const page = await inside(at);
  await page.evaluate((all) => chrome.storage.local.remove(all), keys);
  await page.close();
}

async function openArticle(at: Harness): Promise<Page> {
  const page = await at.open(ARTICLE);
  await paintedWith(page.mainFrame(), 'amitriptyline');
  return page;
}

/** Puppeteer waits for events that Firefox does not send of a page out of its cache. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    history.back();
  });
  const isBack = (): Promise<boolean> =>
    page.evaluate((path) => location.pathname === path, ARTICLE).catch(() => false);
  await until('the page before', isBack);
}

async function htmlOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

const serve = (path: string): { body: string } | null => {
  const body = PAGES[path];
  return body === undefined ? null : { body };
};

extension('when something breaks', { recorded: [ARTICLE], serve }, (at) => {
  test('a card comes though the background is killed while the pointer rests', async () => {
    const page = await openArticle(at);
    await Promise.all([hover(page, 'warfarin'), at.session.stopBackground()]);
    await cardWith(page, summaryOf('warfarin'));
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await htmlOf(page)).toBe(at.untouched(ARTICLE));
    await page.close();
  });

  test('a search goes on though the background is killed between two letters', async () => {
    const page = await at.session.extensionPage('src/popup/index.html');
    await until('the search field', () => page.$('[role=combobox]'));
    await page.type('[role=combobox]', 'Ela');
    await at.session.stopBackground();
    await page.type('[role=combobox]', 'vil');
    const read = (): Promise<boolean> =>
      page.evaluate(() => /amitriptyline/i.test(document.body.innerText));
    await until('amitriptyline among the results', read);
    await page.close();
  });

  test('settings that another version wrote, or that are broken, stop nothing', async () => {
    for (const settings of ['broken', 7, { offSites: 'a.org' }, { offSites: [], later: [1] }]) {
      await store(at, { settings });
      const page = await openArticle(at);
      await page.close();
    }
    await forget(at, ['settings', 'frames']);
  });

  test('broken names are no names: the others are found, and the page stays', async () => {
    const before = await stored(at);
    const shards = Object.keys(before).filter((key) => key.startsWith('names:'));
    expect(shards.length).toBeGreaterThan(100);
    await store(at, Object.fromEntries(shards.slice(0, 128).map((key) => [key, 'x\ty\nz'])));
    await store(at, Object.fromEntries(shards.slice(128, 140).map((key) => [key, 7])));
    const page = await at.open(ARTICLE);
    await until('some name painted', async () => (await painted(page.mainFrame())).length > 0);
    expect(await htmlOf(page)).toBe(at.untouched(ARTICLE));
    await page.close();
    await store(at, Object.fromEntries(shards.map((key) => [key, before[key]])));
    await (await openArticle(at)).close();
  });

  test('a page that comes back by the back button works as before', async () => {
    const page = await openArticle(at);
    const plain = page.url().replace(ARTICLE, '/tests/pages/plain.html');
    await page.goto(plain);
    await goBack(page);
    await paintedWith(page.mainFrame(), 'amitriptyline');
    await hover(page, 'warfarin');
    await cardWith(page, summaryOf('warfarin'));
    await page.close();
  });

  test(`names are found in ${FRAMES} frames`, async () => {
    const page = await at.open('/frames');
    const found = async (): Promise<boolean> => {
      const frames = page.frames().filter((it) => it !== page.mainFrame());
      const texts = await Promise.all(frames.map((it) => painted(it).catch(() => [])));
      return frames.length === FRAMES && texts.every((it) => it[0] === 'warfarin');
    };
    await until('warfarin in every frame', found, 20_000);
    await page.close();
  });

  test('a site goes off, and what was off stays off, though the background is killed', async () => {
    await store(at, { settings: { offSites: ['kept.example'] } });
    const page = await openArticle(at);
    await hover(page, 'ketamine');
    await cardWith(page, summaryOf('ketamine'));
    await at.session.stopBackground();
    await clickInCard(page, messages.offHere.message);
    const { host } = new URL(page.url());
    const sites = async (): Promise<boolean> => {
      const { offSites } = (await stored(at))['settings'] as { offSites: string[] };
      return offSites.includes(host) && offSites.includes('kept.example');
    };
    await until('both sites off', sites);
    await forget(at, ['settings', 'frames']);
    await page.close();
  });

  test('a site that went off stays unmarked on a page that comes back', async () => {
    const page = await openArticle(at);
    const { host } = new URL(page.url());
    await page.goto(page.url().replace(ARTICLE, '/tests/pages/plain.html'));
    await store(at, { frames: { ...FRAMES_OFF, off: [host] } });
    await page.bringToFront();
    await goBack(page);
    await until('no mention painted', async () => (await painted(page.mainFrame())).length === 0);
    await forget(at, ['settings', 'frames']);
    await page.close();
  });

  test.runIf(inject('browser') === 'chromium')(
    'an update takes over in open tabs, once, without a reload',
    async () => {
      const page = await openArticle(at);
      await hover(page, 'ketamine');
      await cardWith(page, summaryOf('ketamine'));
      await page.evaluate(() => {
        Object.assign(window, { former: CSS.highlights.get('medgloss') });
      });
      await at.session.update();
      await page.bringToFront();
      const isNew = (): Promise<boolean> =>
        page.evaluate(() => {
          const now = CSS.highlights.get('medgloss');
          return now !== undefined && now !== (window as { former?: Highlight }).former;
        });
      await until('the new scanner', isNew);
      await noCard(page);
      await hover(page, 'warfarin');
      await cardWith(page, summaryOf('warfarin'));
      expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(1);
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(1);
      await page.keyboard.press('Escape');
      await noCard(page);
      expect(await htmlOf(page)).toBe(at.untouched(ARTICLE));
      await page.close();
    },
  );

  // The last one: Medgloss is gone after it.
  test.runIf(inject('browser') === 'chromium')(
    'an extension that is removed leaves nothing in open tabs',
    async () => {
      const page = await openArticle(at);
      await hover(page, 'ketamine');
      await cardWith(page, summaryOf('ketamine'));
      await at.session.uninstall();
      await page.bringToFront();
      await noCard(page);
      await until('no mention painted', async () => (await painted(page.mainFrame())).length === 0);
      expect(await htmlOf(page)).toBe(at.untouched(ARTICLE));
      await page.close();
    },
  );
});
