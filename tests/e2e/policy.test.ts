/** The examples of docs/organisations.md, as files that the browsers themselves read. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { findBrowser } from '../../scripts/browsers.mjs';
import type { Monograph } from '../../src/knowledge/types.ts';
import { openBrowser, type Session } from './browser.ts';
import { canHaveOwnEtc, withEtc } from './etc.ts';
import {
  drugPage,
  importZip,
  marked,
  openOptions,
  OPTIONS,
  readFull,
  textOf,
  zipFile,
} from './packs-page.ts';
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

/** The files that a browser reads, with the policy of the guide; or with these values instead. */
function filesFor(site: string, values?: object): Record<string, string> {
  const put = (read: object, group: string, id: string): void => {
    const third = (read as Record<'3rdparty', Record<string, Record<string, object>>>)['3rdparty'];
    if (values) third[group] = { [id]: values };
  };
  if (name === 'chromium') {
    const id = idOf('dist/chrome');
    const { ExtensionSettings: _store, ...settings } = example('Chrome', id, site);
    put(settings, 'extensions', id);
    return { 'chromium/policies/managed/medgloss.json': JSON.stringify(settings) };
  }
  const { policies } = example('Firefox', FIREFOX_ID, site) as { policies: object };
  const { ExtensionSettings: _store, ...settings } = policies as Record<string, unknown>;
  put(settings, 'Extensions', FIREFOX_ID);
  return { 'firefox/policies/policies.json': JSON.stringify({ policies: settings }) };
}

/** Starting a browser takes its time on a busy machine. */
const STARTS = { timeout: 60_000 };
const WARD = 'What our ward uses it for.';

/** A sentence of our monograph below its first line. */
function ownSentence(id: string): string {
  const { sections } = JSON.parse(readFileSync(`build/pack/drugs/${id}.json`, 'utf8')) as Monograph;
  return sections.find(({ key }) => key === 'how-it-works')?.lines[0]?.text ?? '';
}

/** Looks a drug up, and says whether the toolbar button remembers it. */
async function isRemembered(session: Session): Promise<boolean> {
  const first = await session.extensionPage('src/popup/index.html');
  await until('the search field', () => first.$('[role=combobox]'));
  await first.type('[role=combobox]', 'warfarin');
  await until('a row', () => first.$('[role=option]'));
  await first.keyboard.press('Enter');
  await until('its card', async () => (await textOf(first)).includes(summaryOf('warfarin')));
  await first.close();
  const second = await session.extensionPage('src/popup/index.html');
  await until('the search field', () => second.$('[role=combobox]'));
  const text = await textOf(second);
  await second.close();
  return text.includes(messages.recentTitle.message);
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

/** In a page of the extension: whether it has a policy. */
async function hasPolicy(): Promise<boolean> {
  interface Api {
    storage: { managed: { get(): Promise<object> } };
  }
  const { browser, chrome } = globalThis as unknown as Record<string, Api>;
  const values = await (browser ?? chrome)?.storage.managed.get().catch(() => ({}));
  return Object.keys(values ?? {}).length > 0;
}

const ward = zipFile('Ward', { 'amitriptyline.md': drugPage('Amitriptyline', WARD) });
const BODY = '<p style="margin: 200px">Take amitriptyline at night.</p>';

describe.skipIf(!canHaveOwnEtc)('a policy of an organisation', () => {
  const profile = mkdtempSync(join(tmpdir(), 'medgloss-'));
  let session: Session;
  const running: Session[] = [];
  let off: Listening;
  let other: Listening;

  beforeAll(async () => {
    [off, other] = (await Promise.all([0, 1].map(() => servePages(() => ({ body: BODY }))))) as [
      Listening,
      Listening,
    ];
  });

  const start = async (values?: object): Promise<void> => {
    await running.pop()?.close();
    const files = filesFor(`127.0.0.1:${off.port}`, values);
    const starter = withEtc(findBrowser(name) ?? '', files);
    session = await openBrowser(name, { headless: true, starter, profile });
    running.push(session);
    await session.install();
    // Chromium reads a policy a moment after it has installed an extension.
    const settings = await session.extensionPage(OPTIONS);
    await until('the policy', () => settings.evaluate(hasPolicy));
    await settings.close();
  };

  afterAll(async () => {
    await running.pop()?.close();
    await off.close();
    await other.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const open = async ({ port }: Listening): Promise<Page> => {
    const page = await session.browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    return page;
  };

  test('shows our monographs never, and our cautions all the same', STARTS, async () => {
    await start({ monographs: 'never' });
    const settings = await openOptions({ session });
    await importZip(settings, ward, 'Ward');
    await settings.close();
    const none = await readFull({ session }, 'warfarin', messages.ownTextHidden.message);
    expect(none).toContain(summaryOf('warfarin'));
    expect(none).not.toContain(ownSentence('warfarin'));
    const theirs = await readFull({ session }, 'amitriptyline', WARD);
    expect(theirs).not.toContain(ownSentence('amitriptyline'));
    expect(theirs).toContain(messages.signalAvoid.message);
    await until('look-ups noted', () => isRemembered(session));
  });

  test(
    'shows them only where no pack has a text, after a change and a new start',
    STARTS,
    async () => {
      await start();
      const theirs = await readFull({ session }, 'amitriptyline', WARD);
      expect(theirs).not.toContain(ownSentence('amitriptyline'));
      const ours = await readFull({ session }, 'warfarin', ownSentence('warfarin'));
      expect(ours).not.toContain(messages.ownTextHidden.message);
    },
  );

  test('keeps no look-ups, and forgets those from before', async () => {
    expect(await isRemembered(session)).toBe(false);
  });

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
});
