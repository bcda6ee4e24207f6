/**
 * Only what is near the viewport is underlined. A reader must not see that: whatever scrolls, the
 * second frame at the latest shows the underlines.
 */
import { type Frame, type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extension, type Harness } from './harness.ts';
import { painted, paintedWith } from './point.ts';
import { type Serve } from './server.ts';
import { until } from './until.ts';

const FAR = 12_000;
const gap = (height: number): string => `<div style="height: ${height}px"></div>`;
const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Jumps</title><body>${body}`;

const words = Array.from({ length: 3_000 }, (_, at) => `Line ${at}: she took ibuprofen.`);
const scroller = `<div id="scroller" style="height: 300px; overflow: auto">${gap(FAR)}
  <p id="inner">In a scroller: ketamine.</p>${gap(FAR)}</div>`;

const PAGES: Record<string, string> = {
  '/far': page(`<p>Near: aspirin.</p>${gap(FAR)}<p id="far">Far away: warfarin.</p>`),
  '/nested': page(`<p>Near: aspirin.</p>${scroller}`),
  '/giant': page(`<pre id="giant">${words.join('\n')}\n</pre>`),
};

const serve: Serve = (path) => {
  const body = PAGES[path];
  return body === undefined ? null : { body };
};

interface Watch {
  /** Frames in which a name was on the screen without an underline. */
  bare: number;
  /** Names that were on the screen with one. */
  seen: string[];
}

/**
 * From now on notes, before each frame is painted, whether every occurrence of these names that is
 * in the window is underlined. Ends when one is, or a name is bare in a third frame.
 */
async function watchFrames(frame: Frame, name: string): Promise<void> {
  await frame.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const places: { node: Text; at: number }[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
      for (let at = node.data.indexOf(wanted); at >= 0; at = node.data.indexOf(wanted, at + 1)) {
        places.push({ node, at });
      }
    }
    const probe = document.createRange();
    const isOnScreen = ({ node, at }: { node: Text; at: number }): boolean => {
      probe.setStart(node, at);
      probe.setEnd(node, at + wanted.length);
      const { top, bottom } = probe.getBoundingClientRect();
      const box = node.parentElement?.closest('#scroller')?.getBoundingClientRect();
      return bottom > (box?.top ?? 0) && top < (box?.bottom ?? innerHeight);
    };
    const isPainted = ({ node, at }: { node: Text; at: number }): boolean =>
      Array.from(CSS.highlights.get('medgloss') ?? []).some(
        (range) => range.startContainer === node && range.startOffset === at,
      );
    const watch: Watch = { bare: 0, seen: [] };
    Object.assign(window, { watch });
    const look = (): void => {
      const here = places.filter(isOnScreen);
      if (here.length > 0 && here.every(isPainted)) watch.seen.push(wanted);
      else if (here.length > 0) watch.bare++;
      if (watch.seen.length === 0 && watch.bare < 3) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, name);
}

/** The first frame may be bare, the second may not. */
async function expectTwoFrames(frame: Frame, name: string): Promise<void> {
  const told = (): Promise<Watch> =>
    frame.evaluate(() => (window as Window & { watch?: Watch }).watch ?? { bare: 0, seen: [] });
  await until(`"${name}" on the screen`, async () => {
    const { bare, seen } = await told();
    return seen.length > 0 || bare > 2;
  });
  const { bare, seen } = await told();
  expect(seen).toEqual([name]);
  expect(bare).toBeLessThanOrEqual(1);
}

/** Opens a page and waits until what it shows first is underlined. */
async function openPainted(at: Harness, path: string): Promise<Page> {
  const opened = await at.open(path);
  await until('something painted', async () => (await painted(opened.mainFrame())).length > 0);
  return opened;
}

type Jump = (opened: Page) => Promise<unknown>;

const JUMPS: [string, Jump][] = [
  ['find-in-page', (opened) => opened.evaluate('find("warfarin")')],
  ['an anchor', (opened) => opened.evaluate(() => (location.hash = '#far'))],
  ['the End key', (opened) => opened.keyboard.press('End')],
  ['a script', (opened) => opened.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), FAR)],
  [
    'scrollIntoView',
    (opened) => opened.evaluate(() => document.querySelector('#far')?.scrollIntoView()),
  ],
];

extension('a jump', { serve }, (at) => {
  test.each(JUMPS)('by %s is underlined by the second frame', async (_, jump) => {
    const opened = await openPainted(at, '/far');
    expect(await painted(opened.mainFrame())).toEqual(['aspirin']);
    await watchFrames(opened.mainFrame(), 'warfarin');
    await jump(opened);
    await expectTwoFrames(opened.mainFrame(), 'warfarin');
    await opened.close();
  });

  test('in a scroller within the page is underlined by the second frame', async () => {
    const opened = await openPainted(at, '/nested');
    await watchFrames(opened.mainFrame(), 'ketamine');
    await opened.evaluate((y) => {
      const element = document.querySelector('#scroller');
      if (element) element.scrollTop = y - 100;
    }, FAR);
    await expectTwoFrames(opened.mainFrame(), 'ketamine');
    await opened.close();
  });

  test('within one giant text is underlined by the second frame', async () => {
    const opened = await openPainted(at, '/giant');
    for (const part of [0.5, 1, 0.25]) {
      await opened.evaluate((of) => {
        scrollTo({ top: document.documentElement.scrollHeight * of, behavior: 'instant' });
      }, part);
      await watchFrames(opened.mainFrame(), 'ibuprofen');
      await expectTwoFrames(opened.mainFrame(), 'ibuprofen');
    }
    expect((await painted(opened.mainFrame())).length).toBeLessThan(words.length / 3);
    await opened.close();
  });

  test('to a frame of another origin is underlined by the second frame', async () => {
    const opened = await at.open('/tests/pages/far-frame.html');
    const inner = await until('the frame', () =>
      Promise.resolve(opened.frames().find((one) => one.url().includes('/tests/pages/frame.html'))),
    );
    // Out of sight as it is: what a frame holds is underlined until its observer speaks.
    await paintedWith(inner, 'warfarin');
    await watchFrames(inner, 'warfarin');
    await opened.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
    await expectTwoFrames(inner, 'warfarin');
    await opened.close();
  });
});
