/** Each page of tests/pages carries what is expected of it, in `#expect`. */
import { readdirSync } from 'node:fs';
import { type Frame, type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { askCard, cardWith, noCard } from './card.ts';
import { extension } from './harness.ts';
import { hover, painted } from './point.ts';
import { until } from './until.ts';

interface Expected {
  /** Texts painted once the page has settled, in the order of the page. */
  painted: string[];
  /** The same after the page's own `change()`. */
  then?: string[];
  hover?: { at: string; says: string };
}

declare global {
  interface Window {
    change(): void;
  }
}

async function expectedIn(frame: Frame): Promise<Expected | null> {
  const json = await frame.evaluate(() => document.querySelector('#expect')?.textContent ?? null);
  return json === null ? null : (JSON.parse(json) as Expected);
}

async function paints(frame: Frame, texts: string[]): Promise<void> {
  const wanted = texts.toSorted();
  const found = async (): Promise<string[]> => (await painted(frame)).toSorted();
  const settled = async (): Promise<boolean> => (await found()).join('\n') === wanted.join('\n');
  await until(texts.join(), settled).catch(() => null);
  expect(await found()).toEqual(wanted);
}

/** The card is in the viewport, and nothing of the page lies over its corners. */
async function isOnTop(page: Page): Promise<boolean> {
  const seen = await askCard(page, (root) => {
    const box = root.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
    const inset = 12;
    const corners: [number, number][] = [
      [box.left + inset, box.top + inset],
      [box.right - inset, box.bottom - inset],
    ];
    const document = root.ownerDocument;
    const whole = box.width > 100 && box.left >= 0 && box.top >= 0;
    return whole && corners.every(([x, y]) => document.elementFromPoint(x, y) === root.host);
  });
  return seen === true;
}

/** Runs through the expectations that a frame carries, if it carries any. */
async function expectWhatItSays(page: Page, frame: Frame): Promise<void> {
  const expected = await expectedIn(frame);
  if (!expected) return;
  await paints(frame, expected.painted);
  if (expected.then) {
    await frame.evaluate(() => {
      window.change();
    });
    await paints(frame, expected.then);
  }
  if (!expected.hover) return;
  await hover(page, expected.hover.at, frame);
  await cardWith(page, expected.hover.says);
  await until('a card on top of the page', () => isOnTop(page));
  await page.keyboard.press('Escape');
  await noCard(page);
}

/** Parts of other pages, and pages with tests of their own. */
const HELPERS = ['frame.html', 'small-frames.html'];
const PAGES = readdirSync('tests/pages').filter((it) => !HELPERS.includes(it));

extension('a page that says what it expects', {}, (at) => {
  test.each(PAGES)('%s', async (name) => {
    const page = await at.open(`/tests/pages/${name}`);
    for (const frame of page.frames()) await expectWhatItSays(page, frame);
    await page.close();
  });
});
