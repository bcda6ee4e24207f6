/**
 * Holds each surface against its reviewed picture. Only pictures of the same major version of the
 * browser and of the same words can be compared; `npm run screens` makes them anew.
 */
import { existsSync, readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { extension } from './harness.ts';
import { difference, KEPT, majorOf, pathOf, take, THEMES, wordsIn, type Made } from './pictures.ts';
import { stopsIn } from './tour.ts';
import { serveSentences } from './tour-ways.ts';

/** Edges of letters may fall otherwise on another machine of the same browser. */
const TOLERATED = 0.02;

const browser = inject('browser');
const made = (
  JSON.parse(readFileSync(`${KEPT}/made.json`, 'utf8')) as Partial<Record<string, Made>>
)[browser];

extension(
  'each surface looks as it was reviewed',
  { serve: serveSentences, inPrivate: true },
  (at) => {
    test.each(stopsIn(inject('browser')))('$name', { timeout: 90_000 }, async (stop) => {
      const page = await stop.open(at);
      const by = majorOf(await at.session.browser.version());
      const words = await wordsIn(page);
      for (const theme of THEMES) {
        const path = pathOf(browser, stop.name, theme);
        expect(existsSync(path), `${path} is kept; npm run screens makes it`).toBe(true);
        const now = await take(page, stop, theme);
        if (made?.by !== by || made.words[stop.name] !== words) continue;
        expect(difference(readFileSync(path), now), path).toBeLessThan(TOLERATED);
      }
      await page.close();
    });
  },
);
