/**
 * `npm run store`: the pictures that the stores ask for, taken from the built extension in Chromium.
 * Screenshots show a page or a surface as it is; smaller surfaces stand side by side under a line of
 * words. Sizes are those of the Chrome Web Store; Firefox Add-ons takes the same.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { openBrowser } from '../tests/e2e/browser.ts';
import { cardWith } from '../tests/e2e/card.ts';
import { take } from '../tests/e2e/pictures.ts';
import { hover, paintedWith } from '../tests/e2e/point.ts';
import { servePages } from '../tests/e2e/server.ts';
import { serveSentences, type Place, type Stop } from '../tests/e2e/tour-ways.ts';
import { stopsIn } from '../tests/e2e/tour.ts';
import { PICTURES, STORE_IMAGES, type Size } from './store-pictures.ts';

const article = readFileSync('example/article.html', 'utf8');
const icon = readFileSync('docs/images/icon.svg', 'utf8');
const [, name = '', summary = ''] =
  /^# ([^:\n]+).*\n\n> (.+)\n/.exec(readFileSync('store/listing/en.md', 'utf8')) ?? [];

const server = await servePages((path) =>
  path === '/' ? { body: article } : serveSentences(path),
);
const origin = `http://127.0.0.1:${server.port}`;
const session = await openBrowser('chromium', { headless: true });
await session.install();
const at: Place = {
  session,
  async open(path) {
    const page = await session.browser.newPage();
    await page.goto(origin + path);
    return page;
  },
};

/** A stop of the tour. Throws for one that is not there. */
function stopAt(name: string): Stop {
  const stop = stopsIn('chromium').find((it) => it.name === name);
  if (!stop) throw new Error(`The tour has no stop "${name}".`);
  return stop;
}

/** A surface of the tour by itself, as an address of its picture. */
async function surface(stop: string): Promise<string> {
  const wanted = stopAt(stop);
  const page = await wanted.open(at);
  const picture = await take(page, wanted, 'light');
  await page.close();
  return `data:image/png;base64,${picture.toString('base64')}`;
}

async function keep(page: Page, file: string): Promise<void> {
  writeFileSync(`${STORE_IMAGES}/${file}`, await page.screenshot({ type: 'png' }));
  await page.close();
  console.log(file);
}

/** The example article with the card open over it. */
async function reading(file: string, size: Size): Promise<void> {
  const page = await at.open('/');
  await page.setViewport(size);
  await paintedWith(page.mainFrame(), 'amitriptyline');
  await hover(page, 'amitriptyline');
  await cardWith(page, 'Ketamine');
  await keep(page, file);
}

/** A page of the extension, as large as the picture. */
async function whole(file: string, size: Size, stop: string): Promise<void> {
  const page = await stopAt(stop).open(at);
  await page.bringToFront();
  await page.setViewport(size);
  await keep(page, file);
}

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { height: 100vh; padding: 5vh 5vw; font: 20px/1.4 sans-serif; color: #1a2130;
    background: #e8edf4; overflow: hidden }
  h1 { font-size: 34px; text-align: center; margin-bottom: 28px }
  .row { display: flex; gap: 40px; justify-content: center; align-items: flex-start }
  .row img { max-height: 660px }
  .cut img { width: 400px }
  img { border-radius: 10px; box-shadow: 0 6px 30px #1a213040; object-fit: cover; object-position: top }
  .promo { height: 100%; display: flex; gap: 5vw; align-items: center; justify-content: center }
  .promo svg { width: 22vh; height: auto; display: block; margin-bottom: 3vh }
  .promo h1 { font-size: 13vh; line-height: 1.1; text-align: start; margin: 0 0 2vh }
  .promo p { font-size: 6.4vh; max-width: 15em }
  .promo img { width: 400px; max-height: 84vh }`;

async function compose(file: string, size: Size, body: string): Promise<void> {
  const page = await session.browser.newPage();
  await page.setViewport(size);
  await page.setContent(`<!doctype html><style>${STYLE}</style>${body}`);
  await keep(page, file);
}

mkdirSync(STORE_IMAGES, { recursive: true });
for (const { file, size, shows } of PICTURES) {
  if (shows.what === 'article') await reading(file, size);
  else if (shows.what === 'page') await whole(file, size, shows.stop);
  else if (shows.what === 'surfaces') {
    const images: string[] = [];
    for (const stop of shows.stops) images.push(`<img src="${await surface(stop)}">`);
    await compose(
      file,
      size,
      `<h1>${shows.words}</h1><div class="row ${shows.cut ? 'cut' : ''}">${images.join('')}</div>`,
    );
  } else {
    const card = shows.card ? `<img src="${await surface(shows.card)}">` : '';
    const words = `<div>${icon}<h1>${name}</h1><p>${summary.split('. ')[0]?.replace("'", '’') ?? ''}.</p></div>`;
    await compose(file, size, `<div class="promo">${words}${card}</div>`);
  }
}
await session.close();
await server.close();
