/** Icons and underlines stand out from their ground by 3 at least, words by 4.5, however the reader sees colours. */
import { type Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { forceColours, boxesOf, pictureOf, strongest } from './contrast.ts';
import { extension } from './harness.ts';
import { THEMES } from './pictures.ts';
import { paintedWith } from './point.ts';
import { type Serve } from './server.ts';
import { openStop } from './tour.ts';
import { serveSentences, setTheme } from './tour-ways.ts';

const LEAST = 3;
/** What stands out by how much: drawings by 3, words by 4.5. */
const DRAWN = { '.icon': LEAST, '.signal': 4.5, '.side': 4.5, '.urgency': 4.5 };
const chromium = inject('browser') === 'chromium';

const GROUNDS: Record<string, string> = {
  '/light': 'background: #ffffff; color: #000000',
  '/grey': 'background: #ffffff; color: #767676',
  '/dark': 'background: #000000; color: #ffffff',
  '/night': 'background: #1b1b1f; color: #9a9aa5',
  '/blue': 'background: #0b3d91; color: #ffffff',
};

/** No letter of this name reaches below its line, where the underline is. */
const NAME = 'warfarin';

const serve: Serve = (path, ...rest) => {
  const style = GROUNDS[path];
  if (style === undefined) return serveSentences(path, ...rest);
  const body = `<!doctype html><html lang="en"><title>Ground</title>
    <body style="${style}; font: 32px sans-serif; margin: 2em"><p>Take <b id="name" style="font: inherit">${NAME}</b>.
    <p><span id="faint" style="border-bottom: 2px solid; border-color: color-mix(in srgb, currentcolor 12%, transparent)">nine rare rooms</span>`;
  return { body };
};

/** The strip below the letters of an element, where its line is drawn. */
async function below(page: Page, selector: string): Promise<Buffer> {
  const clip = await page.$eval(selector, (it) => {
    const { x, bottom, width } = it.getBoundingClientRect();
    return { x: x + 2, y: bottom - 6, width: width - 4, height: 8 };
  });
  return pictureOf(page, clip);
}

/** Those that stand out too little, of what is drawn on grounds of its own; forced colours take these away. */
async function faint(page: Page): Promise<string[]> {
  const out: string[] = [];
  for (const [selector, least] of Object.entries(DRAWN)) {
    const boxes = await boxesOf(page, selector);
    expect(boxes.length, selector).toBeGreaterThan(0);
    for (const box of boxes) {
      const contrast = strongest(await pictureOf(page, box));
      if (contrast < least) out.push(`${selector}: ${contrast.toFixed(2)} at ${box.x},${box.y}`);
    }
  }
  return out;
}

extension('contrast', { serve }, (at) => {
  test.each(Object.keys(GROUNDS))('of the line under a name, %s', async (path) => {
    const page = await at.open(path);
    await page.bringToFront();
    await paintedWith(page.mainFrame(), NAME);
    expect(strongest(await below(page, '#name'))).toBeGreaterThanOrEqual(LEAST);
    // A line that is too faint is seen to be.
    expect(strongest(await below(page, '#faint'))).toBeLessThan(LEAST);
    if (chromium) {
      for (const theme of THEMES) {
        await forceColours(page, theme);
        expect(strongest(await below(page, '#name')), theme).toBeGreaterThanOrEqual(LEAST);
      }
    }
    await page.close();
  });

  test.each(['card-several', 'popup-matrix'])(
    'of icons and of words on a ground, %s',
    { timeout: 60_000 },
    async (name) => {
      const page = await openStop(name, at);
      // All of it at once: Firefox takes no picture of what lies outside the window.
      await page.setViewport({ width: 480, height: 3000 });
      for (const theme of THEMES) {
        await setTheme(page, theme);
        expect(await faint(page), theme).toEqual([]);
        if (!chromium) continue;
        await forceColours(page, theme);
        expect(await faint(page), `${theme}, forced`).toEqual([]);
        await forceColours(page, null);
      }
      await page.close();
    },
  );
});
