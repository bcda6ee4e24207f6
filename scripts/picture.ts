/** Takes the README's picture from the built extension on the example article. */
import { readFileSync } from 'node:fs';
import { openBrowser } from '../tests/e2e/browser.ts';
import { cardWith } from '../tests/e2e/card.ts';
import { hover, paintedWith } from '../tests/e2e/point.ts';
import { servePages } from '../tests/e2e/server.ts';

const article = readFileSync('example/article.html');
const server = await servePages((path) => (path === '/' ? { body: article } : null));
const session = await openBrowser('chromium', { headless: true });
await session.install();
const page = await session.browser.newPage();
await page.setViewport({ width: 900, height: 880, deviceScaleFactor: 2 });
await page.goto(`http://127.0.0.1:${server.port}/`);
await paintedWith(page.mainFrame(), 'amitriptyline');
await hover(page, 'amitriptyline');
await cardWith(page, 'Amitriptyline');
await page.screenshot({ path: 'docs/images/card.png' });
await session.close();
await server.close();
