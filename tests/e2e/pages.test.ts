/** Each page of tests/pages carries what is expected of it, in `#expect`. */
import { readdirSync } from 'node:fs';
import { type Frame, type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { askCard, cardWith, noCard } from './card.ts';
import { expectedIn, paints } from './expected.ts';
import { extension } from './harness.ts';
import { hover } from './point.ts';
import { until } from './until.ts';

declare global {
  interface Window {
    change(): void;
  }
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
const HELPERS = ['frame.html', 'small-frame.html', 'small-frames.html'];
const PAGES = readdirSync('tests/pages').filter((it) => !HELPERS.includes(it));

/** What the page, or a library in it, says on the console of something gone wrong. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  return complaints;
}

extension('a page that says what it expects', {}, (at) => {
  test.each(PAGES)('%s', async (name) => {
    const page = await at.open(`/tests/pages/${name}`);
    const complaints = complaintsOf(page);
    for (const frame of page.frames()) await expectWhatItSays(page, frame);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a page that a script brings to life would complain of changed markup', async () => {
    const page = await at.open('/tests/pages/hydrating.html');
    const complaints = complaintsOf(page);
    await page.evaluate(() => {
      const name = document.querySelector('b');
      const mark = document.createElement('mark');
      name?.replaceWith(mark);
      if (name) mark.append(name);
      window.change();
    });
    await until('a complaint', () => Promise.resolve(complaints.length > 0));
    await page.close();
  });
});
