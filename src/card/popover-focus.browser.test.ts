import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { byText } from './test-mount.tsx';
import { el, modal, setUp } from './test-popover.ts';

describe('focus', () => {
  it('stays where it was when the card is only hovered', async () => {
    const { popover, show } = await setUp();
    const before = el('#before');
    before.focus();
    show();
    expect(document.activeElement).toBe(before);
    popover.hide();
    expect(document.activeElement).toBe(before);
  });

  it('goes to the card when asked, and back when it closes', async () => {
    const { root, onClose, show } = await setUp();
    const before = el('#before');
    before.focus();
    show({ focus: true });
    expect(root.activeElement?.getAttribute('role')).toBe('dialog');
    expect(root.activeElement?.getAttribute('aria-label')).toBe('Medgloss: Elavil');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(before);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays on the card when its content changes under it', async () => {
    const { popover, root, show } = await setUp();
    show({ focus: true });
    byText(root, 'button', 'Ketamine').focus();
    popover.update({ kind: 'loading', read: 'Elavil' });
    expect(root.activeElement).not.toBeNull();
  });

  it('takes the card away when it moves on into the page', async () => {
    const { popover, onClose, show } = await setUp();
    show({ focus: true });
    const before = el('#before');
    before.focus();
    await vi.waitFor(() => {
      expect(popover.rect()).toBeNull();
    });
    expect(document.activeElement).toBe(before);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('closing', () => {
  it('takes Escape for itself, without focus in the card, and only while it is open', async () => {
    const { popover, show } = await setUp();
    const heard = vi.fn<(event: KeyboardEvent) => void>();
    document.addEventListener('keydown', heard);
    show();
    await userEvent.keyboard('{Escape}');
    expect(popover.rect()).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', heard);
  });

  it('leaves the dialog around it open', async () => {
    const { popover, show } = await setUp();
    const dialog = modal('<p id="inside">warfarin</p>');
    show({ context: el('#inside') });
    await userEvent.keyboard('{Escape}');
    expect(popover.rect()).toBeNull();
    expect(dialog.open).toBe(true);
  });

  it('works by its button', async () => {
    const { popover, root, onClose, show } = await setUp();
    show();
    root.querySelector<HTMLElement>('button[aria-label="Close"]')?.click();
    expect(popover.rect()).toBeNull();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves no listener behind when destroyed', async () => {
    const { popover, onClose, show, host } = await setUp();
    show();
    popover.destroy();
    expect(host.isConnected).toBe(false);
    const heard = vi.fn<() => void>();
    document.addEventListener('keydown', heard, { once: true });
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
    expect(onClose).not.toHaveBeenCalled();
  });
});
