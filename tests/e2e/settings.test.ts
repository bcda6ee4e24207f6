/** Settings, and what a card changes of them, on pages that are open. */
import { type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { DWELL_MS, GRACE_MS } from '../../src/page/timings.ts';
import { askCard, cardWith, clickInCard, noCard } from './card.ts';
import { extension, type Harness } from './harness.ts';
import { choose, openOptions, reads } from './options.ts';
import { summaryOf } from './pack.ts';
import { hover, painted, paintedWith } from './point.ts';
import { holds, until } from './until.ts';

const ARTICLE = '/example/article.html';

async function openArticle(at: Harness): Promise<Page> {
  const page = await at.open(ARTICLE);
  await paintedWith(page.mainFrame(), 'ketamine');
  return page;
}

/** Marked again: browsers paint what is seen alone. */
async function paintedAgain(page: Page): Promise<void> {
  await page.bringToFront();
  await paintedWith(page.mainFrame(), 'ketamine');
}

async function nothingPainted(page: Page): Promise<void> {
  await until('no mention painted', async () => (await painted(page.mainFrame())).length === 0);
}

async function openCard(page: Page, name: string): Promise<void> {
  await hover(page, name);
  await cardWith(page, summaryOf(name));
}

/** Unfolds "More" in the card and presses a button there. */
async function clickInMore(page: Page, label: string): Promise<void> {
  await clickInCard(page, messages.more.message);
  await clickInCard(page, label);
}

/** How the underline is drawn now, as a style of the highlight. */
function lineOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { textDecorationStyle, textDecorationLine } = getComputedStyle(
      document.body,
      '::highlight(medgloss)',
    );
    return `${textDecorationLine} ${textDecorationStyle}`;
  });
}

/** Hovers until the card answers this. */
async function cardOf(
  page: Page,
  question: (root: ShadowRoot) => number,
  answer: number,
): Promise<void> {
  await paintedAgain(page);
  await until(`a card with ${answer}`, async () => {
    await page.mouse.move(4, 4);
    await hover(page, 'ketamine');
    await cardWith(page, summaryOf('ketamine'));
    return (await askCard(page, question)) === answer;
  });
}

extension('settings', {}, (at) => {
  test('change open pages at once: the line under names', async () => {
    const page = await openArticle(at);
    expect(await lineOf(page)).toBe('underline dotted');
    const options = await openOptions(at);
    await choose(options, messages.underlineSolid.message);
    await page.bringToFront();
    await until('a solid line', async () => (await lineOf(page)) === 'underline solid');
    await choose(options, messages.underlineDotted.message);
    await until('a dotted line', async () => (await lineOf(page)) === 'underline dotted');
    await paintedAgain(page);
    await options.close();
    await page.close();
  });

  test('change open pages at once: text size and emergency number', async () => {
    const page = await openArticle(at);
    const options = await openOptions(at);
    await choose(options, messages.percent.message.replace('$1', '150'));
    await options.select('select', 'NZ');
    await reads(options, messages.saved.message);
    await page.bringToFront();
    const size = (root: ShadowRoot): number =>
      parseFloat(getComputedStyle(root.querySelector('.box')!).fontSize);
    await cardOf(page, size, 24);
    expect(await askCard(page, (root) => root.textContent)).toContain('call 111');
    await page.keyboard.press('Escape');
    await options.select('select', '');
    await choose(options, messages.percent.message.replace('$1', '100'));
    await cardOf(page, size, 16);
    await options.close();
    await page.close();
  });

  test('open cards at a click alone, and by resting again', async () => {
    const page = await openArticle(at);
    const options = await openOptions(at);
    await choose(options, messages.openClick.message);
    await reads(options, messages.saved.message);
    await paintedAgain(page);
    await hover(page, 'ketamine');
    await holds('no card by resting', 3 * DWELL_MS, async () => !(await askCard(page, () => true)));
    await page.mouse.down();
    await page.mouse.up();
    await cardWith(page, summaryOf('ketamine'));
    await page.keyboard.press('Escape');
    await noCard(page);
    await choose(options, messages.openHover.message);
    await paintedAgain(page);
    await until('a card by resting', async () => {
      // The page may hear of the change while the pointer rests already.
      await page.mouse.move(4, 4);
      await hover(page, 'warfarin');
      const opened = cardWith(page, summaryOf('warfarin'), 1_000);
      return opened.catch(() => null);
    });
    await options.close();
    await page.close();
  });

  test('pause for an hour from a card, and go on', async () => {
    const page = await openArticle(at);
    await openCard(page, 'ketamine');
    await clickInMore(page, messages.pauseHour.message);
    await nothingPainted(page);
    await noCard(page);
    const options = await openOptions(at);
    await choose(options, messages.resume.message);
    await paintedAgain(page);
    await options.close();
    await page.close();
  });

  test('leave a word alone that is no drug here, and mark it again', async () => {
    const page = await openArticle(at);
    await openCard(page, 'ketamine');
    await clickInMore(page, messages.notADrug.message);
    await until('no ketamine painted', async () => {
      const now = await painted(page.mainFrame());
      return now.length > 0 && !now.some((it) => it.toLowerCase() === 'ketamine');
    });
    const options = await openOptions(at);
    await choose(options, messages.wordBack.message);
    await paintedAgain(page);
    await options.close();
    await page.close();
  });

  test('turn this site off from a card, and on again', async () => {
    const page = await openArticle(at);
    await openCard(page, 'ketamine');
    await clickInCard(page, messages.offHere.message);
    await nothingPainted(page);
    const options = await openOptions(at);
    await choose(options, messages.siteOn.message);
    await paintedAgain(page);
    await options.close();
    await page.close();
  });

  test('are all gone when everything is cleared, and names are still found', async () => {
    const page = await openArticle(at);
    const options = await openOptions(at);
    await choose(options, messages.onEverywhere.message);
    await nothingPainted(page);
    await choose(options, messages.clearAll.message);
    await choose(options, messages.clearAllYes.message);
    await paintedAgain(page);
    await reads(options, messages.clearAllDone.message);
    await options.close();
    await page.close();
  });
});

extension('a card that is pinned', {}, (at) => {
  test('stays where the reader moves it, by pointer and by keys', async () => {
    const page = await openArticle(at);
    await openCard(page, 'ketamine');
    const left = (root: ShadowRoot): number =>
      root.querySelector('.box')?.getBoundingClientRect().left ?? 0;
    await clickInCard(page, messages.pin.message);
    await until('a handle', () =>
      askCard(page, (root) => {
        const handle = root.querySelector<HTMLElement>('button[aria-label^="Move"]');
        handle?.focus();
        return handle !== null;
      }),
    );
    const before = (await askCard(page, left)) ?? 0;
    await page.keyboard.press('ArrowRight');
    await until('a card further right', async () => ((await askCard(page, left)) ?? 0) > before);
    await page.mouse.move(4, 4, { steps: 10 });
    await page.evaluate(() => {
      window.scrollBy(0, 200);
    });
    await holds('the pinned card stays', 2 * GRACE_MS, () =>
      askCard(page, () => true).then(Boolean),
    );
    await cardWith(page, summaryOf('ketamine'));
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.close();
  });
});
