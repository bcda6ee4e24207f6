/**
 * `npm run screens`: takes the pictures of all surfaces anew in both browsers, and the contact
 * sheets of docs/screens.md from them. With the name of a browser, that one alone.
 */
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { openBrowser } from '../tests/e2e/browser.ts';
import {
  KEPT,
  majorOf,
  pathOf,
  take,
  THEMES,
  wordsIn,
  type Made,
  type Theme,
} from '../tests/e2e/pictures.ts';
import { servePages } from '../tests/e2e/server.ts';
import { stopsIn } from '../tests/e2e/tour.ts';
import { serveSentences } from '../tests/e2e/tour-ways.ts';
import { type BrowserName } from './browsers.mjs';

const MADE = `${KEPT}/made.json`;
const SHEET = { width: 1500, height: 800 };

async function picturesOf(name: BrowserName): Promise<Made> {
  const server = await servePages(serveSentences);
  const session = await openBrowser(name, { headless: true, inPrivate: true });
  await session.install();
  const at = {
    session,
    async open(path: string) {
      const page = await session.browser.newPage();
      await page.goto(`http://127.0.0.1:${server.port}${path}`);
      return page;
    },
  };
  const words: Made['words'] = {};
  mkdirSync(`${KEPT}/${name}`, { recursive: true });
  for (const stop of stopsIn(name)) {
    const page = await stop.open(at);
    words[stop.name] = await wordsIn(page);
    for (const theme of THEMES) {
      writeFileSync(pathOf(name, stop.name, theme), await take(page, stop, theme));
    }
    await page.close();
    console.log(`${name}: ${stop.name}`);
  }
  const by = majorOf(await session.browser.version());
  await session.close();
  await server.close();
  return { by, words };
}

/** All pictures of one browser and theme on one sheet, with their names. */
async function contactSheet(browser: BrowserName, theme: Theme): Promise<void> {
  const session = await openBrowser('chromium', { headless: true });
  const page = await session.browser.newPage();
  await page.setViewport(SHEET);
  const figures = stopsIn(browser).map(({ name }) => {
    const data = readFileSync(pathOf(browser, name, theme)).toString('base64');
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${name}</figcaption></figure>`;
  });
  const [ground, ink] = theme === 'light' ? ['#dde2e9', '#1a2130'] : ['#353d4a', '#eceff5'];
  await page.setContent(
    `<style>body { margin: 16px; columns: 4; gap: 16px; background: ${ground}; color: ${ink}; font: 14px sans-serif }
     figure { margin: 0 0 16px; break-inside: avoid } img { display: block; width: 100% }</style>${figures.join('')}`,
  );
  const path = `docs/images/screens-${browser}-${theme}.webp` as const;
  await page.screenshot({ path, type: 'webp', quality: 60, fullPage: true });
  await session.close();
}

const asked = process.argv[2];
const made = (existsSync(MADE) ? JSON.parse(readFileSync(MADE, 'utf8')) : {}) as Partial<
  Record<string, Made>
>;
for (const browser of ['chromium', 'firefox'] as const) {
  if (asked !== undefined && asked !== browser) continue;
  made[browser] = await picturesOf(browser);
  for (const theme of THEMES) await contactSheet(browser, theme);
}
writeFileSync(MADE, `${JSON.stringify(made, null, 2)}\n`);
