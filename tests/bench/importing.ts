/** Importing at full size, in the settings of the built extension; then what stays of it in use. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { wildPage } from '../../src/authoring/import/wild/pages.ts';
import { openBrowser, type Session } from '../e2e/browser.ts';
import { choose, openOptions, press, says } from '../e2e/packs-page.ts';
import { until } from '../e2e/until.ts';
import { verifying } from './asking.ts';
import type { Measured } from './figures.ts';
import { namesOf, USUAL_SIZE } from './names.ts';
import { madePages } from './pages.ts';
import type { Stage } from './stage.ts';
import { hovers, NAME, serve } from './visiting.ts';

const PAGES = 6_000;
/** Of each page on average: 36 MB in all. */
const BYTES = 6_000;
const FILLER = 'Some plain words of prose stand here, as they do on pages that people write. ';
/** Every so manieth page is about a product of many medicines, so that 20,000 names come together. */
const PRODUCT_EACH = 4;
const INGREDIENTS = 12;
const ROUNDS = 9;

/** A page about a product of medicines that no other page names. */
function productPage(names: readonly string[]): { file: string; text: string } {
  const title = names.join(' + ');
  return {
    file: 'product.md',
    text: `---\ntitle: ${title}\n---\n\n**Generic Name:** ${title}\n\n**Usage:** For testing.\n`,
  };
}

/** The same pages in each run, as a zip on disk. */
function writeZip(folder: string): string {
  const wild = fc.sample(wildPage, { numRuns: PAGES, seed: 7 });
  const wanted = (PAGES / PRODUCT_EACH) * INGREDIENTS;
  const names = namesOf(USUAL_SIZE + wanted).slice(-wanted);
  const pages = wild.map((page, at) => {
    const from = (at / PRODUCT_EACH) * INGREDIENTS;
    return at % PRODUCT_EACH === 0 ? productPage(names.slice(from, from + INGREDIENTS)) : page;
  });
  const files = pages.map(({ file, text }, at) => {
    const more = Math.max(0, Math.ceil((BYTES - text.length) / FILLER.length));
    return [`site/${at}-${file}`, strToU8(`${text}\n\n${FILLER.repeat(more)}\n`)] as const;
  });
  const path = join(folder, 'site.zip');
  writeFileSync(path, zipSync(Object.fromEntries(files), { level: 1 }));
  return path;
}

/** MB that the process of a page takes of the machine's memory, its workers included. */
async function memoryOf(browser: Browser): Promise<() => number> {
  const cdp = await browser.target().createCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return () =>
    renderers.reduce((sum, pid) => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return sum + Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_000;
    }, 0);
}

/** Notes the page's long tasks in `longest`, in ms; tasks below 50 ms are not told by browsers. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = { longest: 0 };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        noted.longest = Math.max(noted.longest, duration);
    }).observe({ type: 'longtask', buffered: false });
  });
}

async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { noted: { longest: number } }).noted.longest);
}

async function importAll(session: Session, page: Page, zip: string): Promise<Measured[]> {
  await page.bringToFront();
  const memory = await memoryOf(session.browser);
  await watchTasks(page);
  const before = memory();
  let most = before;
  const poll = setInterval(() => {
    most = Math.max(most, memory());
  }, 100);
  const began = performance.now();
  await choose(page, zip);
  await until('the report', () => page.$('.packs-draft'), 120_000);
  const cells = await page.$$eval('.packs-draft td', (all) => all.map((it) => it.textContent));
  await press(page, messages.packsImport.message);
  await says(page, messages.packsImported.message.replace('$1', 'site'));
  const ended = performance.now();
  clearInterval(poll);
  const longest = await longestTask(page);
  return [
    { id: 'import-time', value: (ended - began) / 1000, note: `${cells.at(-1) ?? ''} names` },
    { id: 'import-task', value: longest, note: longest === 0 ? 'none of 50 ms or more' : '' },
    { id: 'import-memory', value: most - before },
  ];
}

/** In a page of the extension: the filter of the names in force. */
async function mergedFilter(): Promise<string> {
  interface Api {
    storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  const pointer = (await chrome.storage.local.get('names+'))['names+'];
  const key = `filter:${(pointer as { generation: string }).generation}`;
  return (await chrome.storage.local.get(key))[key] as string;
}

/** How many times as long a scan takes with the names that were imported as with ours alone. */
async function scanWith(filter: string, { call }: Stage): Promise<Measured> {
  const { filter: own } = JSON.parse(readFileSync('build/pack/filter.json', 'utf8')) as {
    filter: string;
  };
  const value = await call('filterRatio', madePages(), [own, filter], ROUNDS);
  return { id: 'imported-scan', value };
}

/** Figures of an import of 6,000 pages, and of names and cards with them; about a minute. */
export async function importing(stage: Stage): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'medgloss-'));
  const served = await serve();
  const origin = `http://127.0.0.1:${served.port}`;
  const session = await openBrowser('chromium', { headless: true });
  try {
    await session.install();
    const page = await openOptions({ session });
    const measured = await importAll(session, page, writeZip(folder));
    const filter = await page.evaluate(mergedFilter);
    await page.close();
    return [
      ...measured,
      await scanWith(filter, stage),
      ...(await verifying(session, `${origin}/named`, NAME, ['imported-elapsed', 'imported-main'])),
      { id: 'imported-asleep', value: await hovers(session, origin, true) },
      { id: 'imported-awake', value: await hovers(session, origin, false) },
    ];
  } finally {
    await session.close();
    await served.close();
    rmSync(folder, { recursive: true });
  }
}
