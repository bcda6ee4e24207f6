import { type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { askCard, cardWith, clickInCard, noCard } from './card.ts';
import { extension, type Harness } from './harness.ts';
import { summaryOf } from './pack.ts';
import { hover, painted, paintedWith, tap } from './point.ts';
import { holds, until } from './until.ts';

const ARTICLE = '/example/article.html';

async function openArticle(at: Harness): Promise<Page> {
  const page = await at.open(ARTICLE);
  await paintedWith(page.mainFrame(), 'amitriptyline');
  return page;
}

const TAPPED = `<!doctype html><html lang="en"><title>Names</title>
  <p style="margin: 4em">Take warfarin.<p>Nothing here.<p><a href="#there">All about ketamine</a>
  <p><button onclick="this.textContent = 'Pressed'">Order digoxin</button>`;

const serve = (path: string) => (path === '/tapped' ? { body: TAPPED } : null);

extension('the card', { serve }, (at) => {
  test('opens by keyboard with the focus in it, and gives it back', async () => {
    const page = await openArticle(at);
    await page.evaluate(() => {
      document.querySelector('main')?.setAttribute('tabindex', '0');
      document.querySelector('main')?.focus();
    });
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.localName ?? '');
    await at.session.command('next-mention');
    await cardWith(page, 'amitriptyline');
    expect(await focused()).toBe('main');
    await page.keyboard.press('Enter');
    await cardWith(page, summaryOf('amitriptyline'));
    await until('focus in the card', async () => (await focused()) !== 'main');
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await focused()).toBe('main');
    await page.close();
  });

  test('comes when the background was asleep', async () => {
    const page = await openArticle(at);
    await at.session.stopBackground();
    await hover(page, 'warfarin');
    await cardWith(page, summaryOf('warfarin'));
    await page.close();
  });

  test('stays while the pointer goes into it, and leads to another drug and back', async () => {
    const page = await openArticle(at);
    await hover(page, 'amitriptyline');
    await cardWith(page, summaryOf('amitriptyline'));
    await clickInCard(page, 'Ketamine');
    await cardWith(page, summaryOf('ketamine'));
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.close();
  });

  test('goes when the pointer goes', async () => {
    const page = await openArticle(at);
    await hover(page, 'warfarin');
    await cardWith(page, summaryOf('warfarin'));
    await page.mouse.move(4, 4, { steps: 10 });
    await noCard(page);
    await page.close();
  });

  test('opens at a tap, goes at one elsewhere, and leaves links and buttons theirs', async () => {
    const page = await at.open('/tapped');
    await paintedWith(page.mainFrame(), 'digoxin');
    // The card's script is not there yet for the first of these; for the second it is.
    for (const away of ['Nothing', 'Order digoxin']) {
      await tap(page, 'ketamine');
      await until('the link followed', () => page.evaluate(() => location.hash === '#there'));
      await page.evaluate(() => {
        location.hash = '';
      });
      await tap(page, 'warfarin');
      // Whatever the taps on the link opened would be there before this card, or in its place.
      await cardWith(page, summaryOf('warfarin'));
      await tap(page, away);
      await noCard(page);
    }
    await until('the button pressed', () =>
      page.evaluate(() => document.querySelector('button')?.textContent === 'Pressed'),
    );
    await holds(
      'no card at a link or a button',
      300,
      async () => !(await askCard(page, () => true)),
    );
    await page.close();
  });

  test('opens the full monograph in a tab', async () => {
    const page = await openArticle(at);
    await hover(page, 'ketamine');
    await cardWith(page, summaryOf('ketamine'));
    await clickInCard(page, messages.fullMonograph.message);
    const readMonograph = (it: Page): Promise<string> =>
      it
        .evaluate(() => (location.pathname.includes('/monograph/') ? document.body.innerText : ''))
        // A tab may be on its way from one page to another.
        .catch(() => '');
    await until('a tab with the monograph of ketamine', async () => {
      const texts = await Promise.all((await at.session.browser.pages()).map(readMonograph));
      return texts.some((text) => text.includes(summaryOf('ketamine')));
    });
    await page.close();
  });

  // The last one: it turns Medgloss off for every page of these tests.
  test('turns Medgloss off on this site', async () => {
    const page = await openArticle(at);
    await hover(page, 'ketamine');
    await cardWith(page, summaryOf('ketamine'));
    await clickInCard(page, messages.offHere.message);
    await noCard(page);
    const marks = (): Promise<boolean> =>
      painted(page.mainFrame()).then((texts) => texts.length === 0);
    await until('no mention painted', marks);
    await page.close();
  });
});
