/**
 * A page that wants to know what its reader looks up: it watches all that a page can watch, calls
 * all that a page can call, and learns that Medgloss is there, and no more. Each visit is made
 * twice, with two names of the same length in the same place: what the page sees must not differ.
 */
import { type Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { askCard, cardWith, clickInCard, noCard } from './card.ts';
import { extension, type Harness } from './harness.ts';
import { summaryOf } from './pack.ts';
import { hover, paintedWith } from './point.ts';
import { until } from './until.ts';

const SPY = '/tests/pages/spy.html';

declare global {
  /* What tests/pages/spy.html defines. */
  function pry(words: string): void;
  function pretend(): void;
  function reach(addresses: string[]): Promise<string[]>;
}

interface Journal {
  seen: string[];
  called: string[];
}

async function openSpy(at: Harness, word: string): Promise<Page> {
  const page = await at.open(`${SPY}?word=${word}`);
  await until('the beginning over', async () => (await page.evaluate('begun')) === true);
  await paintedWith(page.mainFrame(), word);
  return page;
}

/** Everything the page has noted; `seen` and `called` are lexical globals of its script. */
async function journalOf(page: Page): Promise<Journal> {
  return (await page.evaluate('({ seen: [...seen].sort(), called: [...called] })')) as Journal;
}

/** Selects the paragraph of these words in the card, as a reader does who copies it. */
async function selectInCard(page: Page, words: string): Promise<void> {
  const [x, y] = await until('the words', () =>
    askCard(
      page,
      (root, wanted) => {
        const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!(node as Text).data.startsWith(wanted.slice(0, 20))) continue;
          const box = node.parentElement?.getBoundingClientRect();
          return box ? ([box.x + 30, box.y + 12] as const) : null;
        }
        return null;
      },
      words,
    ),
  );
  await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.click(x, y, { count: 3 });
}

/** Hovers the name, reads its card, lets the page pry, copies the card, and closes it by its key. */
async function visit(at: Harness, word: string): Promise<Journal> {
  const page = await openSpy(at, word);
  const summary = summaryOf(word);
  await hover(page, word);
  await cardWith(page, summary);
  await page.evaluate((words) => {
    pry(words);
  }, summary);
  await cardWith(page, summary);
  await selectInCard(page, summary);
  await clickInCard(page, messages.more.message);
  await clickInCard(page, messages.copyText.message);
  await cardWith(page, messages.copyTitle.message);
  await selectInCard(page, `Medgloss: ${word}`);
  await clickInCard(page, messages.copy.message);
  await cardWith(page, messages.copied.message);
  // Two frames: the page looks around in each.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  await page.keyboard.press('Escape');
  await noCard(page);
  // The page hears that the pointer is over it again; by itself the browser says so at some later time.
  await page.mouse.move(4, 4);
  const journal = await journalOf(page);
  await page.close();
  return journal;
}

/**
 * `window.find` searches closed shadow roots too, and nothing keeps it out that leaves the card to
 * screen readers: a page can ask whether words that it knows stand on the card (docs/security.md).
 */
const isForced = (line: string): boolean => line.startsWith('find ');

const without = (some: string[], others: string[]): string[] =>
  some.filter((it) => !others.includes(it) && !isForced(it));

extension('a page that spies', {}, (at) => {
  describe('on a hover', () => {
    let one: Journal;
    let other: Journal;

    test('sees that a host came and went', async () => {
      one = await visit(at, 'warfarin');
      other = await visit(at, 'ketamine');
      expect(one.seen.filter((it) => it.startsWith('mutation'))).toEqual([
        'mutation childList HTML   DIV',
        'mutation childList HTML  DIV ',
      ]);
    });

    test('sees the same, whichever name it was', async () => {
      const differing = (a: Journal, b: Journal): string[] => [
        ...without(a.seen, b.seen),
        ...without(b.seen, a.seen),
      ];
      const once = differing(one, other);
      if (once.length === 0) return;
      // What chance adds to one visit of four is not there the next time; what the name does, is.
      const again = differing(await visit(at, 'warfarin'), await visit(at, 'ketamine'));
      expect(once.filter((it) => again.includes(it))).toEqual([]);
    });

    test('sees nothing that the card says', () => {
      const words = ['warfarin', 'ketamine'].flatMap((id) => summaryOf(id).split(/\W+/));
      const long = words.filter((word) => word.length > 6);
      const text = without([...one.seen, ...other.seen], []).join('\n');
      expect(long.length).toBeGreaterThan(3);
      expect(long.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    });

    test('hears none of our calls in its own world', () => {
      expect([...one.called, ...other.called]).toEqual([]);
    });

    test('notices each of these, were there any', async () => {
      const page = await openSpy(at, 'warfarin');
      await page.evaluate(() => {
        const host = document.createElement('div');
        host.popover = 'manual';
        host.title = 'about warfarin';
        document.documentElement.append(host);
        host.setAttribute('data-drug', 'a very long text about one drug');
        console.warn('anticoagulant');
        localStorage.setItem('drug', 'vitamin');
      });
      const noted = async (): Promise<boolean> => {
        const { seen } = await journalOf(page);
        const text = seen.join('\n');
        return ['title', 'data-drug', 'anticoagulant', 'vitamin'].every((it) => text.includes(it));
      };
      await until('the spy to see what is there', noted);
      expect((await journalOf(page)).called.join('\n')).toContain('a very long text');
      await page.evaluate(() => {
        localStorage.clear();
      });
      await page.close();
    });
  });

  test('opens no card by events of its own making', async () => {
    const page = await openSpy(at, 'warfarin');
    await page.evaluate(() => {
      for (let times = 0; times < 20; times++) pretend();
    });
    // A reader who points shows that everything was there to be opened.
    await hover(page, 'warfarin');
    await cardWith(page, summaryOf('warfarin'));
    const { seen } = await journalOf(page);
    expect(seen.filter((it) => /^mutation childList HTML {3}DIV/.test(it))).toEqual([]);
    await page.close();
  });

  test('has no way to our messages', async () => {
    const page = await openSpy(at, 'warfarin');
    const ways = await page.evaluate(() => {
      const { chrome, browser } = globalThis as unknown as Record<
        string,
        { runtime?: { sendMessage?: unknown; connect?: unknown; id?: unknown } } | undefined
      >;
      return [chrome, browser].map((it) => typeof it?.runtime?.sendMessage);
    });
    expect(ways).toEqual(['undefined', 'undefined']);
    await page.close();
  });

  test('gets none of our files', async () => {
    const own = await at.session.extensionPage('src/options/index.html');
    const base = await until('an address', async () => {
      const { origin, protocol } = await own.evaluate(() => ({
        origin: location.origin,
        protocol: location.protocol,
      }));
      return protocol.endsWith('extension:') && origin;
    });
    await own.close();
    const page = await openSpy(at, 'warfarin');
    const files = [
      'manifest.json',
      'icons/16.png',
      'src/content/scanner.iife.js',
      'src/content/card.iife.js',
      'src/popup/index.html',
      'pack/facts.json',
      '_locales/en/messages.json',
      'licences.txt',
    ];
    const reached = await page.evaluate(
      (addresses) => reach(addresses),
      files.map((file) => `${base}/${file}`),
    );
    expect(reached).toEqual([]);
    await page.close();
  });
});
