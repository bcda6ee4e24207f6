import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { CardState } from './card.tsx';
import { expectAccessible } from './test-axe.ts';
import { show, showModel } from './test-card.tsx';
import { drugSubject, models, withKetamine } from './test-models.ts';
import { byText } from './test-mount.tsx';

function openAll(root: HTMLElement): void {
  for (const details of root.querySelectorAll('details')) details.open = true;
}

/** Fails unless the texts stand in this order. */
function expectOrder(root: HTMLElement, texts: string[]): void {
  const places = texts.map((text) => root.textContent.indexOf(text));
  expect(places.every((it) => it >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

describe('every card and state', () => {
  const cards = Object.entries(models).map(
    ([name, model]) => [name, { kind: 'card', model } satisfies CardState] as const,
  );
  const waiting = (['loading', 'no-answer', 'no-access'] as const).map(
    (kind) => [kind, { kind, read: 'Elavil' } satisfies CardState] as const,
  );
  const whole = { subject: drugSubject, cautions: [] };
  const others: [string, CardState][] = [
    ['one line', { kind: 'line', read: 'Elavil', id: 'amitriptyline' }],
    ['full monograph', { kind: 'whole', read: 'Elavil', whole }],
    ['hidden', { kind: 'card', model: { ...models.plain, hidden: 2 } }],
  ];

  it.each([...cards, ...waiting, ...others])(
    '%s has no accessibility violation',
    async (_, state) => {
      const { root } = show(state);
      await expectAccessible(root);
      openAll(root);
      await expectAccessible(root);
    },
  );

  it.each(cards)('%s fits 320 px at twice the text size', async (_, state) => {
    await page.viewport(320, 600);
    const { root } = show(state);
    root.style.fontSize = '2em';
    openAll(root);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(root.querySelector('.scroll')?.scrollWidth).toBeLessThanOrEqual(320);
  });

  it.each(cards)('%s has targets of at least 24 px', (_, state) => {
    const { root } = show(state);
    openAll(root);
    const small = [...root.querySelectorAll('button, summary')].filter((it) => {
      const { width, height } = it.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    expect(small.map((it) => it.textContent)).toEqual([]);
  });
});

describe('a caution', () => {
  it('comes first, in the order that a reader needs', () => {
    const { root } = showModel(models.brand);
    expectOrder(root, [
      'Together only with care',
      'Ketamine',
      withKetamine.headline,
      withKetamine.consequence,
      'cannot be woken',
      'What to do',
      withKetamine.action.text,
      withKetamine.mechanism,
      'You read Elavil: amitriptyline',
      models.brand.subject.drug.summary,
      'Generic Name',
    ]);
  });

  it('keeps its reasons folded', () => {
    const { root } = showModel(models.brand);
    const reasons = byText(root, 'summary', 'Why, what changes the risk, sources').parentElement;
    expect(reasons).toHaveProperty('open', false);
    expect(byText(root, 'dd', withKetamine.mechanism).checkVisibility()).toBe(false);
  });

  it('leads to the other drug, and not to the one being read', () => {
    const { root, actions } = showModel(models.brand);
    byText(root, 'button', 'Ketamine').click();
    expect(actions.open).toHaveBeenCalledExactlyOnceWith('ketamine');
    expect(() => byText(root, 'button', 'Amitriptyline')).toThrow();
  });

  it('shows a graver condition in the open', () => {
    const { root } = showModel(models.brand);
    const condition = byText(root, 'p', 'Usually avoided together: without medical supervision');
    expect(condition.checkVisibility()).toBe(true);
  });

  it('says that a name is on the page, never that the reader takes it', () => {
    const { root } = showModel(models.many);
    expect(root.textContent).toContain('Phenelzine is also named on this page.');
    expect(root.textContent).not.toContain('you take phenelzine');
  });

  it('says when its check is overdue', () => {
    const { root } = showModel({ ...models.many, subject: models.plain.subject });
    expect(root.textContent.match(/Check overdue/g)).toHaveLength(1);
  });
});

describe('several cautions', () => {
  it('shows three and counts the rest', () => {
    const { root } = showModel(models.many);
    const shown = [...root.querySelectorAll('.caution')].filter((it) => it.checkVisibility());
    expect(shown).toHaveLength(3);
    byText(root, 'summary', 'Show 2 more cautions').click();
    const all = [...root.querySelectorAll('.caution')].filter((it) => it.checkVisibility());
    expect(all).toHaveLength(5);
  });

  it('tells the classes apart by word, icon shape and ground', () => {
    const { root } = showModel(models.many);
    openAll(root);
    const classes = ['avoid', 'usually-avoid', 'minimize-risk', 'no-special-precautions'];
    const faces = classes.map((it) => {
      const head = root.querySelector(`.caution.${it} .caution-head`);
      if (head === null) throw new Error(`No caution of class ${it}.`);
      return {
        word: head.querySelector('.signal')?.textContent,
        shape: head.querySelector('path, circle')?.outerHTML,
        ground: getComputedStyle(head).backgroundColor,
      };
    });
    expect(new Set(faces.map((it) => it.word)).size).toBe(4);
    expect(new Set(faces.map((it) => it.shape)).size).toBe(4);
    expect(new Set(faces.map((it) => it.ground)).size).toBe(4);
  });

  it('folds those that the page does not combine below the first lines', () => {
    const { root } = showModel(models.folded);
    expect([...root.querySelectorAll('.caution')].some((it) => it.checkVisibility())).toBe(false);
    expectOrder(root, [models.folded.subject.drug.summary, 'If taken together…', 'Generic Name']);
    expect(root.textContent).toContain('Usually avoided together: Tramadol · 2 cautions');
    expect(root.textContent).toContain('seems to offer them as alternatives');
  });
});

describe('what is not recorded', () => {
  it('is said to be no proof of safety', () => {
    const { root } = showModel(models.brand);
    expect(root.textContent).toContain(
      'No caution recorded with Paracetamol and Metformin, also named on this page. That is not proof that it is safe: ask a pharmacist or doctor.',
    );
  });

  it('counts names beyond the first few', () => {
    const { root } = showModel(models.folded);
    expect(root.textContent).toContain('Drug A, Drug B, Drug C, Drug D and 2 more');
  });
});

describe('what a card is about', () => {
  it('does not say "you read" of the name itself', () => {
    expect(showModel(models.plain).root.textContent).not.toContain('You read');
  });

  it('keeps emergency signs in sight while a section is folded', () => {
    const { root } = showModel(models.plain);
    const signs = [...root.querySelectorAll<HTMLElement>('.emergencies')];
    expect(signs.map((it) => it.innerText)).toEqual([
      'Emergency\nA fit, fainting, or a racing or uneven heartbeat.',
    ]);
  });

  it('opens a section to all of its lines', () => {
    const { root } = showModel(models.plain);
    const weight = byText(root, 'li', 'Weight gain.');
    expect(weight.checkVisibility()).toBe(false);
    root.querySelectorAll<HTMLElement>('.sections summary')[3]?.click();
    expect(weight.checkVisibility()).toBe(true);
  });

  it('says that a text is not reviewed, and when its sources were checked', () => {
    const { root } = showModel(models.plain);
    expect(root.textContent).toContain('No clinician has reviewed this text.');
    expect(root.textContent).toContain('Sources checked on 23 November 2026.');
  });

  it('says that a brief entry is brief', () => {
    expect(showModel(models.brief).root.textContent).toContain('Brief entry');
  });

  it('offers the ingredients of a product, the members of a class, the meanings of a name', () => {
    const product = showModel(models.product);
    product.root.querySelector<HTMLElement>('.choice button')?.click();
    expect(product.actions.open).toHaveBeenCalledWith('amitriptyline');
    const group = showModel(models.class);
    byText(group.root, 'button', 'Doxepin').click();
    expect(group.actions.open).toHaveBeenCalledWith('doxepin');
    const name = showModel(models.ambiguous);
    expect(name.root.textContent).toContain('If “Norpramin” means Desipramine:');
    name.root.querySelectorAll<HTMLElement>('.choice button')[1]?.click();
    expect(name.actions.open).toHaveBeenCalledWith('omeprazole');
  });

  it('links sources to the web alone', () => {
    const [source] = models.plain.subject.sources;
    if (source === undefined) throw new Error('The model has a source.');
    const sources = [{ ...source, url: 'javascript:alert(1)' }];
    const { root } = showModel({ ...models.plain, subject: { ...models.plain.subject, sources } });
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toContain(source.title);
  });

  it('marks content as English', () => {
    const { root } = showModel(models.brand);
    expect(root.querySelector('.headline')?.closest('[lang="en"]')).not.toBeNull();
    expect(root.querySelector('.sections')?.closest('[lang="en"]')).not.toBeNull();
  });
});

describe('buttons', () => {
  it('open the monograph, turn off, close', () => {
    const { root, actions } = showModel(models.plain);
    byText(root, 'button', 'Full monograph').click();
    byText(root, 'button', 'Off on this site').click();
    root.querySelector<HTMLElement>('button[aria-label="Close"]')?.click();
    expect(actions.openMonograph).toHaveBeenCalledExactlyOnceWith('amitriptyline');
    expect(actions.turnOffHere).toHaveBeenCalledOnce();
    expect(actions.close).toHaveBeenCalledOnce();
  });

  it('ask again after no answer', () => {
    const { root, actions } = show({ kind: 'no-answer', read: 'Elavil' });
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('did not answer');
    byText(root, 'button', 'Try again').click();
    expect(actions.retry).toHaveBeenCalledOnce();
  });

  it('ask for access', () => {
    const { root, actions } = show({ kind: 'no-access', read: 'Elavil' });
    byText(root, 'button', 'Allow on this site').click();
    expect(actions.requestAccess).toHaveBeenCalledOnce();
  });
});
