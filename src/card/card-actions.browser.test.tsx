import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from './test-axe.ts';
import { show, showModel } from './test-card.tsx';
import type { CardModel } from '../knowledge/types.ts';
import { models } from './test-models.ts';
import { packedAlone, packedCard, packsOwn } from './test-packed.ts';
import { byText } from './test-mount.tsx';

describe('what a card offers besides', () => {
  const pressed = (root: HTMLElement, label: string): void => {
    byText(root, 'button', label).click();
  };

  it('pauses, and leaves a word alone', () => {
    const { root, actions } = showModel(models.brand);
    pressed(root, 'Pause for an hour');
    pressed(root, 'This is not a drug here');
    expect(actions.pause).toHaveBeenCalledOnce();
    expect(actions.notADrug).toHaveBeenCalledOnce();
  });

  it('is copied as text, cautions first, with sources', async () => {
    const { root } = showModel(models.brand);
    pressed(root, 'Copy as text');
    await vi.waitFor(() => {
      expect(root.querySelector('pre')).not.toBeNull();
    });
    await expectAccessible(root);
    const text = root.querySelector('pre')!.innerText;
    const order = ['Together only with care: Amitriptyline + Ketamine', 'Sources', 'Side Effects'];
    const places = order.map((part) => text.indexOf(part));
    expect(places.every((it) => it >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('your local emergency number');
    await userEvent.click(byText(root, 'button', 'Copy'));
    await vi.waitFor(() => {
      expect(root.querySelector('[role=status]')?.textContent).toBe('Copied.');
    });
    expect(getSelection()?.toString()).toBe('');
    const field = document.body.appendChild(document.createElement('textarea'));
    onTestFinished(() => {
      field.remove();
    });
    field.focus();
    await userEvent.paste();
    expect(field.value).toBe(text);
    pressed(root, 'Back');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(byText(root, 'summary', 'More'));
    });
    byText(root, 'h2', 'Amitriptyline');
  });

  async function copied(model: CardModel): Promise<string> {
    const { root } = showModel(model);
    pressed(root, 'Copy as text');
    await vi.waitFor(() => {
      expect(root.querySelector('pre')).not.toBeNull();
    });
    return root.querySelector('pre')!.innerText;
  }

  it('is copied with what packs say, under their names, in the order of the card', async () => {
    const text = await copied(packedCard);
    const order = [
      'Together only with care: Amitriptyline + Ketamine',
      'Evidence: Low',
      '“Ward 7” says of these together',
      'Call the pain team first.',
      'A general note, without a grade of danger.',
      'The page’s writer would not say more.',
      'Ask first.',
      'Paracetamol and Metformin',
      'From “Ward 7”',
      'We give it for nerve pain.',
      'For the staff of the ward.',
      'Medgloss has not checked this text.',
      'From Medgloss',
      'Side Effects',
    ];
    let from = 0;
    for (const part of order) {
      const at = text.indexOf(part, from);
      expect(at, part).toBeGreaterThanOrEqual(from);
      from = at + part.length;
    }
  });

  it.each([
    ['that only a pack knows', packsOwn],
    ['whose own text an organisation hides', packedAlone],
  ])('is copied without a word of a note to come, for a drug %s', async (_, model) => {
    const text = await copied(model);
    expect(text).toContain('We give it for nerve pain.');
    expect(text).not.toContain('Brief entry');
    expect(text).not.toContain('From Medgloss');
  });

  it('reports an error as text that names the card and no site', async () => {
    const { root } = showModel(models.brand);
    pressed(root, 'Report an error');
    await vi.waitFor(() => {
      expect(root.querySelector('pre')).not.toBeNull();
    });
    await expectAccessible(root);
    const text = root.querySelector('pre')!.innerText;
    expect(text).toContain('Card: “Elavil”, drug amitriptyline');
    expect(text).toContain('amitriptyline-ketamine');
    expect(text).not.toContain(location.host);
  });

  it('moves by arrow keys and corner by corner once it is pinned', () => {
    const { root, actions } = showModel(models.brand);
    const handle = root.querySelector<HTMLElement>('button[aria-label^="Move"]')!;
    const key = (name: string, shiftKey = false): unknown =>
      handle.dispatchEvent(new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true }));
    key('ArrowLeft');
    key('ArrowDown', true);
    handle.click();
    expect(actions.pin.nudge.mock.calls).toEqual([
      [-24, 0],
      [0, 120],
    ]);
    expect(actions.pin.corner).toHaveBeenCalledOnce();
  });

  it('is one line where there is no room, and leads on', () => {
    const { root, actions } = show({ kind: 'line', read: 'Elavil', id: 'amitriptyline' });
    pressed(root, 'Open the note');
    expect(actions.openMonograph).toHaveBeenCalledExactlyOnceWith('amitriptyline');
  });

  it('says how many cautions the settings hide', () => {
    const { root } = showModel({ ...models.plain, hidden: 2 });
    expect(root.textContent).toContain('2 cautions are hidden by your settings.');
  });
});
