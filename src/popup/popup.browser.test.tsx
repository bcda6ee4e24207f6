import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../card/test-axe.ts';
import { models, withKetamine, withPhenelzine, withTramadol } from '../card/test-models.ts';
import { byText } from '../card/test-mount.tsx';
import type { PageName } from '../knowledge/page-summary.ts';
import type { SearchResult } from '../knowledge/types.ts';
import type { PageReport, PageState, PopupClient } from './client.ts';
import { seen, showPopup, testClient } from './test-popup.tsx';

const results: SearchResult[] = [
  {
    kind: 'drug',
    id: 'amitriptyline',
    title: 'Amitriptyline',
    matched: 'Elavil',
    summary: 'For low mood and nerve pain.',
  },
  {
    kind: 'class',
    id: 'tca',
    title: 'Tricyclic antidepressant',
    summary: 'Older antidepressants.',
  },
];
const name = (text: string, count: number): PageName => ({
  kind: 'drug',
  ids: [text.toLowerCase()],
  text,
  count,
});
const report: PageReport = {
  names: [name('Elavil', 3), name('Ketamine', 1)],
  leading: [withPhenelzine, withKetamine],
  folded: [withTramadol],
};
const read: PageState = { kind: 'read', site: 'news.example', report, frames: [] };
const nothing: PageReport = { names: [], leading: [], folded: [] };

function show(state: PageState, more: Partial<PopupClient> = {}, query = '') {
  const client = testClient({
    search: vi.fn(() => Promise.resolve(results)),
    page: vi.fn<PopupClient['page']>(() => Promise.resolve(state)),
    ...more,
  });
  return { ...showPopup(client, query), client, page: client.page };
}

describe('the search', () => {
  it('takes what is typed at once, and says how many rows it found', async () => {
    const { root, field, client } = show(read);
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(field);
    });
    await userEvent.keyboard('elavil');
    await seen(root, 'Tricyclic antidepressant');
    expect(client.search).toHaveBeenLastCalledWith('elavil');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector('.search [role="status"]')?.textContent).toBe('2 results');
    expect(root.querySelector('[role="option"]')?.textContent).toContain('Elavil');
    await expectAccessible(root);
  });

  it('moves by arrows, round and round, and opens by Enter', async () => {
    const { root, field, client } = show(read);
    await userEvent.type(field, 'a');
    await seen(root, 'Tricyclic antidepressant');
    const active = (): string => {
      const id = field.getAttribute('aria-activedescendant');
      return id === null
        ? ''
        : (document.getElementById(id)?.querySelector('b')?.textContent ?? '');
    };
    const walk: string[] = [];
    for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{ArrowUp}']) {
      await userEvent.keyboard(key);
      await vi.waitFor(() => {
        expect(active()).not.toBe(walk.at(-1) ?? '');
      });
      walk.push(active());
    }
    const [first, second] = ['Amitriptyline', 'Tricyclic antidepressant'];
    expect(walk).toEqual([first, second, first, second]);
    expect(root.querySelectorAll('[aria-selected="true"]')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(client.card).toHaveBeenCalledExactlyOnceWith({ from: 'search', result: results[1] });
  });

  it('takes the first row by Enter, and clears by Escape', async () => {
    const { root, field, client } = show(read);
    await userEvent.type(field, 'ela');
    await seen(root, 'Tricyclic antidepressant');
    await userEvent.keyboard('{Escape}');
    expect(field.value).toBe('');
    await vi.waitFor(() => {
      expect(root.querySelectorAll('[role="option"]')).toHaveLength(0);
    });
    await userEvent.type(field, 'ela');
    await seen(root, 'Tricyclic antidepressant');
    await userEvent.keyboard('{Enter}');
    expect(client.card).toHaveBeenCalledExactlyOnceWith({ from: 'search', result: results[0] });
  });

  it('drops an answer that comes after a newer question', async () => {
    const late = Promise.withResolvers<SearchResult[]>();
    const search = vi.fn((query: string) =>
      query === 'a' ? late.promise : Promise.resolve(results.slice(1)),
    );
    const { root, field } = show(read, { search });
    await userEvent.type(field, 'am');
    await seen(root, 'Tricyclic antidepressant');
    late.resolve(results.slice(0, 1));
    await late.promise;
    await seen(root, 'Tricyclic antidepressant');
    expect(root.querySelectorAll('[role="option"]')).toHaveLength(1);
  });

  it('only suggests what is spelt nearly so: the first Enter shows it, the second takes it', async () => {
    const near: SearchResult[] = results.map((it) => ({ ...it, near: true }));
    const { root, field, client } = show(read, { search: () => Promise.resolve(near) });
    await userEvent.type(field, 'elavli');
    await seen(root, 'Nothing is spelt “elavli”. Did you mean:');
    await expectAccessible(root);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(field.getAttribute('aria-activedescendant')).not.toBeNull();
    });
    expect(client.card).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(client.card).toHaveBeenCalledOnce();
    });
  });

  it('never takes by Enter what answers an older question', async () => {
    const late = Promise.withResolvers<SearchResult[]>();
    const search = (query: string) =>
      query === 'ab' ? late.promise : Promise.resolve(results.slice(0, 1));
    const { root, field, client } = show(read, { search });
    await userEvent.type(field, 'a');
    await seen(root, 'For low mood and nerve pain.');
    await userEvent.keyboard('b{Enter}');
    expect(client.card).not.toHaveBeenCalled();
    late.resolve(results.slice(1));
    await vi.waitFor(() => {
      expect(client.card).toHaveBeenCalledExactlyOnceWith({ from: 'search', result: results[1] });
    });
  });

  it('says that a row is a class', async () => {
    const { root } = show(read, {}, 'a');
    await seen(root, 'Class of drugs');
    expect(root.querySelectorAll('.row-kind')).toHaveLength(1);
  });

  it('says that nothing found is nothing said about the medicine, and when it failed', async () => {
    const none = show(read, { search: () => Promise.resolve([]) }, 'xyz');
    await seen(none.root, 'Nothing found for “xyz”. That says nothing about the medicine itself');
    await expectAccessible(none.root);
    const failed = show(read, { search: () => Promise.reject(new Error('no index')) }, 'xyz');
    await seen(failed.root, 'The search could not be loaded.');
  });
});

