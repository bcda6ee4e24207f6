import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { byId, watchMarkup } from './fixture.ts';
import type { Sign } from './first-sign.ts';
import { watchPointer, type Pointer } from './pointer.ts';
import type { Page } from './types.ts';

let page: Page;
let pointer: Pointer;
let acts: string[];

afterEach(() => {
  pointer.destroy();
  page.destroy();
  document.body.innerHTML = '';
});

async function watch(html: string, first: Sign | null = null): Promise<void> {
  acts = [];
  page = await watchMarkup(html);
  pointer = watchPointer(
    document,
    page,
    {
      wake: ({ mention }) => acts.push(`wake ${mention.text}`),
      open: ({ mention }) => acts.push(`open ${mention.text}`),
      close: () => acts.push('close'),
    },
    first,
  );
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
      path,
      prevented: false,
    });
    await watch('<p><b id="name">warfarin</b></p>');
    const begin = (first: Sign): void => {
      pointer.destroy();
      acts = [];
      pointer = watchPointer(
        document,
        page,
        { wake: () => acts.push('wake'), open: () => acts.push('open'), close: () => undefined },
        first,
      );
    };
    begin(tap([byId('name')]));
    expect(acts).toEqual(['wake', 'open']);
    begin(tap([byId('name'), document.createElement('button')]));
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
