/** Draws the extension's icons from docs/images/icon.svg. */
import { mkdirSync, readFileSync } from 'node:fs';
import { openBrowser } from '../tests/e2e/browser.ts';

const SIZES = [16, 32, 48, 128];
const OUT = 'public/icons';

const svg = readFileSync('docs/images/icon.svg', 'utf8');
const { browser } = await openBrowser('chromium', { headless: true });
const page = await browser.newPage();
mkdirSync(OUT, { recursive: true });
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { width: ${size}px; height: auto; display: block }</style>${svg}`,
  );
  await page.screenshot({ path: `${OUT}/${size}.png`, omitBackground: true });
}
await browser.close();
