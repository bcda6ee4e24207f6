/**
 * States that a reader seldom meets. What the browser would have to be brought into (another date,
 * no access, a policy), a page of the extension is told instead.
 */
import { type Page } from 'puppeteer-core';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { cardWith, clickInCard } from './card.ts';
import { openOptions } from './options.ts';
import { drugPage, importZip, openOptions as openPacks, zipFile } from './packs-page.ts';
import { card, layOut, openCard, popup, SAY, says, shows, type Stop } from './tour-ways.ts';

interface Api {
  permissions: { contains: () => Promise<boolean> };
  tabs: { query: () => Promise<object[]> };
  storage: {
    managed: { get: () => Promise<object> };
    local: { set(items: object): Promise<void> };
  };
}

/** A helper that the compiler of scripts puts around functions, and that a page lacks. */
const HELPER = 'globalThis.__name ??= (it) => it';

/** Does this in a page of the extension. */
async function tell(page: Page, what: () => void): Promise<void> {
  await page.evaluate(HELPER);
  await page.evaluate(what);
}

/**
 * Runs a page of the extension once more from its beginning, after this was done. Loaded anew it would
 * lose it, and in Firefox nobody can do a thing in such a page before its own scripts.
 */
async function anew(page: Page, before: () => void): Promise<void> {
  await tell(page, before);
  const script = await page.evaluate(() => {
    // A page makes its policy once.
    const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy: unknown } };
    trustedTypes.createPolicy = () => ({ createScriptURL: (url: string) => url });
    document.body.replaceWith(document.body.cloneNode(false));
    return document.querySelector('script')?.src ?? '';
  });
  // In words, for the compiler of tests has its own import; and at another address, for a module runs once.
  await page.evaluate(`import('${script}?anew').then(() => undefined)`);
}

/** Leaves of the settings, which are long, the part that holds this. */
function leaveOnly(page: Page, selector: string): Promise<void> {
  return page.evaluate((wanted) => {
    for (const it of document.querySelectorAll<HTMLElement>('main > section')) {
      const stays = it.matches(wanted) || it.querySelector(wanted) !== null;
      if (!stays) it.style.display = 'none';
    }
  }, selector);
}

/** The card of a medicine in the popup, found by searching. */
async function search(page: Page, name: string): Promise<void> {
  await shows(page, '[role=combobox]');
  await page.type('[role=combobox]', name);
  await shows(page, '[role=option]');
  await page.keyboard.press('Enter');
}

/** Longer than any text stays checked. */
function inThreeYears(): void {
  const now = Date.now() + 3 * 366 * 24 * 3_600_000;
  globalThis.Date = new Proxy(Date, {
    construct: (made, given) =>
      Reflect.construct(made, given.length === 0 ? [now] : given) as object,
    get: (of, key) => (key === 'now' ? () => now : (Reflect.get(of, key) as unknown)),
  });
}

function withoutMonographs(): void {
  const { fetch } = globalThis;
  globalThis.fetch = (what, ...rest) =>
    (what as string).includes('/drugs/') ? Promise.reject(new Error('gone')) : fetch(what, ...rest);
}

function withoutAccess(): void {
  const { browser, chrome } = globalThis as unknown as Record<string, Api>;
  for (const api of [browser, chrome]) {
    if (!api) continue;
    api.permissions.contains = () => Promise.resolve(false);
    api.tabs.query = () => Promise.resolve([{ id: 1 }]);
  }
}

const HOSPITAL = 'notes.hospital.example';

function withPolicy(): void {
  const { browser, chrome } = globalThis as unknown as Record<string, Api>;
  for (const api of [browser, chrome]) {
    if (!api) continue;
    api.storage.managed.get = () =>
      Promise.resolve({ offSites: ['notes.hospital.example'], features: { importing: false } });
  }
}

const OWN = zipFile('Ward 7', {
  'amitriptyline.md': drugPage('Amitriptyline', 'On ward 7: for nerve pain at night.'),
  'both.md':
    '---\ntitle: Amitriptyline + Ketamine\n---\n\nOn ward 7 the pain team is asked first.\n',
});

export const STATES: Stop[] = [
  card(
    'pinned',
    'She takes warfarin.',
    'warfarin',
    messages.fullMonograph.message,
    async (page) => {
      await clickInCard(page, messages.pin.message);
    },
  ),
  {
    name: 'card-private',
    whole: false,
    async open({ session, open }) {
      const normal = await open(`${SAY}She takes warfarin.`);
      const page = await session.privatePage(normal.url());
      await normal.close();
      await openCard(page, 'warfarin', messages.fullMonograph.message);
      await clickInCard(page, messages.fullMonograph.message);
      await cardWith(page, messages.cautionsHeading.message);
      await layOut(page);
      return page;
    },
  },
  {
    ...popup('overdue', async (page) => {
      // The date is read with the knowledge, before anybody can be told something in Firefox.
      await page.evaluateOnNewDocument(HELPER);
      await page.evaluateOnNewDocument(inThreeYears);
      await page.reload();
      await search(page, 'abarelix');
      await says(page, messages.checkOverdue.message);
    }),
    only: 'chromium',
  },
  popup('error', async (page) => {
    await tell(page, withoutMonographs);
    await search(page, 'ketamine');
    await says(page, messages.noAnswer.message);
  }),
  popup('no-access', async (page) => {
    await anew(page, withoutAccess);
    await says(page, messages.pageNoAccessAny.message);
  }),
  // The last ones: what is imported stays, and so do the settings.
  {
    name: 'options-own',
    whole: true,
    async open(at) {
      const page = await openPacks(at);
      await importZip(page, OWN, 'Ward 7');
      await leaveOnly(page, '.packs');
      return page;
    },
  },
  card('own', 'She takes amitriptyline.', 'amitriptyline', 'On ward 7: for nerve pain at night.'),
  {
    name: 'options-fixed',
    whole: true,
    async open(at) {
      const page = await openOptions(at);
      await page.evaluate(async (site) => {
        const { browser, chrome } = globalThis as unknown as Record<string, Api>;
        await (browser ?? chrome)?.storage.local.set({
          settings: { version: 2, offSites: [site, 'forum.example'] },
        });
      }, HOSPITAL);
      await anew(page, withPolicy);
      await says(page, messages.pageOffFixed.message.replace('$1', HOSPITAL));
      await leaveOnly(page, '[aria-label*="forum.example"], .packs');
      return page;
    },
  },
];
