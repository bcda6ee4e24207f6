/** The examples of docs/organisations.md, as files that the browsers themselves read. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { findBrowser } from '../../scripts/browsers.mjs';
import { openBrowser, type Session } from './browser.ts';
import { canHaveOwnEtc, withEtc } from './etc.ts';
import { marked, OPTIONS, readFull, textOf } from './packs-page.ts';
import { summaryOf } from './pack.ts';
import { painted } from './point.ts';
import { servePages, type Listening } from './server.ts';
import { until } from './until.ts';

const name = inject('browser');
const FIREFOX_ID = 'medgloss@medgloss.example';

/** Chromium makes the id of an unpacked extension from its path. */
function idOf(folder: string): string {
  const hex = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

/** The only JSON under the heading of a browser, without what would install from a store. */
function example(heading: string, id: string, site: string): Record<string, unknown> {
  const guide = readFileSync('docs/organisations.md', 'utf8');
  const part = guide.slice(guide.indexOf(`### ${heading}`));
  const json = /```json\n([^]*?)\n```/.exec(part)?.[1] ?? '';
  const text = json
    .replaceAll(/abcdefghijklmnopabcdefghijklmnop|medgloss@hospital\.example/g, id)
    .replaceAll('notes.hospital.example', site);
  return JSON.parse(text) as Record<string, unknown>;
}

function filesFor(site: string): Record<string, string> {
  if (name === 'chromium') {
    const { ExtensionSettings: _store, ...settings } = example('Chrome', idOf('dist/chrome'), site);
    return { 'chromium/policies/managed/medgloss.json': JSON.stringify(settings) };
  }
  const { policies } = example('Firefox', FIREFOX_ID, site) as { policies: object };
  const { ExtensionSettings: _store, ...settings } = policies as Record<string, unknown>;
  return { 'firefox/policies/policies.json': JSON.stringify({ policies: settings }) };
}

/** In a page of the extension: whether the settings hold a site. */
async function isAnySiteOff(): Promise<boolean> {
  interface Api {
    storage: { local: { get(): Promise<object> } };
  }
  const { browser, chrome } = globalThis as unknown as Record<string, Api>;
  const stored = await (browser ?? chrome)?.storage.local.get();
  return JSON.stringify(stored).includes('"offSites":["127.0.0.1:');
}

const BODY = '<p style="margin: 200px">Take amitriptyline at night.</p>';

describe.skipIf(!canHaveOwnEtc)('a policy of an organisation', () => {
  let session: Session;
  let off: Listening;
  let other: Listening;

  beforeAll(async () => {
    [off, other] = (await Promise.all([0, 1].map(() => servePages(() => ({ body: BODY }))))) as [
      Listening,
      Listening,
    ];
    const starter = withEtc(findBrowser(name) ?? '', filesFor(`127.0.0.1:${off.port}`));
    session = await openBrowser(name, { headless: true, starter });
    await session.install();
  });

  afterAll(async () => {
    await session.close();
    await off.close();
    await other.close();
  });

  const open = async ({ port }: Listening): Promise<Page> => {
    const page = await session.browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    return page;
  };

  // Chromium reads a policy a moment after it has installed an extension.
  test('keeps readers from adding pages', async () => {
    const page = await session.extensionPage(OPTIONS);
    await until('the settings', async () =>
      (await textOf(page)).includes(messages.packsNotAllowed.message),
    );
    expect(await page.$('.packs input[type=file]')).toBeNull();
    await page.close();
  });

  test('keeps Medgloss off a site, and lets it work on others', async () => {
    const settings = await session.extensionPage(OPTIONS);
    await until('the site turned off', () => settings.evaluate(isAnySiteOff));
    const says = messages.pageOffFixed.message.replace('$1', `127.0.0.1:${off.port}`);
    await until(`"${says}"`, async () => (await textOf(settings)).includes(says));
    expect(await textOf(settings)).not.toContain(messages.siteOn.message);
    await settings.close();
    const page = await open(off);
    const elsewhere = await open(other);
    await marked(elsewhere, 'amitriptyline');
    await elsewhere.close();
    // It has had as long as the other page needed, which was opened after it.
    await page.bringToFront();
    expect(await painted(page.mainFrame())).toEqual([]);
    await page.close();
  });

  test('leaves our monograph where no pack has a text', async () => {
    const text = await readFull({ session }, 'amitriptyline', summaryOf('amitriptyline'));
    expect(text).not.toContain(messages.ownTextHidden.message);
  });
});
