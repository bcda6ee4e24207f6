import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../card/test-axe.ts';
import { byText } from '../card/test-mount.tsx';
import type { PopupClient } from './client.ts';
import { seen, showPopup, testClient } from './test-popup.tsx';

function show(more: Partial<PopupClient>) {
  const report = { names: [], leading: [], folded: [] };
  const client = testClient({
    page: () => Promise.resolve({ kind: 'read', site: 'a.example', report, frames: [] }),
    search: () => Promise.resolve([{ ...elavil, summary: 'For low mood.' }]),
    ...more,
  });
  return { ...showPopup(client), client };
}

const elavil = {
  kind: 'drug',
  id: 'amitriptyline',
  title: 'Amitriptyline',
  matched: 'Elavil',
} as const;

describe('the last look-ups', () => {
  it('are noted when a row is taken, and open by one click', async () => {
    const tricyclics = { kind: 'class', id: 'tca', title: 'Tricyclic antidepressant' } as const;
    const { root, field, client } = show({
      recent: () => Promise.resolve([elavil, tricyclics]),
    });
    await seen(root, 'Looked up lately');
    expect([...root.querySelectorAll('.recent .chip')].map((it) => it.textContent)).toEqual([
      'Elavil',
      'Tricyclic antidepressant',
    ]);
    await expectAccessible(root);
    byText(root, '.recent .chip', 'Elavil').click();
    expect(client.card).toHaveBeenCalledExactlyOnceWith({ from: 'search', result: elavil });
    await seen(root, 'Full monograph');
    byText(root, 'button', 'Back').click();
    await userEvent.type(field, 'ela{Enter}');
    await vi.waitFor(() => {
      expect(client.remember.mock.calls).toEqual([[elavil], [elavil]]);
    });
  });

  it('are gone after one click', async () => {
    const recent = vi.fn<PopupClient['recent']>(() =>
      Promise.resolve([{ kind: 'drug', id: 'x', title: 'X' }]),
    );
    const { root, client } = show({ recent });
    await seen(root, 'Looked up lately');
    recent.mockResolvedValue([]);
    byText(root, 'button', 'Clear these').click();
    await vi.waitFor(() => {
      expect(root.querySelector('.recent')).toBeNull();
    });
    expect(client.clearRecent).toHaveBeenCalledOnce();
  });

  it('are missed by nobody where the browser keeps none', async () => {
    const { root } = show({ recent: () => Promise.reject(new Error('no storage')) });
    await seen(root, 'On this page');
    expect(root.querySelector('.recent')).toBeNull();
  });
});
