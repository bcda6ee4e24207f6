/** Journeys by keyboard alone: not one of them moves a pointer. */
import { type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { askCard, cardWith, noCard } from './card.ts';
import { extension } from './harness.ts';
import { openOptions } from './options.ts';
import { summaryOf } from './pack.ts';
import { painted, paintedWith } from './point.ts';
import { until } from './until.ts';

const POPUP = 'src/popup/index.html';
const ARTICLE = '/example/article.html';
/** No surface has so many stops; a journey that takes more has lost its way. */
const MOST_TABS = 80;

/** What has the focus in a page of the extension, as it is named. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const it = document.activeElement as HTMLInputElement | null;
    // The body, which has the focus at first, holds all words.
    const words = it?.matches('button, a, summary') === true ? it.innerText : '';
    return (it?.getAttribute('aria-label') ?? it?.labels?.[0]?.innerText ?? words).trim();
  });
}

/** What has the focus in the card. */
async function focusedInCard(page: Page): Promise<string> {
  const read = (root: ShadowRoot): string => {
    const it = root.activeElement as HTMLElement | null;
    return it?.matches('button, a, summary') === true ? it.innerText.trim() : '';
  };
  return (await askCard(page, read)) ?? '';
}

/** Presses Tab until what has the focus is so named. */
async function tabTo(page: Page, name: string, read = focused): Promise<void> {
  const met: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const now = await read(page);
    if (now.includes(name)) return;
    met.push(now);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to "${name}"; it met ${met.join(' | ')}`);
}

async function says(page: Page, words: string): Promise<void> {
  await until(`"${words}"`, () =>
    page.evaluate(
      (wanted) => document.body.innerText.toLowerCase().includes(wanted),
      words.toLowerCase(),
    ),
  );
}

/** Adds a medicine by the field of the check, which keeps the focus. */
async function add(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await says(page, messages.checkAdded_one.message.replace('$2', name));
}

extension('by keyboard alone', {}, (at) => {
  test('search, and a card from it', async () => {
    const page = await at.session.extensionPage(POPUP);
    await until('the search field', () => page.$('[role=combobox]'));
    await tabTo(page, messages.search.message);
    await page.keyboard.type('Elavil');
    await until('a result', () => page.$('[role=option]'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says(page, summaryOf('amitriptyline'));
    await tabTo(page, messages.back.message);
    await page.keyboard.press('Enter');
    await until('the search again', async () =>
      (await focused(page)).includes(messages.search.message),
    );
    await page.close();
  });

  test('combination check: the matrix leads to the caution', async () => {
    const page = await at.session.extensionPage(POPUP);
    await until('the search field', () => page.$('[role=combobox]'));
    await tabTo(page, messages.checkTitle.message);
    await page.keyboard.press('Enter');
    await tabTo(page, messages.checkAdd.message);
    for (const name of ['amitriptyline', 'ketamine', 'phenelzine']) await add(page, name);
    await until('the matrix', () => page.$('table'));
    await tabTo(page, messages.signalAvoid.message);
    await page.keyboard.press('Enter');
    await until('the focus on the caution', async () => /phenelzine/i.test(await focused(page)));
    await tabTo(page, messages.causeAndEvidence.message);
    await page.keyboard.press('Enter');
    await says(page, messages.evidence.message);
    await page.close();
  });

  test('off on this site, and back', { timeout: 60_000 }, async () => {
    const page = await at.open(ARTICLE);
    await paintedWith(page.mainFrame(), 'amitriptyline');
    await at.session.command('next-mention');
    await cardWith(page, 'amitriptyline').catch(() => null);
    await page.keyboard.press('Enter');
    await until(
      'focus in the card',
      async () => (await askCard(page, (root) => root.activeElement !== null)) === true,
    );
    await tabTo(page, messages.offHere.message, focusedInCard);
    await page.keyboard.press('Enter');
    await noCard(page);
    await until('no mention painted', async () => (await painted(page.mainFrame())).length === 0);
    const options = await openOptions(at);
    await tabTo(options, messages.siteOn.message);
    await options.keyboard.press('Enter');
    await page.bringToFront();
    await paintedWith(page.mainFrame(), 'amitriptyline');
    await options.close();
    await page.close();
  });

  test('a choice in the settings', async () => {
    const options = await openOptions(at);
    await tabTo(options, messages.underlineDotted.message);
    await options.keyboard.press('ArrowDown');
    await says(options, messages.saved.message);
    expect(await focused(options)).toBe(messages.underlineSolid.message);
    await options.close();
  });
});
