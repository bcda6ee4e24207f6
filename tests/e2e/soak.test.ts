/**
 * Browsing for a long time: SOAK_MINUTES of it, one if nothing is said. Memory is flat after one
 * round over all pages, and nothing of ours is left behind or goes wrong.
 *
 * Firefox tells no driver what its processes hold; there the pages alone are watched, and that
 * everything attached is detached is shown by the component tests of `src/page` and `src/card`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { writeTable } from '../../scripts/reliability.ts';
import { askCard, cardWith, noCard } from './card.ts';
import { goTo } from './go-to.ts';
import { extension, type Harness } from './harness.ts';
import { heldByPage, heldByWorker, watchErrors, type Held } from './memory.ts';
import { summaryOf } from './pack.ts';
import { hover, painted, paintedWith } from './point.ts';
import { type Serve } from './server.ts';
import { until } from './until.ts';

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 1);
/** From so many minutes on, a run is a long one. */
const LONG = 5;
const MEGABYTE = 1_000_000;
const MOST_GROWTH = 2 * MEGABYTE;
const REAL = join('..', 'shared', 'pages');
const PREFIX = '/real/';
const PLAIN = '/tests/pages/plain.html';
const SHIPPED = ['hostile', 'split', 'shadow', 'csp', 'frames', 'changing', 'dialog'];
/** A round over all real pages takes longer than a short run has. */
const realPages = existsSync(REAL)
  ? readdirSync(REAL)
      .filter((it) => it.endsWith('.html'))
      .slice(0, MINUTES >= LONG ? 60 : 3)
  : [];
const paths = [
  '/example/article.html',
  ...SHIPPED.map((name) => `/tests/pages/${name}.html`),
  ...realPages.map((name) => PREFIX + name),
];

/** Real pages ask for much that is elsewhere; here nothing but themselves is let in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const MENTION = '<p lang="en" style="position: relative; z-index: 9">On warfarin and ketamine.</p>';

const serve: Serve = (path) => {
  if (!path.startsWith(PREFIX)) return null;
  const html = readFileSync(join(REAL, path.slice(PREFIX.length)), 'utf8');
  const body = html.replace(/^[^]*<body[^>]*>/i, (start) => start + MENTION);
  return { body, headers: { 'content-security-policy': POLICY } };
};

/** How long a card may take, in ms; where something of the page lies over the name, none comes. */
const SOON = 3_000;

function cardComes(page: Page): Promise<boolean> {
  return until('a card', () => askCard(page, () => true), SOON).catch(() => false);
}

/** Opens a page, reads a card, leaves it; true if there was one to read. */
async function visit(page: Page, address: string): Promise<boolean> {
  await goTo(page, address);
  const [name] = await painted(page.mainFrame());
  if (name === undefined) return false;
  await hover(page, name);
  if (!(await cardComes(page))) return false;
  await page.keyboard.press('Escape');
  await noCard(page);
  return true;
}

interface Measured {
  page: Held;
  worker: number | null;
}

async function measure(page: Page, origin: string): Promise<Measured> {
  await page.goto(`${origin}/example/article.html`);
  await paintedWith(page.mainFrame(), 'warfarin');
  // A worker that has slept meanwhile holds nothing until it has answered.
  await hover(page, 'warfarin');
  await cardWith(page, summaryOf('warfarin'));
  // Pages are kept for the back button: these push the others out.
  for (let kept = 0; kept < 8; kept++) await page.goto(`${origin}${PLAIN}?${kept}`);
  return { page: await heldByPage(page), worker: await heldByWorker(page) };
}

/** A long run's figures go into the documentation, a short one's to the screen. */
function noteFigures(visits: number, from: Measured, to: Measured): void {
  const row = (name: string, before: number | null, after: number | null): string =>
    `| ${name} | ${before ?? 'asleep'} | ${after ?? 'asleep'} |`;
  const table = [
    `| Chromium, ${MINUTES} minutes, ${visits} cards | after one round | at the end |\n|---|---|---|`,
    row("bytes in the page's process", from.page.heap, to.page.heap),
    row('DOM nodes', from.page.nodes, to.page.nodes),
    row('listeners', from.page.listeners, to.page.listeners),
    row('bytes in the worker', from.worker, to.worker),
  ].join('\n');
  if (MINUTES >= LONG) writeTable('soak', table);
  else console.log(table);
}

async function browse(page: Page, origin: string, end: number): Promise<number> {
  let visits = 0;
  do for (const path of paths) if (await visit(page, origin + path)) visits++;
  while (Date.now() < end);
  return visits;
}

async function soak(at: Harness): Promise<string[]> {
  const chromium = inject('browser') === 'chromium';
  const page = await at.open(PLAIN);
  const { origin } = new URL(page.url());
  const said: string[] = [];
  if (chromium) await watchErrors(page, (text) => said.push(text));
  const end = Date.now() + MINUTES * 60_000;
  await browse(page, origin, 0);
  const from = chromium ? await measure(page, origin) : null;
  const visits = await browse(page, origin, end);
  expect(visits).toBeGreaterThan(0);
  if (from) {
    const to = await measure(page, origin);
    noteFigures(visits, from, to);
    expect(to.page.heap - from.page.heap).toBeLessThan(MOST_GROWTH);
    expect((to.worker ?? 0) - (from.worker ?? Infinity)).toBeLessThan(MOST_GROWTH);
    // What is left of a page that was left: none of its nodes, none of its listeners.
    expect(to.page.nodes - from.page.nodes).toBeLessThan(50);
    expect(to.page.listeners - from.page.listeners).toBeLessThan(5);
  }
  await page.close();
  return said;
}

// Real pages open connections of their own, which no policy forbids: they are noted beforehand.
const recorded = realPages.map((name) => PREFIX + name);

extension(`${MINUTES} minutes of browsing`, { recorded, serve }, (at) => {
  test(
    'leave nothing behind',
    async () => {
      expect(await soak(at)).toEqual([]);
    },
    (MINUTES + 5) * 60_000,
  );
});
