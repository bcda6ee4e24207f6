import { describe, expect, it, vi } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { expectAccessible } from '../card/test-axe.ts';
import { models } from '../card/test-models.ts';
import { byText } from '../card/test-mount.tsx';
import type { PageName } from '../knowledge/page-summary.ts';
import type { SearchResult } from '../knowledge/types.ts';
import type { PopupClient } from './client.ts';
import { checking } from './test-knowledge.ts';
import { seen, showPopup, testClient } from './test-popup.tsx';

const row = (title: string): SearchResult => ({
  kind: 'drug',
  id: title.toLowerCase(),
  title,
  summary: '',
});
const names: PageName[] = ['Phenelzine', 'Elavil'].map((text) => ({
  kind: 'drug',
  ids: [text === 'Elavil' ? 'amitriptyline' : 'phenelzine'],
  text,
  count: 1,
}));
const report = { names, leading: [], folded: [] };

function show(more: Partial<PopupClient> = {}) {
  const client = testClient({
    ...checking,
    search: (query) => Promise.resolve([row(query)]),
    page: () => Promise.resolve({ kind: 'read', site: 'a.example', report, frames: [] }),
    ...more,
  });
  return { ...showPopup(client), client };
}

/** The check with this text pasted into it. */
async function pasted(text: string, more: Partial<PopupClient> = {}) {
  const shown = show(more);
  const { root } = shown;
  byText(root, 'button', 'Check medicines together').click();
  await paste(root, text);
  return shown;
}

async function paste(root: HTMLElement, text: string): Promise<void> {
  const field = await vi.waitFor(() => {
    const found = root.querySelector<HTMLTextAreaElement>('.paste textarea');
    if (!found) throw new Error('There is no field to paste into.');
    return found;
  });
  field.value = text;
  byText(root, '.paste button', 'Add this list').click();
}

const signals = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.found .signal')].map((it) => it.textContent);
const entries = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.entries b')].map((it) => it.textContent);

describe('a pasted list', () => {
  it('shows each line, known or not, and its pairs gravest first', async () => {
    const { root } = await pasted(
      'Amitriptyline 25mg nocte, warfarin (as per INR)\n- phenelzine 15 mg\nfoobarol 5 mg',
    );
    await seen(root, '2 cautions, gravest first');
    expect(entries(root)).toEqual([
      'Amitriptyline 25mg nocte',
      'warfarin (as per INR)',
      'phenelzine 15 mg',
      'foobarol 5 mg',
    ]);
    expect(root.querySelector('.unknown')?.textContent).toContain('Not recognised, so not checked');
    expect(root.querySelector('.not-checked')?.textContent).toContain('Not checked: foobarol 5 mg');
    expect(signals(root)).toEqual(['Dangerous together', 'Together only with care']);
    expect(root.innerText).toContain('No caution recorded for one of the pairs. That is not proof');
    expect(root.querySelector<HTMLDetailsElement>('.paste')?.open).toBe(false);
    await expectAccessible(root);
  });

  it('keeps the text where it names nothing, and where it could not be read', async () => {
    const readList = vi.fn<PopupClient['readList']>(() => Promise.reject(new Error('no pack')));
    const { root } = await pasted('twice daily', { readList });
    await seen(root, 'The list could not be checked.');
    readList.mockResolvedValue([]);
    byText(root, '.paste button', 'Add this list').click();
    await seen(root, 'No medicine names in this text.');
    expect(root.querySelector('textarea')?.value).toBe('twice daily');
  });

  it('asks what an ambiguous name means, and checks all its meanings until then', async () => {
    const { root } = await pasted('Norpramin 50\nphenelzine');
    await seen(root, 'If “Norpramin” means Desipramine:');
    expect(signals(root)).toEqual(['Dangerous together']);
    await expectAccessible(root);
    byText(root, '.meanings button', 'Omeprazole').click();
    await seen(root, 'No caution recorded for this pair. That is not proof that it is safe');
    expect(signals(root)).toEqual([]);
    expect(root.querySelector('.entries .said')?.textContent).toBe('Omeprazole');
  });

  it('warns of one drug under two names, and of three together', async () => {
    const { root } = await pasted('Elavil\namitriptyline\nibuprofen\nlisinopril\nfurosemide');
    await seen(root, '2 cautions, gravest first');
    expect(signals(root)).toEqual(['Usually avoided together', 'Together only with care']);
    expect(root.querySelector('.found .pair')?.textContent).toBe('ElavilAmitriptyline');
    expect(root.innerText).toContain('One caution is for three together');
  });

  it('says what it holds too little about', async () => {
    const { root } = await pasted('paracetamol\nwarfarin');
    await seen(root, 'Not assessed: Paracetamol. Medgloss holds too little about it');
    expect(root.innerText).not.toMatch(/no caution recorded/i);
    await expectAccessible(root);
  });
});

