import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { byId, watchMarkup } from './fixture.ts';
import type { Sign } from './first-sign.ts';
import { watchPointer, type Opening, type Pointer } from './pointer.ts';
import type { Page } from './types.ts';

let page: Page;
let pointer: Pointer;
let acts: string[];

afterEach(() => {
  pointer.destroy();
  page.destroy();
  document.body.innerHTML = '';
});

async function watch(html: string, opening: Opening = 'hover'): Promise<void> {
  acts = [];
  page = await watchMarkup(html);
  pointer = watchPointer({
    document,
    page,
    opening,
    acts: {
      wake: ({ mention }) => acts.push(`wake ${mention.text}`),
      open: ({ mention }) => acts.push(`open ${mention.text}`),
      close: () => acts.push('close'),
    },
    first: null,
  });
}

describe('the pointer', () => {
  it('opens by resting on a name and closes when the name goes', async () => {
    await watch('<p><b id="name">warfarin</b></p>');
    await userEvent.hover(byId('name'));
    await vi.waitUntil(() => acts.length === 2);
    expect(acts).toEqual(['wake warfarin', 'open warfarin']);
    byId('name').textContent = 'nothing';
    await vi.waitUntil(() => acts.length === 3);
    expect(acts.at(-1)).toBe('close');
  });

  it('judges the sign that called for it as if it had seen it', async () => {
    const where = (): { x: number; y: number } => {
      const { x, y } = byId('name').getBoundingClientRect();
      return { x: x + 4, y: y + 4 };
    };
    const tap = (path: EventTarget[]): Sign => ({
      kind: 'tap',
      at: where(),
      touch: true,
      held: false,
      path,
      prevented: false,
    });
    await watch('<p><b id="name">warfarin</b></p>');
    const begin = (first: Sign): void => {
      pointer.destroy();
      acts = [];
      pointer = watchPointer({
        document,
        page,
        opening: 'hover',
        acts: {
          wake: () => acts.push('wake'),
          open: () => acts.push('open'),
          close: () => undefined,
        },
        first,
      });
    };
    begin(tap([byId('name')]));
    expect(acts).toEqual(['wake', 'open']);
    begin(tap([byId('name'), document.createElement('button')]));
    expect(acts).toEqual([]);
    begin({ ...tap([byId('name')]), touch: false });
    expect(acts).toEqual([]);
    begin({ ...tap([]), kind: 'move' });
    await vi.waitUntil(() => acts.length === 2);
    expect(acts).toEqual(['wake', 'open']);
  });

  it("does not listen to a page's own events", async () => {
    await watch('<p><b id="name">warfarin</b></p>');
    const { x, y } = byId('name').getBoundingClientRect();
    const place = { clientX: x + 5, clientY: y + 5, bubbles: true };
    byId('name').dispatchEvent(new PointerEvent('pointermove', place));
    byId('name').dispatchEvent(new PointerEvent('click', { ...place, pointerType: 'touch' }));
    expect(pointer.counters().timers).toBe(0);
    expect(acts).toEqual([]);
  });

  it('detaches everything', async () => {
    await watch('<p><b id="name">warfarin</b></p>');
    await userEvent.hover(byId('name'));
    await vi.waitUntil(() => pointer.counters().timers === 1);
    pointer.destroy();
    expect(pointer.counters()).toEqual({ listeners: 0, timers: 0 });
    await userEvent.unhover(byId('name'));
    await userEvent.hover(byId('name'));
    expect(pointer.counters().timers).toBe(0);
  });
});

describe('a reader who wants cards at a click alone', () => {
  const NAMES = '<p><b id="name">warfarin</b> <b id="other">aspirin</b> <i id="away">away</i></p>';

  it('gets them at a click, and never by resting', async () => {
    await watch(NAMES, 'click');
    await userEvent.hover(byId('name'));
    expect(pointer.counters().timers).toBe(0);
    await userEvent.click(byId('name'));
    expect(acts).toEqual(['wake warfarin', 'open warfarin']);
    await userEvent.click(byId('other'));
    expect(acts.slice(2)).toEqual(['wake aspirin', 'open aspirin']);
    await userEvent.click(byId('away'));
    expect(acts.slice(4)).toEqual(['close']);
  });

  it('keeps the links of the page', async () => {
    await watch('<p><a id="name" href="#x">warfarin</a></p>', 'click');
    await userEvent.click(byId('name'));
    expect(acts).toEqual([]);
    location.hash = '';
  });

  it('selects a word without opening anything', async () => {
    await watch(NAMES, 'click');
    await userEvent.dragAndDrop(byId('name'), byId('other'));
    getSelection()?.selectAllChildren(byId('name'));
    byId('name').click();
    expect(acts).toEqual([]);
  });
});

describe('a reader who wants cards only while Shift is held', () => {
  it('gets them with it, before or after pointing, and not without', async () => {
    await watch('<p><b id="name">warfarin</b> <i id="away">away</i></p>', 'key');
    await userEvent.hover(byId('name'));
    expect(pointer.counters().timers).toBe(0);
    await userEvent.keyboard('{Shift>}');
    await vi.waitUntil(() => acts.length === 2);
    await userEvent.keyboard('{/Shift}');
    expect(acts).toEqual(['wake warfarin', 'open warfarin']);
  });

  it('writes capitals in a field undisturbed', async () => {
    await watch('<p><b id="name">warfarin</b></p><input id="field">', 'key');
    await userEvent.hover(byId('name'));
    byId('field').focus();
    await userEvent.keyboard('{Shift>}A{/Shift}');
    expect(pointer.counters().timers).toBe(0);
    expect(acts).toEqual([]);
  });
});
