/**
 * Never in the way: each page is visited with the extension and, twice, without it. The second visit
 * without it shows what the page does not do the same way twice by itself.
 */
import { readdirSync } from 'node:fs';
import { type Frame, type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { expectedIn, paints } from './expected.ts';
import { FULL } from './full.ts';
import { extension, type Harness } from './harness.ts';
import { painted } from './point.ts';
import { isReal, PUT_IN, realPages, serveRealPage } from './real-pages.ts';
import { expectQuietVisit } from './scenario.ts';
import { until } from './until.ts';
import { differences, visit, type Facet, type Visit } from './visit.ts';

const ARTICLE = '/example/article.html';
/** Pages in frames of others. */
const PARTS = ['frame.html', 'small-frame.html'];
/** What the web holds that few stored pages show. These are visited in every run. */
const HARD = [
  'deep-shadows.html',
  'every-frame.html',
  'fifty-frames.html',
  'hydrating.html',
  'many-nodes.html',
  'megabyte.html',
  'virtual-list.html',
];

/** What some pages never do the same way twice, and why. */
const RESTLESS: Record<string, Facet[]> = {
  // Its script may run before the page is parsed, or after.
  '/real/links-in-tables.html': ['mutations'],
  // Chromium closes a dialog before Escape is let go, or after: then the page hears it elsewhere.
  '/tests/pages/dialog.html': ['events'],
};

/** All other pages take turns, a new set each day; `npm run test:full` visits them all. */
const TURNS = 32;
const today = Math.floor(Date.now() / 86_400_000) % TURNS;

const ours = readdirSync('tests/pages').filter((name) => !PARTS.includes(name));
const inTurns = [
  ...ours.filter((name) => !HARD.includes(name)).map((name) => `/tests/pages/${name}`),
  ARTICLE,
  ...realPages(),
].filter((_, index) => FULL || index % TURNS === today);
const pages = [...HARD.map((name) => `/tests/pages/${name}`), ...inTurns];

const LONG = 90_000;

/** Waits until the names of the page and of its frames are found, as far as it says which. */
async function namesFound(page: Page, path: string): Promise<void> {
  if (isReal(path) || path === ARTICLE) {
    const wanted = path === ARTICLE ? ['amitriptyline', 'ketamine'] : PUT_IN;
    await until(wanted.join(), async () => {
      const texts = await painted(page.mainFrame());
      return wanted.every((name) => texts.includes(name));
    });
    return;
  }
  const found = async (frame: Frame): Promise<void> => {
    const expected = await expectedIn(frame);
    if (expected) await paints(frame, expected.painted);
  };
  await Promise.all(page.frames().map(found));
}

interface Outcome {
  /** In what two visits without the extension differ. */
  byItself: Map<Facet, string>;
  /** In what a visit with it differs from those. */
  withIt: Map<Facet, string>;
}

async function visitWithout({ plain, address }: Harness, path: string): Promise<Visit> {
  const visited = await visit(plain, address(path), () => Promise.resolve());
  await visited.page.close();
  return visited;
}

/** On a real page the card opens and closes too. */
async function visitWith({ session, address }: Harness, path: string): Promise<Visit> {
  const visited = await visit(session, address(path), (page) => namesFound(page, path));
  const html = visited.states.at(-1)?.html ?? '';
  if (isReal(path)) await expectQuietVisit(visited.page, html);
  await visited.page.close();
  return visited;
}

async function compare(at: Harness, path: string): Promise<Outcome> {
  const without = async (): Promise<[Visit, Visit]> => [
    await visitWithout(at, path),
    await visitWithout(at, path),
  ];
  const [[once, again], after] = await Promise.all([without(), visitWith(at, path)]);
  const byItself = differences(once, again);
  const withIt = differences(once, after);
  for (const facet of byItself.keys()) withIt.delete(facet);
  for (const facet of RESTLESS[path] ?? []) {
    byItself.delete(facet);
    withIt.delete(facet);
  }
  return { byItself, withIt };
}

/**
 * Compares again what differed, twice at most: on a busy machine a page's own scripts, and events
 * that follow the pointer, fall into another order now and then. What the extension does to a page
 * it does every time.
 */
async function compareSteadily(at: Harness, path: string): Promise<Outcome> {
  for (let left = 2; ; left -= 1) {
    const outcome = await compare(at, path);
    const differing = [...outcome.byItself.values(), ...outcome.withIt.values()];
    if (differing.length === 0 || left === 0) return outcome;
    console.warn(`${path} is compared again, for it differed:`, differing);
  }
}

/** What an extension with bad manners would do. */
function meddle(): void {
  const node = document.querySelector('p')?.firstChild;
  const mark = document.createElement('mark');
  node?.replaceWith(mark);
  if (node) mark.append(node);
  mark.style.padding = '9px';
  document.getSelection()?.removeAllRanges();
  mark.tabIndex = -1;
  mark.focus();
  const stop = (event: Event): void => event.stopPropagation();
  document.addEventListener('keydown', stop);
  Object.assign(window, { meddler: true });
}

const ALL_BUT_INNER: Facet[] = [
  'events',
  'focus',
  'globals',
  'html',
  'layout',
  'mutations',
  'picture',
  'selection',
];

extension('never in the way', { beside: true, serve: serveRealPage }, (at) => {
  test('bad manners would be seen', { timeout: LONG }, async () => {
    const good = await visitWithout(at, ARTICLE);
    const bad = await visit(at.plain, at.address(ARTICLE), (page) => page.evaluate(meddle));
    await bad.page.close();
    expect([...differences(good, bad).keys()].toSorted()).toEqual(ALL_BUT_INNER);
  });

  test.each(pages)('%s stays as it was', { timeout: LONG }, async (path) => {
    const { byItself, withIt } = await compareSteadily(at, path);
    expect([...withIt.values()]).toEqual([]);
    // What is restless by itself is named in RESTLESS, or else this fails.
    expect([...byItself.values()]).toEqual([]);
  });

  if (realPages().length === 0) {
    test.skip('THE REAL PAGES WERE NOT COMPARED: their folder is not there', () => undefined);
  }
});
