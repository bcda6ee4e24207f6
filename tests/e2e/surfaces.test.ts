/**
 * Every surface as it is built: no violation that axe knows, in both themes, wide and narrow; and
 * it looks as in its reviewed picture. Only pictures of the same major version of the browser and
 * of the same words can be compared; `npm run screens` makes them anew.
 */
import { existsSync, readFileSync } from 'node:fs';
import axe, { type RunOptions } from 'axe-core';
import { type Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { askCard, cardWith } from './card.ts';
import { forceColours } from './contrast.ts';
import { FULL } from './full.ts';
import { extension } from './harness.ts';
import { summaryOf } from './pack.ts';
import { difference, KEPT, majorOf, pathOf, take, THEMES, wordsIn, type Made } from './pictures.ts';
import { hover, paintedWith } from './point.ts';
import { stopsIn } from './tour.ts';
import { serveSentences, setTheme, type Stop } from './tour-ways.ts';

/** Edges of letters may fall otherwise on another machine of the same browser. */
const TOLERATED = 0.02;

const browser = inject('browser');
const made = (
  JSON.parse(readFileSync(`${KEPT}/made.json`, 'utf8')) as Partial<Record<string, Made>>
)[browser];

/** Rules that judge a whole document, where a card is only a part of one. */
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'];

/** 1280 × 800 px at 200%, and at the 400% to which WCAG's reflow asks. */
const ZOOMED = [
  { width: 640, height: 400, deviceScaleFactor: 2 },
  { width: 320, height: 200, deviceScaleFactor: 4 },
];

/** Rules whose answer another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (given) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const found = await here.run(document, given);
    return found.violations.flatMap(({ id, nodes }) => nodes.map((it) => `${id}: ${it.html}`));
  }, options);
}

const allRules = (whole: boolean): RunOptions => ({
  rules: {
    ...Object.fromEntries((whole ? [] : PAGE_RULES).map((rule) => [rule, { enabled: false }])),
    'target-size': { enabled: true },
  },
});

/** What is cut off at the side, or makes the page scroll there; of a card laid out on it too. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const copy = document.querySelector('#copy')?.shadowRoot;
    const all = Array.from((copy ?? document).querySelectorAll<HTMLElement>('*'));
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = (it: Element): boolean =>
      scrollWidth > clientWidth && it.getBoundingClientRect().right > clientWidth;
    const clips = (it: HTMLElement): boolean =>
      it.localName !== 'input' &&
      ['hidden', 'clip'].includes(getComputedStyle(it).overflowX) &&
      it.clientWidth > 1 &&
      it.scrollWidth > it.clientWidth + 1;
    return all
      .filter((it) => beyond(it) || clips(it))
      .map((it) => `${it.localName}.${it.className}`)
      .slice(0, 8);
  });
}

/** Controls that forced colours leave without any edge: their ground alone showed where they are. */
function edgeless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('#copy')?.shadowRoot ?? document;
    const all = Array.from(root.querySelectorAll<HTMLElement>('.primary, .box, .caution, .cell'));
    return all
      .filter((it) => it.checkVisibility() && parseFloat(getComputedStyle(it).borderTopWidth) === 0)
      .map((it) => `${it.localName}.${it.className}`);
  });
}

/** What is looked at closely each time; `npm run test:full` looks at every stop so. */
const CLOSELY = ['card-several', 'popup-page', 'popup-matrix', 'monograph', 'options', 'welcome'];

const CONTROLS = ['button', 'link', 'textbox', 'combobox', 'switch', 'checkbox', 'radio'];

interface Node {
  role: string;
  name?: string;
  children?: Node[];
}

function flatten(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

/** Holds it against its picture; one must be kept, whether it can be compared or not. */
async function looksAsReviewed(page: Page, stop: Stop): Promise<void> {
  const by = majorOf(await page.browser().version());
  const comparable = made?.by === by && made.words[stop.name] === (await wordsIn(page));
  for (const theme of THEMES) {
    const path = pathOf(browser, stop.name, theme);
    expect(existsSync(path), `${path} is kept; npm run screens makes it`).toBe(true);
    if (!comparable) continue;
    expect(difference(readFileSync(path), await take(page, stop, theme)), path).toBeLessThan(
      TOLERATED,
    );
  }
}

extension('every surface', { serve: serveSentences, inPrivate: true }, (at) => {
  test.each(stopsIn(browser))('$name', { timeout: 90_000 }, async (stop) => {
    const page = await stop.open(at);
    await loadAxe(page);
    await setTheme(page, 'light');
    expect(await violations(page, allRules(stop.whole))).toEqual([]);
    await setTheme(page, 'dark');
    expect(await violations(page, { runOnly: COLOUR_RULES })).toEqual([]);
    await looksAsReviewed(page, stop);
    const closely = FULL || CLOSELY.includes(stop.name);
    for (const zoomed of closely ? ZOOMED : []) {
      await page.setViewport(zoomed);
      expect({ ...zoomed, cut: await cutOff(page) }).toEqual({ ...zoomed, cut: [] });
    }
    if (closely && browser === 'chromium') {
      await forceColours(page, 'dark');
      expect(await edgeless(page)).toEqual([]);
      await forceColours(page, null);
      const tree = flatten((await page.accessibility.snapshot()) as Node);
      expect(tree.some(({ role }) => role === 'heading')).toBe(true);
      expect(tree.some(({ role }) => CONTROLS.includes(role))).toBe(true);
      const nameless = tree.filter((it) => CONTROLS.includes(it.role) && !it.name?.trim());
      expect(nameless).toEqual([]);
    }
    await page.close();
  });

  test('would be seen to be faint, small, cut off or edgeless', async () => {
    const page = await at.open('/say/nothing');
    await page.setViewport(ZOOMED[1]!);
    await page.evaluate(() => {
      document.body.innerHTML = `<main><h1>Bad</h1><p style="color: #999; background: #fff">Faint</p>
        <button style="width: 10px; height: 10px; padding: 0" aria-label="a"></button><button
          style="width: 10px; height: 10px; padding: 0" aria-label="b"></button>
        <p class="primary" style="overflow: clip; width: 9em; white-space: nowrap">Much longer than its place has room for</p></main>`;
    });
    await loadAxe(page);
    expect((await violations(page, { runOnly: COLOUR_RULES })).length).toBe(1);
    const found = (await violations(page, allRules(true))).map((it) => it.split(':')[0]);
    expect(new Set(found)).toEqual(new Set(['color-contrast', 'target-size']));
    expect(await cutOff(page)).toEqual(['p.primary']);
    expect(await edgeless(page)).toEqual(['p.primary']);
    await page.close();
  });

  test('a card over a page at 200% is within the window, and all of it can be scrolled to', async () => {
    const page = await at.open('/say/She takes amitriptyline together with ketamine.');
    await page.bringToFront();
    await page.setViewport({ width: 500, height: 350, deviceScaleFactor: 2 });
    await paintedWith(page.mainFrame(), 'ketamine');
    await hover(page, 'ketamine');
    await cardWith(page, summaryOf('ketamine'));
    const held = await askCard(page, (root) => {
      const box = root.querySelector('.box')!.getBoundingClientRect();
      const last = Array.from(root.querySelectorAll('.buttons summary')).at(-1)!;
      last.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { top, bottom } = last.getBoundingClientRect();
      const card = root.querySelector('.card')!;
      return {
        within:
          box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
        reached: top >= box.top && bottom <= box.bottom,
        beside: card.scrollWidth - card.clientWidth,
      };
    });
    expect(held).toEqual({ within: true, reached: true, beside: 0 });
    await page.close();
  });
});
