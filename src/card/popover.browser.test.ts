import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { withKetamine } from './test-models.ts';
import { byText } from './test-mount.tsx';
import { el, modal, setUp } from './test-popover.ts';

describe('the page', () => {
  it('is byte for byte what it was, before and after', async () => {
    const { popover, show } = await setUp();
    const before = document.documentElement.outerHTML;
    show();
    expect(document.documentElement.outerHTML).not.toBe(before);
    popover.hide();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('sees one host element while the card is open, whatever it shows', async () => {
    const { popover, show, host } = await setUp();
    const before = document.documentElement.outerHTML;
    show();
    const added = host.outerHTML;
    expect(document.documentElement.outerHTML).toBe(before.replace(/<\/html>$/, `${added}</html>`));
    expect(document.documentElement.shadowRoot).toBeNull();
    popover.update({ kind: 'loading', read: 'Elavil' });
    expect(host.outerHTML).toBe(added);
  });

  it('learns nothing from the size of the host', async () => {
    const { show, host } = await setUp();
    show();
    const { width, height } = host.getBoundingClientRect();
    expect([width, height]).toEqual([document.documentElement.clientWidth, window.innerHeight]);
  });

  it('stays clickable beside the card', async () => {
    const { show, placed } = await setUp();
    show();
    await placed();
    const clicked = vi.fn<() => void>();
    document.querySelector('#before')?.addEventListener('click', clicked);
    await userEvent.click(page.getByText('before'));
    expect(clicked).toHaveBeenCalledOnce();
  });

  it('can not style the card away', async () => {
    const { root, show, box, host } = await setUp();
    const style = document.createElement('style');
    style.textContent =
      'html > *, [popover] { display: none !important; opacity: 0 !important; transform: scale(0) !important; color: red !important; font: 2px serif !important } ::backdrop { background: red !important }';
    document.head.append(style);
    onTestFinished(() => {
      style.remove();
    });
    show({ context: document.body });
    await vi.waitFor(() => {
      expect(box().width).toBeGreaterThan(300);
    });
    expect(getComputedStyle(host).opacity).toBe('1');
    expect(getComputedStyle(host, '::backdrop').display).toBe('none');
    const headline = byText(root, '.headline', withKetamine.headline);
    expect(parseFloat(getComputedStyle(headline).fontSize)).toBeGreaterThan(12);
  });

  it('does not hear keys and clicks that are meant for the card', async () => {
    const { root, open, show, placed } = await setUp();
    show({ focus: true });
    await placed();
    const heard = vi.fn<() => void>();
    for (const type of ['keydown', 'click', 'pointerdown', 'focusin']) {
      document.addEventListener(type, heard, { once: true });
    }
    byText(root, 'button', 'Ketamine').focus();
    await userEvent.keyboard('{Enter}');
    expect(open).toHaveBeenCalledExactlyOnceWith('ketamine');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a pinned card', () => {
  const pin = (root: ShadowRoot): void => {
    byText(root, 'button', 'Pin').click();
  };

  it('stays where it is while the page scrolls, and keeps open when focus moves on', async () => {
    const { word, root, show, placed, box, onPinned, onClose } = await setUp();
    word.parentElement?.insertAdjacentHTML('afterend', '<div style="height:3000px"></div>');
    show({ focus: true });
    await placed();
    pin(root);
    expect(onPinned).toHaveBeenCalledExactlyOnceWith(true);
    const { top } = box();
    window.scrollTo(0, 60);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(box().top).toBeCloseTo(top, 0);
    el('#before').focus();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    window.scrollTo(0, 0);
  });

  it('moves by arrow keys, and never out of sight', async () => {
    const { root, show, placed, box } = await setUp();
    show();
    await placed();
    pin(root);
    const handle = await vi.waitUntil(() =>
      root.querySelector<HTMLElement>('button[aria-label^="Move"]'),
    );
    const { left } = box();
    handle.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(box().left).toBeCloseTo(left + 24, 0);
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}{ArrowUp>40/}');
    expect(box().left).toBeGreaterThanOrEqual(0);
    expect(box().top).toBeGreaterThanOrEqual(0);
    handle.click();
    expect(box().right).toBeGreaterThan(880);
    handle.click();
    expect(box().bottom).toBeGreaterThan(680);
  });

  it('is pinned by dragging its bar', async () => {
    const { root, show, placed, box, onPinned } = await setUp();
    show();
    await placed();
    const { left, top } = box();
    const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
    const bar = root.querySelector('.wordmark')!.getBoundingClientRect();
    const at = {
      x: frame.left + bar.left + 5,
      y: frame.top + bar.top + 5,
      button: 'left',
    } as const;
    const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
      cdp().send('Input.dispatchMouseEvent', {
        ...at,
        type,
        x: at.x + x,
        y: at.y + y,
        clickCount: 1,
        buttons: type === 'mouseReleased' ? 0 : 1,
      });
    await send('mousePressed', 0, 0);
    await send('mouseMoved', 40, -30);
    await send('mouseReleased', 40, -30);
    expect(onPinned).toHaveBeenCalledExactlyOnceWith(true);
    expect(box().left).toBeCloseTo(left + 40, 0);
    expect(box().top).toBeLessThan(top);
  });

  it('goes back to its word when it is let go of, and away if there is none', async () => {
    const { root, word, show, placed, box, onPinned, onClose } = await setUp();
    show();
    await placed();
    pin(root);
    root.querySelector<HTMLElement>('button[aria-label^="Move"]')?.click();
    pin(root);
    expect(onPinned).toHaveBeenLastCalledWith(false);
    await vi.waitFor(() => {
      expect(box().left).toBeLessThan(word.getBoundingClientRect().right);
    });
    pin(root);
    word.remove();
    pin(root);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('its place', () => {
  it('is below the word, and follows it when the page scrolls', async () => {
    const { word, show, placed, box } = await setUp();
    word.parentElement?.insertAdjacentHTML('afterend', '<div style="height:3000px"></div>');
    show();
    await placed();
    const gap = box().top - word.getBoundingClientRect().bottom;
    window.scrollTo(0, 40);
    await vi.waitFor(() => {
      expect(box().top - word.getBoundingClientRect().bottom).toBeCloseTo(gap, 0);
    });
    window.scrollTo(0, 0);
  });

  it.each([
    ['bottom right', 'position:fixed;right:4px;bottom:4px'],
    ['top right', 'position:fixed;right:4px;top:4px'],
    ['middle', 'position:fixed;left:400px;top:340px'],
  ])('never covers the word and stays in the viewport: %s', async (_, css) => {
    const { word, show, box } = await setUp();
    word.style.cssText = css;
    show();
    await vi.waitFor(() => {
      const [card, it] = [box(), word.getBoundingClientRect()];
      const apart =
        card.bottom <= it.top ||
        card.top >= it.bottom ||
        card.right <= it.left ||
        card.left >= it.right;
      expect(apart).toBe(true);
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.top).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(900);
      expect(card.bottom).toBeLessThanOrEqual(700);
    });
  });

  it('is beside the word where there is no height, and still in the viewport', async () => {
    const { word, show, box } = await setUp();
    await page.viewport(900, 260);
    word.style.cssText = 'position:fixed;left:40px;top:120px';
    show();
    await vi.waitFor(() => {
      expect(box().left).toBeGreaterThan(word.getBoundingClientRect().right);
      expect(box().top).toBeGreaterThanOrEqual(0);
      expect(box().bottom).toBeLessThanOrEqual(260);
    });
  });

  it('is within 320 px', async () => {
    const { show, box } = await setUp();
    await page.viewport(320, 600);
    show();
    await vi.waitFor(() => {
      expect(box().left).toBeGreaterThanOrEqual(0);
      expect(box().right).toBeLessThanOrEqual(320);
    });
  });

  it('is above everything, in the open dialog around the word', async () => {
    const { popover, show, box, host } = await setUp();
    const dialog = modal('<p id="inside">warfarin</p>');
    dialog.style.zIndex = '2147483647';
    show({ context: el('#inside') });
    expect(host.parentElement).toBe(dialog);
    await vi.waitFor(() => {
      expect(document.elementFromPoint(box().left + 60, box().top + 60)).toBe(host);
    });
    popover.hide();
    expect(dialog.lastElementChild?.id).toBe('inside');
  });

  it('goes when a modal dialog covers it', async () => {
    const { popover, onClose, show } = await setUp();
    show();
    modal('other');
    await vi.waitFor(() => {
      expect(onClose).toHaveBeenCalledOnce();
    });
    expect(popover.rect()).toBeNull();
  });
});

it('knows its own events from those of the page', async () => {
  const { popover, show, placed, box } = await setUp();
  show();
  await placed();
  const seen: boolean[] = [];
  const note = (event: Event): void => void seen.push(popover.contains(event));
  document.addEventListener('pointerdown', note, { capture: true });
  const click = async (x: number, y: number): Promise<void> => {
    const at = { x, y, button: 'left', clickCount: 1 } as const;
    await cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  };
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  await click(frame.left + box().left + 20, frame.top + box().top + 150);
  await click(frame.left + box().right + 40, frame.top + box().top + 150);
  document.removeEventListener('pointerdown', note, { capture: true });
  expect(seen).toEqual([true, false]);
});

it('draws the caution first', async () => {
  const { root, show } = await setUp();
  show();
  expect(root.querySelector('.scroll')?.firstElementChild?.className).toContain('caution');
});
