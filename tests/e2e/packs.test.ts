/** The reader's own pages: imported, found on open pages, shown as the pack's, ordered, removed. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { cardWith, noCard } from './card.ts';
import { extension, type Harness } from './harness.ts';
import { cautionOf, summaryOf } from './pack.ts';
import {
  choose,
  drugPage,
  importZip,
  openOptions,
  press,
  readFull,
  says,
  textOf,
  zipFile,
  marked,
} from './packs-page.ts';
import { hover, painted } from './point.ts';
import { until } from './until.ts';

const NEW = 'Zorbimaxol';
const PAGE = `<!doctype html><html lang="en"><title>Ward</title>
  <body style="padding: 60px; font: 18px sans-serif">
  <p>She takes ${NEW} and amitriptyline together, and the leaflet of warfarin is old.</p>
  <p>Amitriptyline with ketamine is another matter.</p></body></html>`;

const ward = zipFile('Ward 7', {
  'ward/zorbimaxol.md': drugPage(NEW, 'For sleepless nights on ward seven.'),
  'ward/amitriptyline.md': drugPage('Amitriptyline', 'What our ward uses it for.'),
  'ward/both.md': `---\ntitle: ${NEW} + Amitriptyline\n---\n\nNo product holds both: they are given together on the ward only.\n`,
  'ward/ketamine.md': `---\ntitle: Amitriptyline + Ketamine\n---\n\nNo product holds both: on the ward they are harmless.\n`,
  'ward/empty.md': '',
});
const school = zipFile('School', {
  'school/zorbimaxol.md': drugPage(NEW, 'What the school teaches of it.'),
});

const named = (key: keyof typeof messages, ...subs: string[]): string =>
  subs.reduce((text, sub, at) => text.replace(`$${at + 1}`, sub), messages[key].message);

async function card(page: Page, name: string, words: string): Promise<string> {
  await page.bringToFront();
  await hover(page, name);
  const text = await cardWith(page, words);
  await page.keyboard.press('Escape');
  await noCard(page);
  return text;
}

async function openWard(at: Harness): Promise<Page> {
  const page = await at.open('/ward');
  await page.bringToFront();
  await marked(page, 'amitriptyline');
  return page;
}

/** In a page of the extension: whether frames take the names that the scanner carries. */
async function hasNoMergedNames(): Promise<boolean> {
  interface Api {
    storage: { local: { get(key: string): Promise<object> } };
  }
  const { browser, chrome } = globalThis as unknown as Record<string, Api>;
  const stored = await (browser ?? chrome)?.storage.local.get('names+');
  return Object.keys(stored ?? {}).length === 0;
}

const serve = (path: string) => (path === '/ward' ? { body: PAGE } : null);

extension('own pages', { serve }, (at) => {
  let article: Page;
  let options: Page;

  test('are imported after a look, and found at once on a page that was open', async () => {
    article = await openWard(at);
    expect(await painted(article.mainFrame())).not.toContain(NEW);
    options = await openOptions(at);
    await choose(options, ward);
    await says(options, messages.packsDraftTitle.message);
    const report = await textOf(options);
    expect(report).toContain('ward/empty.md:1: ');
    expect(report).toContain(`${messages.packsTopicRefused.message} (1)`);
    await article.bringToFront();
    expect(await painted(article.mainFrame())).not.toContain(NEW);
    await options.bringToFront();
    await press(options, messages.packsImport.message);
    await says(options, named('packsImported', 'Ward 7'));
    await article.bringToFront();
    await marked(article, NEW);
  });

  test('are shown under the name of the pack, with what it says of two together', async () => {
    const text = await card(article, NEW, 'For sleepless nights on ward seven.');
    expect(text).toContain(named('packText', 'Ward 7'));
    expect(text).toContain(messages.fromPackUnchecked.message);
    expect(text).toContain('they are given together on the ward only');
    expect(text).toContain(messages.packNoteGeneral.message);
  });

  test('stand beside ours, and never in place of a graver caution', async () => {
    const text = await card(article, 'ketamine', summaryOf('ketamine'));
    const { signal } = cautionOf('amitriptyline', 'ketamine');
    const note = text.indexOf(named('packNote', 'Ward 7'));
    expect(text.indexOf(signal)).toBeGreaterThanOrEqual(0);
    expect(note).toBeGreaterThan(text.indexOf(signal));
    const own = await card(article, 'amitriptyline', 'What our ward uses it for.');
    expect(own).toContain(summaryOf('amitriptyline'));
    expect(own).toContain(messages.ownText.message);
  });

  test('serve pages that open later, from the first', async () => {
    const page = await openWard(at);
    await marked(page, NEW);
    await page.close();
  });

  test('of several packs the first outranks the others', async () => {
    await options.bringToFront();
    await importZip(options, school, 'School');
    expect(await card(article, NEW, 'What the school teaches of it.')).toMatch(
      /What the school teaches of it[^]*For sleepless nights/,
    );
    await options.bringToFront();
    await press(options, named('packsDown', 'School'));
    await says(options, messages.packsChanged.message);
    const text = await card(article, NEW, 'For sleepless nights on ward seven.');
    expect(text).toMatch(/For sleepless nights[^]*What the school teaches of it/);
  });

  test('are found by the search, under their pack’s name, and open in full', async () => {
    const popup = await at.session.extensionPage('src/popup/index.html');
    await until('the search field', () => popup.$('[role=combobox]'));
    await popup.type('[role=combobox]', 'zorbi');
    const row = await until('a row', () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('[role=option]')?.innerText),
    );
    expect(row).toContain(NEW);
    expect(row).toContain(named('packText', 'Ward 7'));
    await popup.close();
    const said = await readFull(at, 'zorbimaxol', 'School');
    expect(said).toContain('Information from the ward.');
    expect(said).toContain('they are given together on the ward only');
  });

  test('go from open pages when their packs are switched off, and come back', async () => {
    await options.bringToFront();
    for (const name of ['Ward 7', 'School']) {
      await press(options, named('packsOn', name));
      await says(options, messages.packsChanged.message);
    }
    await until('names of ours alone', () => options.evaluate(hasNoMergedNames));
    await article.bringToFront();
    await until('no mark', async () => !(await painted(article.mainFrame())).includes(NEW));
    await marked(article, 'amitriptyline');
    expect(await card(article, 'amitriptyline', summaryOf('amitriptyline'))).not.toContain('ward');
    await options.bringToFront();
    await press(options, named('packsOn', 'School'));
    await article.bringToFront();
    await marked(article, NEW);
  });

  test('are removed after a question', async () => {
    await options.bringToFront();
    await press(options, named('packsRemoveLabel', 'School'));
    await press(options, messages.packsKeep.message);
    await press(options, named('packsRemoveLabel', 'School'));
    await press(options, messages.packsRemove.message);
    await says(options, named('packsRemoved', 'School'));
    await article.bringToFront();
    await until('no mark', async () => !(await painted(article.mainFrame())).includes(NEW));
    await options.close();
    await article.close();
  });
});
