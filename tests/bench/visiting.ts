/** The built extension in a browser, beside a browser without it. */
import { type Page } from 'puppeteer-core';
import { DWELL_MS } from '../../src/page/timings.ts';
import { openBrowser, type Session } from '../e2e/browser.ts';
import { paintedWith } from '../e2e/point.ts';
import { servePages, type Listening } from '../e2e/server.ts';
import { askCard, noCard } from '../e2e/card.ts';
import { until } from '../e2e/until.ts';
import { popping, verifying } from './asking.ts';
import type { Measured } from './figures.ts';
import { median } from './lab/clock.ts';
import { madePage, realPages, sampledPages } from './pages.ts';
import { countProcessorTime, heapOf, mainThreadOf } from './stage.ts';
import { scriptTime } from './trace.ts';

const COLD_VISITS = 30;
const HOVERS = 12;
const REAL_ROUNDS = 3;
/** After loading: slices and the last search for shadow roots but one have passed by then. */
const CALM_MS = 1_000;
/** Pieces of a page of median length: about 900 nodes and 2,300 words. */
const MEDIAN_PAGE = 60;
/** Real pages ask for much that is elsewhere; nothing but themselves is let in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const HEADERS = { 'content-security-policy': POLICY };

/** The drug that the page at `/named` names. */
export const NAME = 'warfarin';

export const calm = (): Promise<unknown> => new Promise((done) => setTimeout(done, CALM_MS));

/** Pages for visits: real ones, a made one without names, and one with a name. */
export function serve(): Promise<Listening> {
  const real = new Map(realPages().map(({ name, html }) => [`/real/${name}`, html]));
  return servePages((path) => {
    const html = real.get(path);
    if (html !== undefined) return { body: html, headers: HEADERS };
    if (path === '/plain') return { body: madePage(MEDIAN_PAGE, 1) };
    if (path === '/named') return { body: `<p style="margin: 200px">Take ${NAME} at night.</p>` };
    return null;
  });
}

async function coldVisits(session: Session, origin: string): Promise<Measured[]> {
  const took: number[] = [];
  for (let visit = 0; visit < COLD_VISITS; visit++) {
    // A tab of its own gets a process of its own, which has not seen our code.
    const page = await session.browser.newPage();
    const visited = async (): Promise<void> => {
      await page.goto(`${origin}/plain`);
      await calm();
    };
    took.push(await scriptTime(page, visited));
    await page.close();
  }
  return [{ id: 'cold', value: median(took), note: 'processor time' }];
}

/** Ms from the pointer's rest on a name to a card with words in it, less the dwell. */
async function hoverTime(page: Page): Promise<number> {
  await page.mouse.move(5, 5);
  await noCard(page);
  const place = await page.evaluate((name) => {
    const text = document.querySelector('p')?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(name));
    range.setEnd(text, text.data.indexOf(name) + name.length);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, NAME);
  await page.mouse.move(place.x - 6, place.y);
  const began = performance.now();
  await page.mouse.move(place.x, place.y);
  await until('a card', () =>
    askCard(page, (root) => root.querySelector('h1, h2, h3') !== null || null),
  );
  return performance.now() - began - DWELL_MS;
}

/** Median ms from the pointer's rest on a name to its card, less the dwell. */
export async function hovers(session: Session, origin: string, asleep: boolean): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < HOVERS; round++) {
    const page = await session.browser.newPage();
    await page.goto(`${origin}/named`);
    await paintedWith(page.mainFrame(), NAME);
    // The card's script comes with the first hover; a reader's first hover is what is measured.
    if (!asleep) await hoverTime(page);
    if (asleep) await session.stopBackground();
    took.push(await hoverTime(page));
    await page.close();
  }
  return median(took);
}

interface Load {
  time: number;
  heap: number;
}

async function load(session: Session, url: string): Promise<Load> {
  const page = await session.browser.newPage();
  const cdp = await countProcessorTime(page);
  await page.goto(url);
  await calm();
  const time = await mainThreadOf(cdp);
  const heap = await heapOf(cdp);
  await page.close();
  return { time, heap };
}

interface Compared<T> {
  name: string;
  ours: T[];
  theirs: T[];
}

/** What `act` gives for each of some real pages with the extension and without, in turns. */
export async function* inTurns<T>(
  withUs: Session,
  without: Session,
  origin: string,
  act: (session: Session, url: string) => Promise<T>,
): AsyncGenerator<Compared<T>> {
  for (const { name } of sampledPages()) {
    const url = `${origin}/real/${name}`;
    const ours: T[] = [];
    const theirs: T[] = [];
    for (let round = 0; round < REAL_ROUNDS; round++) {
      theirs.push(await act(without, url));
      ours.push(await act(withUs, url));
    }
    yield { name, ours, theirs };
  }
}

/** Medians over pages of what each takes more with the extension than without, in turns. */
async function added(withUs: Session, without: Session, origin: string): Promise<Measured[]> {
  const times: number[] = [];
  const heaps: number[] = [];
  for await (const { ours, theirs } of inTurns(withUs, without, origin, load)) {
    const time = (list: Load[]): number => median(list.map((one) => one.time));
    const heap = (list: Load[]): number => median(list.map((one) => one.heap));
    times.push(time(ours) - time(theirs));
    heaps.push((heap(ours) - heap(theirs)) / 1000);
  }
  if (times.length === 0) return [];
  return [
    { id: 'added-time', value: median(times), note: `median of ${times.length} pages` },
    { id: 'added-heap', value: median(heaps) },
  ];
}

/** Every figure of the whole extension; takes some minutes. */
export async function visiting(): Promise<Measured[]> {
  const served = await serve();
  const origin = `http://127.0.0.1:${served.port}`;
  const withUs = await openBrowser('chromium', { headless: true });
  const without = await openBrowser('chromium', { headless: true });
  try {
    await withUs.install();
    // The names are stored before the first page is looked at.
    const first = await withUs.browser.newPage();
    await first.goto(`${origin}/named`);
    await paintedWith(first.mainFrame(), NAME);
    await first.close();
    return [
      { id: 'hover-asleep', value: await hovers(withUs, origin, true) },
      { id: 'hover-awake', value: await hovers(withUs, origin, false) },
      ...(await verifying(withUs, `${origin}/named`, NAME)),
      ...(await popping(withUs)),
      ...(await coldVisits(withUs, origin)),
      ...(await added(withUs, without, origin)),
    ];
  } finally {
    await withUs.close();
    await without.close();
    await served.close();
  }
}
