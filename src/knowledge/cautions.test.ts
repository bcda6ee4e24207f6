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
  ])('speak of a class as of one of its members: %s', (name, said) => {
    const classes = byId([{ ...group('k'), name }]);
    const rule = caution('k', [['class:k'], ['warfarin']]);
    const [found] = createCautions({ ...facts, classes }, [rule], {}, '2026-06-01').between(
      'k',
      'warfarin',
    );
    expect(found?.headline).toBe(`${said} and warfarin`);
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
  });

  it('know one drug met twice, and then nothing else', () => {
    expect(ids('ibuprofen', 'ibuprofen')).toEqual(['doubled']);
  });

  it('are none for ids that are not known', () => {
    expect(ids('nothing', 'nothing')).toEqual([]);
    expect(ids('ibuprofen', 'nothing')).toEqual([]);
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
