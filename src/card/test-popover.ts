/** A popover on a small page, with its closed root caught. For tests. */
import { expect, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CardState } from './card.tsx';
import { createPopover, type Popover } from './popover.ts';
import { models } from './test-models.ts';
import { testStrings } from './test-strings.ts';

const PAGE =
  '<button id="before">before</button><p style="margin:80px">Some <b id="word">Elavil</b> here.</p>';

/** The element of the test's page with this selector. Throws if there is none. */
export function el(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`No "${selector}" on the page.`);
  return found;
}

/** The closed root, which only its maker can see: caught while it is made. */
function catchRoot(make: () => Popover): { popover: Popover; root: ShadowRoot } {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const popover = make();
  const root: unknown = attach.mock.results[0]?.value;
  attach.mockRestore();
  if (!(root instanceof ShadowRoot)) throw new Error('The popover made no root.');
  return { popover, root };
}

/** Adds an open modal dialog with this inside. */
export function modal(html: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.innerHTML = html;
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Makes a page with a word and a popover for it; both go when the test ends. */
export async function setUp() {
  await page.viewport(900, 700);
  document.body.innerHTML = PAGE;
  const onClose = vi.fn<() => void>();
  const onPinned = vi.fn<(on: boolean) => void>();
  const onPlaced = vi.fn<(box: DOMRect) => void>();
  const open = vi.fn<(id: string) => void>();
  const actions = { open, openMonograph: vi.fn<() => void>(), retry: vi.fn<() => void>() };
  const { popover, root } = catchRoot(() =>
    createPopover(document, {
      strings: testStrings,
      emergency: '',
      textSize: 100,
      actions: () => actions,
      onPlaced,
      onPinned,
      onClose,
    }),
  );
  onTestFinished(() => {
    popover.destroy();
    document.body.innerHTML = '';
  });
  const word = el('#word');
  const box = (): DOMRect => popover.rect() ?? new DOMRect();
  return {
    popover,
    root,
    host: root.host,
    word,
    box,
    onClose,
    onPlaced,
    onPinned,
    open,
    show: (what: { state?: CardState; focus?: boolean; context?: HTMLElement } = {}): void => {
      const context = what.context ?? word;
      popover.show({
        rects: () => [...context.getClientRects()],
        context,
        state: what.state ?? { kind: 'card', model: models.brand },
        focus: what.focus ?? false,
      });
    },
    /** Waits until the card stands below its word. */
    placed: (): Promise<void> =>
      vi.waitFor(() => {
        expect(box().top).toBeGreaterThan(word.getBoundingClientRect().bottom);
      }),
  };
}
