import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from './test-axe.ts';
import {
  drugSubject,
  ketamine,
  models,
  withKetamine,
  withOmeprazole,
  withPhenelzine,
  withTramadol,
} from './test-models.ts';
import { byText, mount } from './test-mount.tsx';
import type { Whole } from '../knowledge/whole.ts';
import { packedProduct } from './test-packed.ts';
import { WholeMonograph } from './whole.tsx';

const own = ['amitriptyline'];
const full: Whole = {
  subject: drugSubject,
  cautions: [withPhenelzine, withTramadol, withKetamine, withOmeprazole].map((caution, at) => ({
    caution,
    own,
    alsoWith: at === 0 ? ['Linezolid', 'Selegiline'] : [],
  })),
};
const brief: Whole = {
  subject: { ...drugSubject, drug: ketamine, monograph: null, sources: [], classes: [] },
  cautions: [],
};

function show(view: Whole) {
  const open = vi.fn<(id: string) => void>();
  const print = vi.fn<() => void>();
  return { open, print, root: mount(<WholeMonograph whole={view} {...{ open, print }} />) };
}

describe('the full monograph', () => {
  it.each([
    ['full', full],
    ['brief', brief],
    ['a product of a pack', packedProduct],
  ])('has no accessibility violation: %s', async (_, view) => {
    const { root } = show(view);
    for (const details of root.querySelectorAll('details')) details.open = true;
    await expectAccessible(root);
  });

  it('fits 320 px at twice the text size', async () => {
    await page.viewport(320, 600);
    const { root } = show(full);
    root.style.fontSize = '2em';
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('holds every section, name and source', () => {
    const { root } = show(full);
    const headings = [...root.querySelectorAll('h2')].map((it) => it.textContent);
    expect(headings).toEqual([
      'Cautions with other medicines',
      ...['Generic Name', 'Usage', 'Dosage', 'Side Effects', 'How it Works', 'Precautions'],
      ...['Names', 'Sources'],
    ]);
    expect(root.textContent).toContain('No clinician has reviewed this text.');
    expect(root.textContent).toContain('Do not start, stop or change a medicine');
  });

  it('groups cautions by class, the gravest first and open', () => {
    const { root } = show(full);
    const levels = [...root.querySelectorAll<HTMLDetailsElement>('.level')];
    expect(levels.map((it) => [it.querySelector('h3')?.textContent.trim(), it.open])).toEqual([
      ['Dangerous together', true],
      ['Usually avoided together', false],
      ['Together only with care', false],
      ['Known, usually no action', false],
    ]);
    expect(root.textContent).toContain('The same is recorded with: Linezolid and Selegiline.');
    expect(root.textContent).not.toContain('named on this page');
  });

  it('says that no recorded caution is no proof of safety', () => {
    expect(show(brief).root.textContent).toContain('That is not proof that it is safe');
  });

  it('links each claim to its source', () => {
    const { root } = show(full);
    const links = [...byText(root, 'li', 'Nerve pain.1').querySelectorAll('a')];
    expect(links.map((it) => it.getAttribute('href'))).toEqual(['#source-1']);
    expect(root.querySelector('#source-1')?.textContent).toContain('4.5 Interactions');
    expect(root.querySelector('#source-2')?.textContent).toContain('expected, not studied');
  });

  it('leads to the other drug, and prints', () => {
    const { root, open, print } = show(full);
    byText(root, 'button', 'Phenelzine').click();
    expect(open).toHaveBeenCalledExactlyOnceWith('phenelzine');
    byText(root, 'button', 'Print').click();
    expect(print).toHaveBeenCalledOnce();
  });

  it('lists brands by country', () => {
    const { root } = show(full);
    const rows = [...root.querySelectorAll('.name-list div')].map((it) => it.textContent);
    expect(rows).toContain('United StatesElavil');
    expect(rows).toContain('AustraliaEndep');
  });

  const many = Array.from({ length: 6 }, (_, at) => ({
    caution: { ...withTramadol, id: `t${String(at)}` },
    own,
    alsoWith: [],
  }));
  const withMany: Whole = { ...full, cautions: [...full.cautions, ...many] };

  it('has nothing to type into within a card: the page around it would hear', () => {
    const { root } = show(withMany);
    expect(root.querySelectorAll('input, textarea')).toHaveLength(1);
    const within = mount(<WholeMonograph whole={withMany} open={vi.fn<(id: string) => void>()} />);
    expect(within.querySelectorAll('input, textarea, [contenteditable]')).toHaveLength(0);
  });

  it('searches its cautions, and says that none found is no proof', async () => {
    const { root } = show(withMany);
    const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
    const type = (words: string): void => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('selegiline');
    await vi.waitFor(() => {
      expect(root.querySelectorAll('.level')).toHaveLength(1);
    });
    expect(root.querySelector('.level')?.textContent).toContain('Phenelzine');
    await expectAccessible(root);
    type('zzz');
    await vi.waitFor(() => {
      expect(root.querySelector('[role=status]')?.textContent).toContain('not proof');
    });
  });

  it('is copied as text, with all cautions and sources', async () => {
    const { root } = show(full);
    byText(root, 'button', 'Copy as text').click();
    await vi.waitFor(() => {
      expect(root.querySelector('pre')).not.toBeNull();
    });
    const text = root.querySelector('pre')?.innerText ?? '';
    for (const part of [
      'Amitriptyline',
      'Dangerous together: Amitriptyline + Phenelzine',
      'The same is recorded with: Linezolid and Selegiline.',
      '4.5 Interactions',
      'https://',
      'No clinician has reviewed this text.',
    ]) {
      expect(text).toContain(part);
    }
    await expectAccessible(root);
  });

  it('tells a class with its members, and leads to them', async () => {
    const { subject } = models.class;
    const { root, open } = show({ subject, cautions: [] });
    await expectAccessible(root);
    byText(root, 'button', 'Imipramine').click();
    expect(open).toHaveBeenCalledExactlyOnceWith('imipramine');
    expect(root.textContent).toContain(subject.class.matters);
  });

  it('tells a product with its ingredients and brands, and what a pack says of it', () => {
    const { root, open } = show(packedProduct);
    expect(root.querySelector('h1')?.textContent).toBe('Triptafen');
    expect(root.textContent).toContain('United KingdomTriptafen');
    expect(root.textContent).toContain('We give it for nerve pain.');
    expect(root.textContent).toContain('From “Ward 7”, imported on 1 November 2026.');
    root.querySelector<HTMLElement>('.choice button')?.click();
    expect(open).toHaveBeenCalledExactlyOnceWith('amitriptyline');
  });

  it('has no links within a card: they would be the page’s', () => {
    const root = mount(<WholeMonograph whole={full} open={vi.fn()} />);
    expect(root.querySelectorAll('.numbers').length).toBeGreaterThan(0);
    expect(root.querySelectorAll('a[href^="#"]')).toHaveLength(0);
  });
});
