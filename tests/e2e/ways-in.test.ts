/** The welcome after installing, and the ways to a look-up besides the page. */
import { type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { cardWith, noCard } from './card.ts';
import { extension, type Harness } from './harness.ts';
import { summaryOf } from './pack.ts';
import { hover, paintedWith } from './point.ts';
import { until } from './until.ts';

/** The tabs at this path of the extension, with what can be read there. */
async function tabsAt(at: Harness, path: string): Promise<{ page: Page; text: string }[]> {
  const pages = await at.session.browser.pages();
  const read = pages.map(async (page) => {
    const text = await page
      .evaluate(
        (wanted) => (location.pathname.includes(wanted) ? document.body.innerText : ''),
        path,
      )
      // A tab may be on its way from one page to another.
      .catch(() => '');
    return { page, text };
  });
  return (await Promise.all(read)).filter(({ text }) => text.trim() !== '');
}

extension('after installing', { welcome: true }, (at) => {
  test('a page greets once, with a sentence to try', async () => {
    const [welcome] = await until('the welcome', async () => {
      const tabs = await tabsAt(at, '/welcome/');
      return tabs.length > 0 && tabs;
    });
    expect(welcome?.text).toContain(messages.welcomeNeverSends.message);
    const page = welcome!.page;
    await page.bringToFront();
    await paintedWith(page.mainFrame(), 'amitriptyline');
    await hover(page, 'amitriptyline');
    const card = await cardWith(page, summaryOf('amitriptyline'));
    // It is a page of ours: there is no site to turn off.
    expect(card).not.toContain(messages.offHere.message);
    expect(card).toContain(messages.more.message);
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await tabsAt(at, '/welcome/')).toHaveLength(1);
    await page.close();
  });

  test('rx in the address bar opens the monograph, whose address does not name it', async () => {
    await at.session.omnibox('Elavil');
    const [found] = await until('the monograph', async () => {
      const tabs = await tabsAt(at, '/monograph/');
      return tabs.some(({ text }) => text.includes(summaryOf('amitriptyline'))) && tabs;
    });
    expect(await found?.page.evaluate(() => location.href)).not.toContain('amitriptyline');
    expect(await found?.page.evaluate(() => document.title)).toBe('Medgloss');
    await found?.page.close();
  });

  test('rx with a misspelt name resolves nothing, and opens the search', async () => {
    await at.session.omnibox('amytriptilin');
    const [found] = await until('the search', async () => {
      const tabs = await tabsAt(at, '/popup/');
      return tabs.length > 0 && tabs;
    });
    expect(await tabsAt(at, '/monograph/')).toEqual([]);
    await found?.page.close();
  });

  test('a command looks up what is selected', async () => {
    const page = await at.open('/example/article.html');
    await paintedWith(page.mainFrame(), 'ketamine');
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.textContent?.indexOf('warfarin') ?? -1;
        if (from < 0) continue;
        getSelection()?.setBaseAndExtent(node, from, node, from + 'warfarin'.length);
        return;
      }
    });
    await at.session.command('look-up');
    await cardWith(page, summaryOf('warfarin'));
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.close();
  });
});