describe('a card in the popup', () => {
  it('opens, leads on, and leads back to what was typed', async () => {
    const { root, field, client } = show(read);
    await userEvent.type(field, 'elavil');
    await seen(root, 'Tricyclic antidepressant');
    root.querySelector<HTMLElement>('[role="option"]')?.click();
    await seen(root, 'You read Elavil');
    await vi.waitFor(() => {
      expect(document.activeElement?.tagName).toBe('MAIN');
    });
    await expectAccessible(root);
    byText(root, '.opened button', 'Ketamine').click();
    await vi.waitFor(() => {
      expect(client.card).toHaveBeenLastCalledWith({ from: 'card', id: 'ketamine' });
    });
    await seen(root, 'Full monograph');
    byText(root, 'button', 'Full monograph').click();
    expect(client.openMonograph).toHaveBeenCalledExactlyOnceWith('amitriptyline');
    byText(root, 'button', 'Back').click();
    await seen(root, 'Full monograph');
    byText(root, 'button', 'Back').click();
    await seen(root, 'Tricyclic antidepressant');
    expect(field.value).toBe('elavil');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(field);
    });
  });

  it('says when no answer came, and asks again', async () => {
    const card = vi.fn<PopupClient['card']>(() => Promise.reject(new Error('asleep')));
    const { root } = show(read, { card });
    await seen(root, 'named 3 times');
    root.querySelector<HTMLElement>('.names button')?.click();
    await seen(root, 'Medgloss did not answer');
    card.mockResolvedValue(models.brand);
    byText(root, 'button', 'Try again').click();
    await seen(root, 'Full monograph');
  });
});

describe('the page', () => {
  it('shows its cautions gravest first, then its names', async () => {
    const { root, client } = show(read);
    await seen(root, 'On this page');
    const signals = [...root.querySelectorAll('.caution .signal')].filter((it) =>
      it.checkVisibility(),
    );
    expect(signals.map((it) => it.textContent)).toEqual([
      'Dangerous together',
      'Together only with care',
    ]);
    expect(root.innerText).toContain('If taken together…');
    await expectAccessible(root);
    byText(root, '.names button', 'Elavil named 3 times').click();
    expect(client.card).toHaveBeenCalledExactlyOnceWith({ from: 'page', name: report.names[0] });
  });

  it('marks what only an embedded frame names', async () => {
    const frames = [{ ...nothing, names: [name('Xanax', 1)] }];
    const { root } = show({ ...read, report: nothing, frames });
    await seen(root, 'No medicine names found on this page.');
    expect(root.innerText).toContain('In an embedded part of this page');
    await expectAccessible(root);
  });

  it.each<[string, PageState, string]>([
    ['unreadable', { kind: 'unreadable' }, 'can’t read this kind of page. Search works here'],
    ['off', { kind: 'off', site: 'news.example' }, 'is off on news.example'],
    ['no access', { kind: 'no-access', site: 'news.example' }, 'may not read news.example'],
    ['no access to any', { kind: 'no-access', site: '' }, 'may not read this page'],
  ])('says its state: %s', async (_, state, text) => {
    const { root } = show(state);
    await seen(root, text);
    await expectAccessible(root);
  });

  it('says that it is being read, and when it did not answer', async () => {
    const loading = show(read, { page: () => new Promise(() => undefined) });
    expect(loading.root.innerText).toContain('Reading the page…');
    await expectAccessible(loading.root);
    const failed = show(read, { page: () => Promise.reject(new Error('gone')) });
    await seen(failed.root, 'The page did not answer.');
  });

  it('asks for access by one click, and reads the page again', async () => {
    const { root, client, page } = show({ kind: 'no-access', site: 'news.example' });
    await seen(root, 'may not read');
    page.mockResolvedValue(read);
    byText(root, 'button', 'Allow on this site').click();
    await seen(root, 'named 3 times');
    expect(client.requestAccess).toHaveBeenCalledOnce();
  });

  it('is turned off and on by its switch', async () => {
    const { root, client, page } = show(read);
    await seen(root, 'Mark medicine names on news.example');
    page.mockResolvedValue({ kind: 'off', site: 'news.example' });
    root.querySelector<HTMLElement>('input[role="switch"]')?.click();
    await seen(root, 'is off on news.example');
    expect(client.setSite).toHaveBeenLastCalledWith('news.example', false);
    root.querySelector<HTMLElement>('input[role="switch"]')?.click();
    await vi.waitFor(() => {
      expect(client.setSite).toHaveBeenLastCalledWith('news.example', true);
    });
  });
});
