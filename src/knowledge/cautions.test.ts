import { describe, expect, it } from 'vitest';
import { createCautions } from './cautions.ts';
import { byId, caution, facts as drug, group } from './testing.ts';
import type { Caution, Facts } from './types.ts';

const trait = (name: string, strength: string) => [
  { trait: name, strength, route: 'systemic', dose: 'any' },
];
const facts: Facts = {
  drugs: byId([
    drug('warfarin', { classes: ['vka'] }),
    drug('ibuprofen', { classes: ['nsaid'] }),
    drug('naproxen', { classes: ['nsaid'] }),
    drug('gel', { classes: ['nsaid'] }),
    drug('clarithromycin', { traits: trait('cyp3a4-inhibitor', 'strong') }),
    drug('erythromycin', { traits: trait('cyp3a4-inhibitor', 'moderate') }),
    drug('simvastatin'),
    drug('lisinopril', { classes: ['acei'] }),
    drug('furosemide', { classes: ['diuretic'] }),
  ]),
  classes: byId([
    group('anticoagulant'),
    group('vka', ['anticoagulant']),
    group('nsaid'),
    group('acei'),
    group('diuretic'),
  ]),
  products: {},
};
const all: Caution[] = [
  caution('bleeding', [['class:anticoagulant'], ['class:nsaid', 'not:gel']], {
    class: 'usually-avoid',
  }),
  caution('nsaids', [['class:nsaid'], ['class:nsaid']]),
  caution('statin', [['simvastatin'], ['trait:cyp3a4-inhibitor=strong|extreme']], {
    class: 'avoid',
  }),
  caution('any-inhibitor', [['simvastatin'], ['trait:cyp3a4-inhibitor']]),
  caution('narrow', [['warfarin'], ['naproxen']], { replaces: ['bleeding'], serious: true }),
  caution('doubled', [['same'], ['same']]),
  caution('kidneys', [['class:acei'], ['class:diuretic'], ['class:nsaid']]),
];
const cautions = createCautions(
  facts,
  all,
  { s: { title: 'T', publisher: 'P', year: 2020, url: 'https://example.org/' } },
  '2026-06-01',
);
const ids = (...drugs: string[]): string[] => cautions.between(...drugs).map(({ id }) => id);

