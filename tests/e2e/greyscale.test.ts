/** Severity without colour: on a grey screen, or to eyes that see none, no grade looks as another. */
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { extension } from './harness.ts';
import { openStop } from './tour.ts';
import { setTheme } from './tour-ways.ts';
import { THEMES } from './pictures.ts';

/** A difference in grey that is seen beside each other, of 255. */
const SEEN = 32;
/** The part of the mark that must differ so. */
const ENOUGH = 0.08;

/** The grey of each pixel, as the eye weighs colours (ITU-R BT.601). */
function greys(png: Buffer): { width: number; height: number; at(x: number, y: number): number } {
  const { width, height, data } = PNG.sync.read(png);
  const at = (x: number, y: number): number => {
    const from = (y * width + x) * 4;
    const [red = 0, green = 0, blue = 0] = data.subarray(from, from + 3);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  };
  return { width, height, at };
}

/** The part of the common area of two marks in which their greys differ visibly. */
function differing(one: Buffer, other: Buffer): number {
  const [a, b] = [greys(one), greys(other)];
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (Math.abs(a.at(x, y) - b.at(x, y)) >= SEEN) count++;
  }
  return count / (width * height);
}

extension('in greyscale', {}, (at) => {
  test('each grade of the matrix looks different', { timeout: 60_000 }, async () => {
    const page = await openStop('popup-matrix', at);
    for (const theme of THEMES) {
      await setTheme(page, theme);
      const boxes = await page.$$eval('.legend .cell', (all) =>
        all.map((it) => {
          const { x, y, width, height } = it.getBoundingClientRect();
          return { x: x + scrollX, y: y + scrollY, width, height };
        }),
      );
      const pictures: Buffer[] = [];
      for (const clip of boxes) pictures.push(Buffer.from(await page.screenshot({ clip })));
      expect(pictures.length).toBeGreaterThanOrEqual(3);
      for (const [first, one] of pictures.entries()) {
        for (const other of pictures.slice(first + 1)) {
          expect(differing(one, other)).toBeGreaterThan(ENOUGH);
        }
      }
    }
    await page.close();
  });
});
