import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../card/test-axe.ts';
import {
  drugSubject,
  ketamine,
  withKetamine,
  withOmeprazole,
  withPhenelzine,
  withTramadol,
} from '../card/test-models.ts';
import { byText, mount } from '../card/test-mount.tsx';
import css from './monograph.css?inline';
import { MonographPage, type MonographView } from './monograph.tsx';
import { unfoldForPrint } from './print.ts';

const own = ['amitriptyline'];
const full: MonographView = {
  subject: drugSubject,
  cautions: [withPhenelzine, withTramadol, withKetamine, withOmeprazole].map((caution, at) => ({
    caution,
    own,
    alsoWith: at === 0 ? ['Linezolid', 'Selegiline'] : [],
  })),
};
const brief: MonographView = {
  subject: { ...drugSubject, drug: ketamine, monograph: null, sources: [], classes: [] },
  cautions: [],
};

function show(view: MonographView) {
  const open = vi.fn<(id: string) => void>();
  const print = vi.fn<() => void>();
  return { open, print, root: mount(<MonographPage {...{ view, open, print }} />, css) };
}

describe('the full monograph', () => {
  it.each([
    ['full', full],
    ['brief', brief],
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
    expect(root.textContent).toContain('Elavil (US, CA), Endep (AU)');
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

  it('is unfolded on paper, and as it was afterwards', () => {
    const { root } = show(full);
    unfoldForPrint(window);
    const state = () => [...root.querySelectorAll('details')].map((it) => it.open);
    const before = state();
    expect(before).toContain(false);
    window.dispatchEvent(new Event('beforeprint'));
    expect(state()).not.toContain(false);
    window.dispatchEvent(new Event('afterprint'));
    expect(state()).toEqual(before);
  });
});
