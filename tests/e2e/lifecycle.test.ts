/**
 * What browsers and readers do with tabs and with the extension meanwhile: pages made in advance, tabs
 * put away, the extension turned off and on, sites taken from it and given back, the clock put back.
 * Firefox makes no pages in advance.
 *
 * Many tabs are 10 here, and 200 in the full run.
 */
import { type Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { cardWith, noCard } from './card.ts';
import { setAccess, setEnabled } from './control.ts';
import { FULL } from './full.ts';
import { extension, type Harness } from './harness.ts';
import { choose, openOptions } from './options.ts';
import { summaryOf } from './pack.ts';
import { hover, painted, paintedWith } from './point.ts';
import { holds, until } from './until.ts';

const chromium = inject('browser') === 'chromium';
const MANY = FULL ? 200 : 10;
const HOUR = 60 * 60_000;

interface Tab {
  id: number;
  url?: string;
  discarded: boolean;
}

/** What of the extension API its pages use here. */
interface Api {
  tabs: {
    query(wanted: object): Promise<Tab[]>;
    discard(id: number): Promise<unknown>;
    update(id: number, to: object): Promise<unknown>;
  };
  storage: {
    local: {
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
  runtime: { onMessage: { addListener(listener: (...heard: Heard) => void): void } };
  scripting: {
    executeScript(what: { target: object; func: () => number }): Promise<{ result: number }[]>;
  };
  action: { getBadgeText(tab: object): Promise<string> };
}
/** What the scanner leaves in its world. */
interface World {
  medgloss?: { runs?: () => unknown[] };
}

type Heard = [message: { type: string }, sender: { documentLifecycle?: string }];

declare const chrome: Api;
declare const browser: Api | undefined;

const GRAVE = '<p style="margin: 200px">Take tramadol with phenelzine, at once, and warfarin.</p>';
const AHEAD = '{ "prerender": [{ "urls": ["/grave"], "eagerness": "immediate" }] }';
const PAGES: Record<string, string> = {
  '/first': `<p>Nothing here.</p><a href="/grave">On</a><script type="speculationrules">${AHEAD}</script>`,
  '/grave': `<script>window.ahead = document.prerendering</script>${GRAVE}`,
};
const PLAIN = '<p style="margin: 200px">Take warfarin.</p>';

const asked = new Set<string>();
const serve = (path: string): { body: string } | null => {
  asked.add(path);
  const body = PAGES[path] ?? (path.startsWith('/plain') ? PLAIN : undefined);
  return body === undefined ? null : { body: `<!doctype html><html lang="en">${body}` };
};

async function isMarked(page: Page): Promise<boolean> {
  return (await painted(page.mainFrame()).catch(() => [])).length > 0;
}

/** In a page: whether the underline is drawn as a solid line. */
function isLineSolid(): boolean {
  const { textDecorationStyle } = getComputedStyle(document.body, '::highlight(medgloss)');
  return textDecorationStyle === 'solid';
}

/** Waits, with the tab in front, until its name is marked. */
async function shows(page: Page): Promise<void> {
  await page.bringToFront();
  await paintedWith(page.mainFrame(), 'warfarin');
}

/** Reads a card, and leaves it. */
async function readCard(page: Page): Promise<void> {
  await shows(page);
  // Scripts that have just entered a page may paint before they hear the pointer: it comes again.
  await until('a card', async () => {
    await hover(page, 'warfarin');
    return cardWith(page, summaryOf('warfarin'), 3_000).catch(() => null);
  });
  expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(1);
  await page.keyboard.press('Escape');
  await noCard(page);
}

/** The tab at an address, as our own pages know it. */
async function tabAt(inside: Page, path: string): Promise<Tab> {
  return inside.evaluate(async (end) => {
    const { tabs } = typeof browser === 'undefined' ? chrome : browser;
    const tab = (await tabs.query({})).find(({ url }) => url?.endsWith(end));
    if (!tab) throw new Error(`No tab at ${end}.`);
    const { id, discarded } = tab;
    return { id, discarded };
  }, path);
}

/** In a page of ours: how many names stand in each tab at a plain page. Hidden tabs paint none. */
async function namesInTabs(): Promise<number[]> {
  const { tabs, scripting } = typeof browser === 'undefined' ? chrome : browser;
  const plain = (await tabs.query({})).filter(({ url }) => url?.includes('/plain?'));
  const read = ({ id: tabId }: Tab): Promise<{ result: number }[]> =>
    scripting.executeScript({
      target: { tabId },
      func: () => (globalThis as unknown as World).medgloss?.runs?.().length ?? 0,
    });
  return (await Promise.all(plain.map(read))).map(([found]) => found?.result ?? 0);
}

async function open(at: Harness, path: string): Promise<Page> {
  const page = await at.open(path);
  await paintedWith(page.mainFrame(), 'warfarin');
  return page;
}

/** The answer, if it comes within a second and is yes. */
function inASecond(answer: Promise<boolean>): Promise<boolean> {
  const no = new Promise<boolean>((done) => setTimeout(done, 1_000, false));
  return Promise.race([answer.catch(() => false), no]);
}

extension('meanwhile', { serve }, (at) => {
  test.runIf(chromium)('a page made in advance says nothing until it is seen', async () => {
    const inside = await openOptions(at);
    await inside.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener(({ type }, { documentLifecycle }) => {
        heard.push([type, documentLifecycle]);
      });
    });
    const heard = (): Promise<string[][]> =>
      inside.evaluate(() => (globalThis as unknown as { heard: string[][] }).heard);
    const page = await at.open('/first');
    const { id } = await tabAt(inside, '/first');
    const badge = (): Promise<string> =>
      inside.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);
    await until('a page made in advance', () => Promise.resolve(asked.has('/grave')));
    // By now it has had as long as a page that is opened after it.
    await (await open(at, '/plain')).close();
    expect((await heard()).filter(([, lifecycle]) => lifecycle !== 'active')).toEqual([]);
    expect(await badge()).toBe('');
    await page.bringToFront();
    await page.click('a');
    // Until it is there the driver holds on to the frame that was in its place.
    await until('the page made in advance, in front', () =>
      page.evaluate(() => (window as { ahead?: boolean }).ahead).catch(() => false),
    );
    await paintedWith(page.mainFrame(), 'warfarin');
    await until('its count', async () => (await badge()) !== '');
    expect((await heard()).filter(([, lifecycle]) => lifecycle !== 'active')).toEqual([]);
    await page.close();
    await inside.close();
  });

  test('a tab put away stays so while settings change, and works when it comes back', async () => {
    await open(at, '/plain?away');
    const page = await open(at, '/plain');
    const inside = await openOptions(at);
    const { id } = await tabAt(inside, '?away');
    await inside.evaluate(async (tab) => {
      await (typeof browser === 'undefined' ? chrome : browser).tabs.discard(tab);
    }, id);
    await until('a tab put away', async () => (await tabAt(inside, '?away')).discarded);
    await choose(inside, messages.underlineThick.message);
    await page.bringToFront();
    await until('the new line in the other tab', () => page.evaluate(isLineSolid));
    expect((await tabAt(inside, '?away')).discarded).toBe(true);
    const { id: now } = await tabAt(inside, '?away');
    await inside.evaluate(async (tab) => {
      await (typeof browser === 'undefined' ? chrome : browser).tabs.update(tab, { active: true });
    }, now);
    const back = await until('the tab again, marked', async () => {
      // Chromium's driver may list the tab that was put away for another, which never answers.
      for (const it of await at.session.browser.pages()) {
        if (!it.url().endsWith('?away')) continue;
        if ((await inASecond(isMarked(it))) && (await inASecond(it.evaluate(isLineSolid))))
          return it;
      }
      return null;
    });
    await readCard(back);
    for (const it of [back, page, inside]) await it.close();
  });

  test('turned off and on among the extensions, it serves open tabs without a reload', async () => {
    const page = await open(at, '/plain');
    await readCard(page);
    await page.evaluate(() => {
      Object.assign(window, { former: CSS.highlights.get('medgloss') });
    });
    await setEnabled(at.session, false);
    // Firefox ends its scripts at once: what they have painted stays until the page goes.
    if (chromium) await until('no mark', async () => !(await isMarked(page)));
    await setEnabled(at.session, true);
    await page.bringToFront();
    await until('marks of the new scripts', () =>
      page.evaluate(() => {
        const now = CSS.highlights.get('medgloss');
        return now !== undefined && now !== (window as { former?: Highlight }).former;
      }),
    );
    await readCard(page);
    await page.close();
  });

  test('sites taken from it and given back: open pages lose their marks, no others get any; then all have them, without a reload', async () => {
    const before = await open(at, '/plain?before');
    await setAccess(at.session, false);
    await until('no mark', async () => !(await isMarked(before)));
    const page = await at.open('/plain');
    await holds('no mark', 1_000, async () => !(await isMarked(page)));
    await setAccess(at.session, true);
    for (const it of [page, before]) {
      await it.bringToFront();
      await readCard(it);
      await it.close();
    }
  });

  test('a pause ends though the clock was put back meanwhile', async () => {
    const inside = await openOptions(at);
    const pauseFor = (ms: number): Promise<void> =>
      inside.evaluate(async (until) => {
        const { storage } = typeof browser === 'undefined' ? chrome : browser;
        const off = {
          off: [],
          words: {},
          line: '',
          opening: 'hover',
          textSize: 100,
          emergency: '',
        };
        await storage.local.set({ settings: { pausedUntil: until }, frames: { ...off, until } });
      }, Date.now() + ms);
    await pauseFor(HOUR / 2);
    const paused = await at.open('/plain?paused');
    await holds('no mark', 500, async () => !(await isMarked(paused)));
    // As if it had been begun five hours from now, before the clock was set.
    await pauseFor(6 * HOUR);
    const page = await open(at, '/plain');
    await inside.evaluate(async () => {
      const { storage } = typeof browser === 'undefined' ? chrome : browser;
      await storage.local.remove(['settings', 'frames']);
    });
    for (const it of [paused, page, inside]) await it.close();
  });

  test(
    `${MANY} tabs hear of a change, and one of them opens a card`,
    async () => {
      const addresses = Array.from({ length: MANY }, (_, n) => `/plain?${n}`);
      const pages = await Promise.all(addresses.map((address) => at.open(address)));
      const inside = await openOptions(at);
      const allRead = (on: boolean) => async (): Promise<boolean> => {
        const names = await inside.evaluate(namesInTabs);
        return names.filter((it) => it > 0 === on).length >= MANY;
      };
      await until('all read', allRead(true), 60_000);
      await choose(inside, messages.onEverywhere.message);
      await until('none read', allRead(false), 60_000);
      await choose(inside, messages.onEverywhere.message);
      await until('all read again', allRead(true), 60_000);
      await readCard(pages[0]!);
      await Promise.all([...pages, inside].map((it) => it.close()));
    },
    30_000 + MANY * 1_000,
  );
});
