/**
 * Tabs of before come back; and the browser is too old to underline anything. Firefox restores no
 * session while it is driven, but does a tab that was closed; Chromium's driver can't ask for that.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { openBrowser, type Session } from './browser.ts';
import { cardWith } from './card.ts';
import { reopenTab } from './control.ts';
import { summaryOf } from './pack.ts';
import { hover, painted } from './point.ts';
import { servePages, type Listening } from './server.ts';
import { holds, until } from './until.ts';

const name = inject('browser');
const chromium = name === 'chromium';
/** Browsers are started within these tests, which takes its time on a busy machine. */
const LONG = { timeout: 90_000 };
const body = '<!doctype html><html lang="en"><p style="margin: 200px">Take warfarin.</p>';
let pages: Listening;
const address = (): string => `http://127.0.0.1:${pages.port}/`;

beforeAll(async () => {
  pages = await servePages(() => ({ body }));
});
afterAll(() => pages.close());

async function tabAt(session: Session, url: string): Promise<Page> {
  return until('the tab of before', async () => {
    const tabs = await session.browser.pages();
    return tabs.find((it) => it.url() === url && !it.isClosed());
  });
}

/** The page that greets comes to the front meanwhile, and hidden tabs paint nothing. */
async function marked(page: Page): Promise<void> {
  await until('the name marked', async () => {
    await page.bringToFront();
    return (await painted(page.mainFrame())).includes('warfarin');
  });
}

async function readCard(page: Page): Promise<void> {
  await marked(page);
  await hover(page, 'warfarin');
  await cardWith(page, summaryOf('warfarin'));
}

test.runIf(chromium)('tabs that come back with the browser open cards', LONG, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'medgloss-'));
  const first = await openBrowser(name, { headless: true, profile });
  await first.install();
  const before = await first.browser.newPage();
  await before.goto(address());
  await marked(before);
  await first.close();
  const second = await openBrowser(name, {
    headless: true,
    profile,
    args: ['--restore-last-session'],
  });
  await second.install();
  await readCard(await tabAt(second, address()));
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});

test.skipIf(chromium)(
  'a tab that was closed opens cards when it is brought back',
  LONG,
  async () => {
    const session = await openBrowser(name, { headless: true });
    await session.install();
    const before = await session.browser.newPage();
    await before.goto(address());
    await readCard(before);
    await before.close();
    await reopenTab(session);
    await readCard(await tabAt(session, address()));
    await session.close();
  },
);

/** How the built scripts ask for highlights: `canMark`. */
const ASKS = /.Highlight.in globalThis/;

/** The build as it runs where there are no highlights: no browser of today can be told to have none. */
function buildWithout(folder: string): void {
  const build = name === 'firefox' ? 'firefox' : 'chrome';
  cpSync(join('dist', build), join(folder, build), { recursive: true });
  const scripts = ['src/content', 'assets'].flatMap((below) =>
    readdirSync(join(folder, build, below)).map((file) => join(folder, build, below, file)),
  );
  const asking = scripts.filter((it) => ASKS.test(readFileSync(it, 'utf8')));
  // The scanner, and what our pages share.
  expect(asking).toHaveLength(2);
  for (const it of asking) writeFileSync(it, readFileSync(it, 'utf8').replace(ASKS, '!1'));
}

test('a browser too old to underline says so once, and leaves pages alone', LONG, async () => {
  const builds = mkdtempSync(join(tmpdir(), 'medgloss-'));
  buildWithout(builds);
  const session = await openBrowser(name, { headless: true, builds, welcome: true });
  await session.install();
  const says = (page: Page): Promise<boolean> =>
    page
      .evaluate((words) => document.body.innerText.includes(words), messages.welcomeTooOld.message)
      .catch(() => false);
  await until('the greeting that says so', async () => {
    const open = await Promise.all((await session.browser.pages()).map(says));
    return open.filter(Boolean).length === 1;
  });
  const page = await session.browser.newPage();
  await page.goto(address());
  await holds('no mark', 1_000, async () => (await painted(page.mainFrame())).length === 0);
  const open = await Promise.all((await session.browser.pages()).map(says));
  expect(open.filter(Boolean)).toHaveLength(1);
  await session.close();
  rmSync(builds, { recursive: true, force: true });
});
