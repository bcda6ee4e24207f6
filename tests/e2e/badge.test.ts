/** The count on the toolbar button. */
import { type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { cardWith, noCard } from './card.ts';
import { extension } from './harness.ts';
import { choose, openOptions, reads } from './options.ts';
import { summaryOf } from './pack.ts';
import { hover, paintedWith } from './point.ts';
import { until } from './until.ts';

const POPUP = 'src/popup/index.html';
const PAGES: Record<string, string> = {
  '/grave': '<p>Never take phenelzine together with sertraline.</p>',
  '/calm': '<p>Phenelzine is one thing. Metformin and ibuprofen are others.</p>',
};

interface Api {
  tabs: { query(wanted: { url: string }): Promise<{ id: number }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

/** What the button shows over a page, asked by a page of the extension. */
function badgeOf(page: Page, asker: Page): Promise<string> {
  return asker.evaluate(
    async (url) => {
      const { tabs, action } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await tabs.query({ url });
      return action.getBadgeText({ tabId: tab?.id ?? 0 });
    },
    // Match patterns know no ports.
    page.url().replace(/:\d+/, ''),
  );
}

const serve = (path: string): { body: string } | null => {
  const body = PAGES[path];
  return body === undefined
    ? null
    : { body: `<!doctype html><html lang="en"><title>Names</title>${body}` };
};

extension('the toolbar button', { serve }, (at) => {
  test('counts grave cautions that a page combines, and nothing else', async () => {
    const options = await openOptions(at);
    const calm = await at.open('/calm');
    await paintedWith(calm.mainFrame(), 'Phenelzine');
    const grave = await at.open('/grave');
    await paintedWith(grave.mainFrame(), 'sertraline');
    await until('a count of 1', async () => (await badgeOf(grave, options)) === '1');
    expect(await badgeOf(calm, options)).toBe('');
    await grave.evaluate(() => {
      document.querySelector('p')?.append(' Nor tramadol with phenelzine.');
    });
    await until('a count of 2', async () => (await badgeOf(grave, options)) === '2');
    await grave.evaluate(() => {
      document.body.textContent = 'Nothing more of it.';
    });
    await until('no count', async () => (await badgeOf(grave, options)) === '');
    await grave.close();
    await calm.close();
    await options.close();
  });

  test('follows a page that changes its address and all it says without loading', async () => {
    const popup = await at.session.extensionPage(POPUP);
    const page = await at.open('/grave');
    await page.bringToFront();
    await until('a count of 1', async () => (await badgeOf(page, popup)) === '1');
    await hover(page, 'phenelzine');
    await cardWith(page, summaryOf('phenelzine'));
    await page.evaluate(() => {
      history.pushState(null, '', '/app/next');
      document.body.innerHTML =
        '<main style="margin: 4em">Take warfarin. Metformin is another.</main>';
    });
    await noCard(page);
    await paintedWith(page.mainFrame(), 'Metformin');
    await until('no count', async () => (await badgeOf(page, popup)) === '');
    await popup.evaluate(() => {
      location.reload();
    });
    await reads(popup, 'Metformin');
    const list = await popup.evaluate(() => document.body.innerText);
    expect(list).toContain('warfarin');
    expect(list).not.toContain('sertraline');
    await hover(page, 'warfarin');
    await cardWith(page, summaryOf('warfarin'));
    await popup.close();
    await page.close();
  });

  test('counts nothing where Medgloss is off', async () => {
    const options = await openOptions(at);
    const page = await at.open('/grave');
    await until('a count of 1', async () => (await badgeOf(page, options)) === '1');
    await choose(options, messages.onEverywhere.message);
    await until('no count', async () => (await badgeOf(page, options)) === '');
    await page.close();
    await options.close();
  });
});
