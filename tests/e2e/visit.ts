/** A visit to a page, the same with the extension and without it, and what the page is left as. */
import { type Frame, type Page } from 'puppeteer-core';
import { type Session } from './browser.ts';
import { installProbe, type Trace } from './probe.ts';
import { until } from './until.ts';

/** What two visits are compared by. */
export type Facet = keyof Trace | 'picture' | 'frames';

/** What a page was at one moment, by facet. */
export type State = Record<Facet, string>;

/** A visit at two moments: when the page has come to rest, and when it was used a little. */
export interface Visit {
  page: Page;
  states: State[];
}

/** Opens a page with the probe in it; the page is at rest when `ready` is done too. */
async function openAtRest(
  { browser }: Session,
  address: string,
  ready: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.evaluateOnNewDocument(installProbe);
  await page.goto(address);
  await ready(page);
  const idle = (): Promise<boolean> => page.evaluate(() => window.probe.idle());
  await until('a page at rest', idle);
  return page;
}

/** Two frames later, all that was due has been drawn and heard. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
  });
}

/** Traces of the frames in the page; a frame that its page's policy kept empty has none. */
async function tracesInside(page: Page): Promise<string> {
  const traced = async (frame: Frame): Promise<string> => {
    const trace = await frame.evaluate(() => ('probe' in window ? window.probe.trace() : null));
    return Object.values(trace ?? {}).join('\n');
  };
  const traces = await Promise.all(page.frames().slice(1).map(traced));
  // Frames of several origins come in any order.
  return traces.toSorted().join('\n');
}

async function showUnderlines(page: Page, on: boolean): Promise<void> {
  const show = (frame: Frame): Promise<void> =>
    frame.evaluate((shown) => {
      if ('probe' in window) window.probe.underlines(shown);
    }, on);
  await Promise.all(page.frames().map(show));
}

async function picture(page: Page): Promise<string> {
  await showUnderlines(page, false);
  const shot = await page.screenshot({ encoding: 'base64' });
  await showUnderlines(page, true);
  return shot;
}

/** What the page is now. */
async function stateOf(page: Page): Promise<State> {
  await drawn(page);
  const trace = await page.evaluate(() => window.probe.trace());
  return { ...trace, frames: await tracesInside(page), picture: await picture(page) };
}

/** What readers do all the time, where no name is: it must reach the page as ever. */
async function use(page: Page): Promise<void> {
  await page.mouse.move(3, 60);
  await page.mouse.move(3, 4);
  await page.mouse.click(3, 4);
  for (const key of ['x', 'Escape'] as const) {
    await page.keyboard.press(key);
    await drawn(page);
  }
  for (const top of [500, 0]) {
    await page.evaluate((y) => {
      window.scrollTo({ top: y, behavior: 'instant' });
    }, top);
    await drawn(page);
  }
}

/** Visits a page and leaves it open. */
export async function visit(
  session: Session,
  address: string,
  ready: (page: Page) => Promise<void>,
): Promise<Visit> {
  const page = await openAtRest(session, address, ready);
  const atRest = await stateOf(page);
  await use(page);
  return { page, states: [atRest, await stateOf(page)] };
}

/** The facets in which two visits differ, each with the first difference in it. */
export function differences(one: Visit, other: Visit): Map<Facet, string> {
  const found = new Map<Facet, string>();
  for (const [moment, before] of one.states.entries()) {
    const after = other.states[moment];
    if (!after) throw new Error('One of the visits was shorter.');
    for (const facet of Object.keys(before) as Facet[]) {
      const same = before[facet] === after[facet];
      if (!same && !found.has(facet)) found.set(facet, firstDifference(facet, before, after));
    }
  }
  return found;
}

/** The first line in which two states differ, for a person to find it by. */
function firstDifference(facet: Facet, one: State, other: State): string {
  if (facet === 'picture') return 'picture: other pixels';
  const before = one[facet].split('\n');
  const after = other[facet].split('\n');
  const found = before.findIndex((line, at) => line !== after[at]);
  const at = found < 0 ? before.length : found;
  return `${facet}, line ${at + 1}: ${clip(before[at])} became ${clip(after[at])}`;
}

function clip(line = 'nothing'): string {
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
