import { afterEach, describe, expect, it, vi } from 'vitest';
import { byId, fixtureDeps, watchMarkup } from './fixture.ts';
import { MOST_PAINTED } from './limits.ts';
import { watchPage } from './page.ts';
import { HIGHLIGHT } from './paint.ts';
import type { Page, PageMention } from './types.ts';

let page: Page;

afterEach(() => {
  page.destroy();
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

const registered = (): StaticRange[] => [...(CSS.highlights.get(HIGHLIGHT) ?? [])] as StaticRange[];

function isPainted({ start }: PageMention): boolean {
  return registered().some((range) => {
    return range.startContainer === start.node && range.startOffset === start.offset;
  });
}

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** Mentions whose rectangles meet the viewport. */
function onScreen(): PageMention[] {
  return page.mentions().filter((mention) => {
    return page.rects(mention).some((box) => box.bottom > 0 && box.top < innerHeight);
  });
}

async function painted(count: number): Promise<void> {
  await vi.waitUntil(() => registered().length === count);
}

describe('painting', () => {
  it('registers nothing on a page without names', async () => {
    page = await watchMarkup('<p>nothing</p>');
    expect(CSS.highlights.has(HIGHLIGHT)).toBe(false);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(page.counters()).toMatchObject({
      observedBlocks: 0,
      listeners: 0,
      sheets: 0,
    });
  });

  it('paints what is near, in its own words, and not what is far', async () => {
    page = await watchMarkup(
      '<p>ami<b>trip</b>tyline</p><div style="height:9000px"></div><p>aspirin</p>',
    );
    await painted(1);
    const range = registered()[0];
    expect(range?.startContainer.textContent).toBe('ami');
    expect(range?.endContainer.textContent).toBe('tyline');
    scrollTo(0, 9_000);
    await frame();
    await frame();
    await frame();
    expect(onScreen().map((mention) => mention.mention.text)).toEqual(['aspirin']);
    expect(onScreen().every(isPainted)).toBe(true);
  });

  it('paints what is shown later, without any change of text', async () => {
    page = await watchMarkup('<details id="d"><summary>More</summary><p>warfarin</p></details>');
    await frame();
    await frame();
    expect(registered()).toEqual([]);
    (byId('d') as HTMLDetailsElement).open = true;
    await painted(1);
  });

  it('paints in blocks without a box', async () => {
    page = await watchMarkup('<section><div style="display:contents">warfarin</div></section>');
    await painted(1);
  });

  it('paints in nested scrollers', async () => {
    page = await watchMarkup(
      '<div id="s" style="height:100px;overflow:auto"><div style="height:5000px"></div><p>warfarin</p></div>',
    );
    byId('s').scrollTop = 5_000;
    await painted(1);
  });

  it('never registers more than the cap, and always what is on the screen', async () => {
    const words = Array.from({ length: 5_000 }, (_, i) => `word${i} warfarin<br>`).join('');
    page = await watchMarkup(`<div>${words}</div>`);
    await vi.waitUntil(() => registered().length > 0);
    expect(page.mentions()).toHaveLength(5_000);
    for (const y of [0, 40_000, 20_000, document.documentElement.scrollHeight]) {
      scrollTo(0, y);
      await frame();
      await frame();
      expect(onScreen().length).toBeGreaterThan(5);
      expect(onScreen().every(isPainted)).toBe(true);
      expect(registered().length).toBeLessThanOrEqual(MOST_PAINTED);
      expect(registered().length).toBeLessThan(400);
    }
    expect(page.counters().listeners).toBe(2);
  });

  it('keeps within the cap where many small blocks are near', async () => {
    const cells = Array.from({ length: 3_000 }, () => '<i>warfarin</i> ').map(
      (cell) => `<div style="float:left;font-size:4px">${cell}</div>`,
    );
    page = await watchMarkup(cells.join(''));
    await painted(MOST_PAINTED);
  });

  it.each([
    ['paragraphs', '', (word: string) => `<p>${word}</p>`],
    ['columns', 'columns:3', (word: string) => `<p>${word}</p>`],
    ['floats', '', (word: string) => `<div style="float:left;width:30%">${word}</div>`],
    [
      'a long list in a short box',
      'height:50px',
      (word: string, index: number) => `<p ${index % 7 === 0 ? 'hidden' : ''}>${word}</p>`,
    ],
  ])('paints what is on the screen of many blocks: %s', async (_, style, block) => {
    const blocks = Array.from({ length: 2_000 }, (_, i) => block(`word${i} warfarin`, i)).join('');
    page = await watchMarkup(`<main><section style="${style}">${blocks}</section></main>`);
    await vi.waitUntil(() => onScreen().length > 5 && onScreen().every(isPainted));
    for (const y of [0, 9_000, 3_000, document.documentElement.scrollHeight, 0]) {
      scrollTo(0, y);
      await frame();
      await frame();
      expect(onScreen().length).toBeGreaterThan(5);
      expect(onScreen().filter((mention) => !isPainted(mention))).toEqual([]);
      expect(registered().length).toBeLessThanOrEqual(MOST_PAINTED);
    }
    const [first] = onScreen();
    first?.start.node.parentElement?.insertAdjacentHTML('afterend', '<p>aspirin</p>');
    await page.settled();
    await vi.waitUntil(() => onScreen().every(isPainted));
    expect(onScreen().map((mention) => mention.mention.text)).toContain('aspirin');
  });

  it('drops the range of changed text before the next frame', async () => {
    page = await watchMarkup('<p id="p">warfarin</p>');
    await painted(1);
    (byId('p').firstChild as Text).data = 'x';
    await Promise.resolve();
    expect(registered()).toEqual([]);
  });

  it('paints again what the page has cleared', async () => {
    page = await watchMarkup('<p>warfarin</p>');
    await painted(1);
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    page.at(0, 0);
    expect(registered()).toHaveLength(1);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    CSS.highlights.get(HIGHLIGHT)?.clear();
    page.at(0, 0);
    expect(registered()).toHaveLength(1);
  });

  it('brings its sheet to shadow roots with names, for screens only', async () => {
    document.body.innerHTML = '<div id="h"></div><div id="empty"></div>';
    const root = byId('h').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>warfarin</p>';
    const empty = byId('empty').attachShadow({ mode: 'open' });
    page = watchPage(document, fixtureDeps());
    await page.settled();
    await painted(1);
    expect(root.adoptedStyleSheets[0]?.media.mediaText).toBe('screen');
    expect(empty.adoptedStyleSheets).toEqual([]);
  });

  it('leaves the markup as it was', async () => {
    page = await watchMarkup('<p>warfarin</p>');
    const before = document.documentElement.outerHTML;
    await painted(1);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('the mention under a point', () => {
  function centre(index = 0): { x: number; y: number } {
    const mention = page.mentions()[index];
    const box = mention && page.rects(mention)[0];
    if (!box) throw new Error('Nothing is laid out.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  it('is found on it and not beside it', async () => {
    page = await watchMarkup('<p>Take <i>war</i>farin</p>');
    const { x, y } = centre();
    expect(page.at(x, y)?.mention.text).toBe('warfarin');
    expect(page.at(x + 900, y)).toBeNull();
    expect(page.at(x, y + 40)).toBeNull();
    expect(page.at(10, y)).toBeNull();
  });

  it('is found on the second line of a broken name', async () => {
    page = await watchMarkup(`<p style="width:70px">St John's wort</p>`);
    const mention = page.mentions()[0];
    const boxes = mention ? page.rects(mention) : [];
    expect(boxes.length).toBeGreaterThan(1);
    const last = boxes.at(-1);
    expect(last && page.at(last.x + 3, last.y + 5)).toBe(mention);
  });

  it('is found in shadow roots', async () => {
    document.body.innerHTML = '<div id="h"></div>';
    byId('h').attachShadow({ mode: 'open' }).innerHTML = '<p>warfarin</p>';
    page = watchPage(document, fixtureDeps());
    await page.settled();
    const { x, y } = centre();
    expect(page.at(x, y)).toBe(page.mentions()[0]);
  });

  it('is found by what the pointer is over, and not beside it', async () => {
    page = await watchMarkup('<p id="p">Take <i id="i">war</i>farin <u id="u">daily</u></p><hr>');
    const { x, y } = centre();
    for (const id of ['p', 'i']) expect(page.at(x, y, byId(id))?.mention.text).toBe('warfarin');
    const { left, top } = byId('u').getBoundingClientRect();
    expect(page.at(left + 2, top + 2, byId('u'))).toBeNull();
    expect(page.at(x, y, document.querySelector('hr'))).toBeNull();
  });

  it('is found in text that a slot shows', async () => {
    document.body.innerHTML = '<div id="h">Take warfarin</div>';
    byId('h').attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>';
    page = watchPage(document, fixtureDeps());
    await page.settled();
    const { x, y } = centre();
    expect(page.at(x, y, byId('h'))).toBe(page.mentions()[0]);
  });

  it('is not found under something that covers it', async () => {
    page = await watchMarkup(
      '<p>warfarin</p><div style="position:fixed;inset:0;background:white">cover</div>',
    );
    const { x, y } = centre();
    expect(page.at(x, y)).toBeNull();
  });
});

describe('destroy', () => {
  it('detaches everything', async () => {
    const cells = Array.from({ length: 1_000 }, () => 'warfarin ').join('');
    page = await watchMarkup(`<div>${cells}</div>`);
    await vi.waitUntil(() => registered().length > 0);
    const { timers, roots, sheets, listeners } = page.counters();
    expect({ timers, roots, sheets, listeners }).toEqual({
      timers: 1,
      roots: 1,
      sheets: 1,
      listeners: 2,
    });
    document.body.append('aspirin');
    page.destroy();
    await frame();
    expect(new Set(Object.values(page.counters()))).toEqual(new Set([0]));
    expect(CSS.highlights.has(HIGHLIGHT)).toBe(false);
    expect(document.adoptedStyleSheets).toEqual([]);
    document.body.append('warfarin');
    await frame();
    expect(page.mentions()).toEqual([]);
  });
});