describe('cautions between drugs', () => {
  it('fire by class and its parents, in either order, with the names in their places', () => {
    expect(ids('warfarin', 'ibuprofen')).toEqual(['bleeding']);
    const [found] = cautions.between('ibuprofen', 'warfarin');
    expect(found?.headline).toBe('Warfarin and ibuprofen');
    expect(found?.between.map(({ name }) => name)).toEqual(['Warfarin', 'Ibuprofen']);
    expect(found?.cites[0]?.publisher).toBe('P');
  });

  it('write names with a capital where a sentence begins', () => {
    const say = caution('say', [['warfarin'], ['ibuprofen']], {
      consequence: '{b} hurts. {a} and {b} more, says {a}.',
    });
    const [found] = createCautions(facts, [say], {}, '2026-06-01').between('warfarin', 'ibuprofen');
    expect(found?.consequence).toBe('Ibuprofen hurts. Warfarin and ibuprofen more, says warfarin.');
  });

  it.each([
    ['ACE inhibitor', 'An ACE inhibitor'],
    ['H2 blocker', 'An H2 blocker'],
    ['PDE5 inhibitor', 'A PDE5 inhibitor'],
    ['opioid', 'An opioid'],
    ['uricosuric', 'A uricosuric'],
    ['statin', 'A statin'],
    ['oral NSAID', 'An oral NSAID'],
  ])('speak of a class as of one of its members: %s', (name, said) => {
    const classes = byId([{ ...group('k'), name }]);
    const rule = caution('k', [['class:k'], ['warfarin']]);
    const [found] = createCautions({ ...facts, classes }, [rule], {}, '2026-06-01').between(
      'k',
      'warfarin',
    );
    expect(found?.headline).toBe(`${said} and warfarin`);
  });

  it('come gravest first, and those of one gravity always in the same order', () => {
    const pair = [['warfarin'], ['ibuprofen']];
    const rules = [
      caution('mild', pair, { class: 'no-special-precautions' }),
      caution('second', pair),
      caution('first', pair),
      caution('serious', pair, { serious: true }),
      caution('grave', pair, { class: 'avoid' }),
    ];
    const order = ['grave', 'serious', 'first', 'second', 'mild'];
    for (const given of [rules, rules.toReversed()]) {
      const known = createCautions(facts, given, {}, '2026-06-01');
      expect(known.between('warfarin', 'ibuprofen').map(({ id }) => id)).toEqual(order);
      expect(known.naming('ibuprofen').map(({ id }) => id)).toEqual(order);
    }
  });

  it('say every part in the names of the two, with the sources of every part', () => {
    const cite = {
      section: '',
      opened: '2026-01-01',
      support: 'stated',
      seen: 'original',
    } as const;
    const rule = caution('whole', [['simvastatin'], ['trait:cyp3a4-inhibitor']], {
      outcome: '{a} stays long.',
      action: { urgency: 'now', text: 'Ask about {b}.' },
      mechanism: '{b} slows it.',
      modifiers: ['More {a}.'],
      evidence: { level: 'high', text: 'Studied with {b}.' },
      when: [
        { condition: 'where {a} is new', class: 'avoid', cite: { ...cite, source: 'condition' } },
      ],
      cites: [
        { ...cite, source: 'main' },
        { ...cite, source: 'lost' },
      ],
    });
    const source = { title: 'T', publisher: 'P', year: 2020, url: 'https://example.org/' };
    const known = createCautions(facts, [rule], { main: source, condition: source }, '2026-06-01');
    expect(known.between('clarithromycin', 'simvastatin')).toMatchObject([
      {
        outcome: 'Simvastatin stays long.',
        action: { urgency: 'now', text: 'Ask about clarithromycin.' },
        mechanism: 'Clarithromycin slows it.',
        modifiers: ['More simvastatin.'],
        evidence: { level: 'high', text: 'Studied with clarithromycin.' },
        when: [{ condition: 'where simvastatin is new', class: 'avoid' }],
        cites: [{ source: 'main' }, { source: 'condition' }],
        relation: 'document',
        alternative: false,
        under: [],
      },
    ]);
  });

  it('say first at which dose a trait holds', () => {
    const high = { trait: 'qt', strength: 'known', route: 'systemic', dose: 'high doses' };
    const drugs = { ...facts.drugs, loperamide: drug('loperamide', { traits: [high] }) };
    const rule = caution('qt', [['warfarin'], ['trait:qt']], { modifiers: ['Age.'] });
    const known = createCautions({ ...facts, drugs }, [rule], {}, '2026-06-01');
    expect(known.between('loperamide', 'warfarin')[0]?.modifiers).toEqual([
      'Loperamide: high doses',
      'Age.',
    ]);
  });

  it('leave a third name open where there are two', () => {
    const rule = caution('open', [['warfarin'], ['ibuprofen']], { headline: '{a} with {c}' });
    const known = createCautions(facts, [rule], {}, '2026-06-01');
    expect(known.between('warfarin', 'ibuprofen')[0]?.headline).toBe('Warfarin with {c}');
  });

  it('spare the members that a rule takes out', () => {
    expect(ids('warfarin', 'gel')).toEqual([]);
  });

  it('fire by trait, only at the strengths named, gravest first', () => {
    expect(ids('simvastatin', 'clarithromycin')).toEqual(['statin', 'any-inhibitor']);
    expect(ids('simvastatin', 'erythromycin')).toEqual(['any-inhibitor']);
  });

  it('leave out what a narrower one replaces', () => {
    expect(ids('naproxen', 'warfarin')).toEqual(['narrow']);
  });

  it('take a class spoken of as one for a member, but never beside its own member', () => {
    expect(ids('anticoagulant', 'ibuprofen')).toEqual(['bleeding']);
    expect(ids('ibuprofen', 'nsaid')).toEqual([]);
    expect(ids('warfarin', 'anticoagulant')).toEqual([]);
  });

  it('need all three of three', () => {
    expect(ids('ibuprofen', 'furosemide', 'lisinopril')).toEqual(['kidneys']);
    expect(ids('furosemide', 'lisinopril')).toEqual([]);
    expect(ids('warfarin', 'furosemide', 'lisinopril')).toEqual([]);
    expect(ids('ibuprofen', 'ibuprofen', 'lisinopril')).toEqual([]);
    expect(ids('warfarin', 'ibuprofen', 'furosemide')).toEqual([]);
  });

  it('know one drug met twice, and then nothing else', () => {
    expect(ids('ibuprofen', 'ibuprofen')).toEqual(['doubled']);
  });

  it('are none for ids that are not known', () => {
    expect(ids('nothing', 'nothing')).toEqual([]);
    expect(ids('ibuprofen', 'nothing')).toEqual([]);
    expect(ids('warfarin', 'ibuprofen', 'nothing')).toEqual([]);
    expect(ids()).toEqual([]);
  });

  it('can be told for a drug that has a rule or a trait, and for no other', () => {
    const drugs = {
      ...facts.drugs,
      bare: drug('bare'),
      traced: drug('traced', { traits: trait('t', 's') }),
    };
    const classes = { ...facts.classes, lonely: group('lonely') };
    const known = createCautions({ ...facts, drugs, classes }, all, {}, '2026-06-01');
    const judged = ['warfarin', 'traced', 'nsaid', 'bare', 'lonely', 'nothing'].filter((id) =>
      known.assesses(id),
    );
    expect(judged).toEqual(['warfarin', 'traced', 'nsaid']);
  });

  it('are overdue by their gravity', () => {
    const later = createCautions(facts, all, {}, '2027-02-01');
    expect(later.between('warfarin', 'ibuprofen')[0]?.overdue).toBe(true);
    expect(later.between('ibuprofen', 'naproxen')[0]?.overdue).toBe(false);
  });

  it('can be listed for one drug', () => {
    expect(cautions.naming('simvastatin').map(({ id }) => id)).toEqual(['statin', 'any-inhibitor']);
  });
});