describe('the table of pairs', () => {
  const LIST = 'amitriptyline\nwarfarin\nphenelzine\nibuprofen\nomeprazole\nparacetamol';

  it('has a header for each name, and a word and a shape of its own for each class', async () => {
    const { root } = await pasted(LIST);
    await vi.waitFor(() => {
      expect(root.querySelectorAll('td.cell')).toHaveLength(15);
    });
    const texts = (selector: string): string[] =>
      [...root.querySelectorAll(selector)].map((it) => it.textContent);
    expect(texts('thead th')).toEqual([
      'Amitriptyline',
      'Warfarin',
      'Phenelzine',
      'Ibuprofen',
      'Omeprazole',
    ]);
    expect(texts('tbody th')).toEqual([
      'Warfarin',
      'Phenelzine',
      'Ibuprofen',
      'Omeprazole',
      'Paracetamol',
    ]);
    const buttons = [...root.querySelectorAll('td.cell button')];
    expect(buttons.map((it) => it.textContent)).toEqual([
      'Care Amitriptyline and Warfarin: Together only with care',
      'Danger Amitriptyline and Phenelzine: Dangerous together',
      'Avoided Warfarin and Ibuprofen: Usually avoided together',
      'Known Warfarin and Omeprazole: Known, usually no action',
    ]);
    expect(new Set(texts('td.cell .mark')).size).toBe(4);
    const shapes = buttons.map((it) => it.querySelector('svg')?.innerHTML);
    expect(new Set(shapes).size).toBe(4);
    expect(texts('.legend li')).toHaveLength(6);
    await expectAccessible(root);
  });

  it('leads from a cell to its caution by keyboard, out of the fold too', async () => {
    const { root } = await pasted(LIST);
    await seen(root, 'Show one more caution');
    const cells = [...root.querySelectorAll<HTMLElement>('td.cell button')];
    cells.at(-1)?.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(document.activeElement?.getAttribute('aria-label')).toBe(
        'Known, usually no action: Warfarin and Omeprazole',
      );
    });
    expect(document.activeElement?.checkVisibility()).toBe(true);
  });

  it('is none for two, and scrolls by itself where it is wide', async () => {
    await screen.viewport(320, 640);
    const { root } = await pasted('warfarin\nibuprofen');
    await seen(root, 'One caution');
    expect(root.querySelector('table')).toBeNull();
    await paste(root, LIST);
    await vi.waitFor(() => {
      expect(root.querySelectorAll('td.cell')).toHaveLength(15);
    });
    expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
    const targets = [...root.querySelectorAll('td.cell button, .remove')];
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    await screen.viewport(414, 896);
  });
});

describe('the list', () => {
  it('is put together by typing and by Enter, and says what it took', async () => {
    const { root } = show();
    byText(root, 'button', 'Check medicines together').click();
    await seen(root, 'Add two medicines or more');
    await expectAccessible(root);
    await vi.waitFor(() => {
      expect(document.activeElement?.closest('.check')).not.toBeNull();
    });
    await userEvent.keyboard('Warfarin{Enter}');
    await seen(root, 'One added: Warfarin.');
    await userEvent.keyboard('Ibuprofen{Enter}');
    await seen(root, 'One caution');
    await userEvent.keyboard('Warfarin{Enter}');
    await seen(root, 'Warfarin is in the list already.');
    expect(entries(root)).toEqual(['Warfarin', 'Ibuprofen']);
    expect(signals(root)).toEqual(['Usually avoided together']);
  });

  it('keeps the focus where an entry was removed, and ends in the field', async () => {
    const { root } = await pasted('warfarin\nibuprofen');
    await seen(root, 'One caution');
    root.querySelector<HTMLElement>('.remove')?.click();
    await seen(root, 'Add one more, to see');
    await vi.waitFor(() => {
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove ibuprofen');
    });
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(document.activeElement?.getAttribute('role')).toBe('combobox');
    });
    expect(entries(root)).toEqual([]);
  });

  it('takes the names of the page, all at once or one by one', async () => {
    const { root } = show();
    await seen(root, 'Check these together');
    byText(root, 'button', 'Check these together').click();
    await seen(root, 'One caution');
    expect(entries(root)).toEqual(['Phenelzine', 'Elavil']);
    byText(root, 'button', 'Clear the list').click();
    await seen(root, 'The list is empty.');
    root.querySelector<HTMLElement>('[aria-label="Add Elavil"]')?.click();
    await vi.waitFor(() => {
      expect(entries(root)).toEqual(['Elavil']);
    });
  });

  it('stands while its cards are read, and is there again from the start', async () => {
    const { root } = await pasted('phenelzine\namitriptyline');
    await seen(root, 'One caution');
    byText(root, '.found button', 'Phenelzine').focus();
    await userEvent.keyboard('{Enter}');
    await seen(root, 'Full monograph');
    byText(root, '.opened button', 'Back').click();
    await vi.waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Phenelzine');
    });
    byText(root, '.check button', 'Back').click();
    await seen(root, '2 in the list');
  });

  it('takes the medicine of a card', async () => {
    const { root, field } = show({ card: () => Promise.resolve(models.plain) });
    await userEvent.type(field, 'Warfarin{Enter}');
    await seen(root, 'Full monograph');
    byText(root, 'button', 'Check with other medicines').click();
    await seen(root, 'Add one more');
    expect(entries(root)).toEqual(['Warfarin']);
  });

  it('says when it could not be checked', async () => {
    const { root } = await pasted('warfarin\nibuprofen', {
      check: () => Promise.reject(new Error('no pack')),
    });
    await seen(root, 'The list could not be checked.');
    await expectAccessible(root);
  });
});
