/**
 * Every surface in its states, opened in the built extension one after the other: what a test of
 * all surfaces, or a picture of them, goes through.
 */
import { type Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers.mjs';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { choose, openOptions } from './options.ts';
import { STATES } from './tour-states.ts';
import { card, overPage, paste, popup, says, shows, type Place, type Stop } from './tour-ways.ts';
import { until } from './until.ts';

/** Asked of the page itself: Puppeteer does not learn the address of every tab of Firefox. */
function isAt(page: Page, path: string): Promise<boolean> {
  return page.evaluate((wanted) => location.pathname.includes(wanted), path).catch(() => false);
}

const TOGETHER = 'She takes amitriptyline together with';

const ALL: Stop[] = [
  card('caution', `${TOGETHER} ketamine.`, 'amitriptyline', 'Ketamine'),
  card(
    'several',
    `${TOGETHER} phenelzine, ketamine, tramadol and warfarin.`,
    'amitriptyline',
    'Phenelzine',
  ),
  card('alone', 'She takes warfarin.', 'warfarin', messages.fullMonograph.message),
  card('class', 'Benzodiazepines help some people.', 'Benzodiazepines', messages.drugClass.message),
  card('brief', 'He was given abarelix.', 'abarelix', messages.briefEntry.message),
  card('product', 'He takes Sinemet.', 'Sinemet', messages.combinationProduct.message),
  card('ambiguous', 'He took Zantac.', 'Zantac', messages.ambiguousNote.message),
  popup('empty', (page) => says(page, messages.pageUnreadable.message)),
  popup('search', async (page) => {
    await page.type('[role=combobox]', 'amitr');
    await shows(page, '[role=option]');
  }),
  popup('nothing', async (page) => {
    await page.type('[role=combobox]', 'qqqqxx');
    await says(page, 'qqqqxx');
  }),
  popup('page', (page, at) => overPage(page, at, 'She takes warfarin together with ibuprofen.')),
  popup('check', async (page) => {
    await paste(page, 'amitriptyline\nketamine');
    await shows(page, '.signal');
  }),
  popup('matrix', async (page) => {
    await paste(page, 'amitriptyline\nketamine\nwarfarin\nphenelzine\nibuprofen\nnotamedicine');
    await shows(page, 'table');
    await shows(page, '.found .signal');
  }),
  {
    name: 'monograph',
    whole: true,
    async open({ session }) {
      const page = await session.extensionPage('src/popup/index.html');
      await until('the popup', () => page.$('[role=combobox]'));
      await page.type('[role=combobox]', 'ketamine');
      await shows(page, '[role=option]');
      await page.keyboard.press('Enter');
      await choose(page, messages.fullMonograph.message);
      const opened = await until('the monograph', async () => {
        for (const it of await session.browser.pages()) {
          if (await isAt(it, '/monograph/')) return it;
        }
        return null;
      });
      await says(opened, messages.cautionsHeading.message);
      return opened;
    },
  },
  { name: 'options', whole: true, open: openOptions },
  {
    name: 'welcome',
    whole: true,
    async open({ session }) {
      const page = await session.extensionPage('src/welcome/index.html');
      await says(page, messages.welcomeTitle.message);
      return page;
    },
  },
  ...STATES,
];

/** The stops that can be made in a browser. */
export const stopsIn = (browser: BrowserName): Stop[] =>
  ALL.filter(({ only = browser }) => only === browser);

/** Opens one of them. Throws for one that is not there. */
export function openStop(name: string, at: Place): Promise<Page> {
  const stop = ALL.find((it) => it.name === name);
  if (!stop) throw new Error(`The tour has no stop ${name}.`);
  return stop.open(at);
}
