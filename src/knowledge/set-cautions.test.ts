import { describe, expect, it } from 'vitest';
import { createCautions } from './cautions.ts';
import type { SetMember } from './paste.ts';
import { checkSet } from './set-cautions.ts';
import { byId, caution, facts, group } from './testing.ts';

const pack = {
  drugs: byId([
    facts('phenelzine'),
    facts('sertraline'),
    facts('tramadol'),
    facts('lisinopril', { classes: ['ace-inhibitor'] }),
    facts('furosemide', { classes: ['diuretic'] }),
    facts('ibuprofen', { classes: ['nsaid'] }),
    facts('paracetamol', {
      traits: [{ trait: 'analgesic', strength: 'mild', route: 'oral', dose: 'any' }],
    }),
    facts('unheard'),
  ]),
  classes: byId([group('ace-inhibitor'), group('diuretic'), group('nsaid')]),
  products: {
    'lisinopril-furosemide': {
      id: 'lisinopril-furosemide',
      names: ['lisinopril/furosemide'],
      brands: {},
      ingredients: ['furosemide', 'lisinopril'],
      cite: {
        source: 's',
        section: '1',
        opened: '2026-01-01',
        support: 'stated' as const,
        seen: 'original' as const,
      },
    },
  },
};
const rules = [
  caution('maoi', [['phenelzine'], ['sertraline', 'tramadol']], { class: 'avoid' }),
  caution('maoi-too', [['phenelzine'], ['sertraline']]),
  caution('serotonin', [['sertraline'], ['tramadol']]),
  caution('three', [['class:ace-inhibitor'], ['class:diuretic'], ['class:nsaid']], {
    serious: true,
  }),
  caution('twice', [['same'], ['same']], { class: 'usually-avoid', headline: 'Both hold {a}.' }),
];
const cautions = createCautions(pack, rules, {}, '2026-06-01');

const member = (text: string, more: Partial<SetMember> = {}): SetMember => ({
  kind: 'drug',
  ids: [text],
  text,
  ...more,
});
const unclear = (text: string, ids: string[]): SetMember => ({ kind: 'ambiguous', ids, text });
const both = (text: string): SetMember => ({
  kind: 'product',
  ids: ['furosemide', 'lisinopril'],
  product: 'lisinopril-furosemide',
  text,
});
const check = (...members: (SetMember | string)[]) =>
  checkSet(
    members.map((it) => (typeof it === 'string' ? member(it) : it)),
    { facts: pack, cautions },
  );
const ids = (report: ReturnType<typeof check>): string[] =>
  report.cautions.map(({ caution: it }) => it.id);
const states = (report: ReturnType<typeof check>): string[] =>
  report.pairs.map(({ state }) => state);

describe('a set', () => {
  it('gives its pairs, gravest first, and the less grave under them', () => {
    const report = check('tramadol', 'sertraline', 'phenelzine');
    expect(report.cautions.map(({ caution: it, members }) => [it.id, members])).toEqual([
      ['maoi', [0, 2]],
      ['maoi', [1, 2]],
      ['serotonin', [0, 1]],
    ]);
    expect(report.cautions[1]?.caution.under.map(({ id }) => id)).toEqual(['maoi-too']);
    expect(report.pairs.map(({ a, b, state, caution: at }) => [a, b, state, at])).toEqual([
      [0, 1, 'minimize-risk', 2],
      [0, 2, 'avoid', 0],
      [1, 2, 'avoid', 1],
    ]);
  });

  it('tells nothing recorded from not assessed', () => {
    const report = check('sertraline', 'paracetamol', 'unheard');
    expect(states(report)).toEqual(['none-recorded', 'not-assessed', 'not-assessed']);
    expect(report.members.map(({ assessed }) => assessed)).toEqual([true, true, false]);
    expect(report.pairs.every(({ caution: at }) => at === -1)).toBe(true);
  });

  it('has nothing to say of one drug, or of none', () => {
    expect(check('sertraline').pairs).toEqual([]);
    expect(check()).toEqual({ members: [], cautions: [], pairs: [] });
  });
});

describe('a rule for three', () => {
  it('holds for three of the set', () => {
    const report = check('ibuprofen', 'lisinopril', 'sertraline', 'furosemide');
    expect(report.cautions.map(({ caution: it, members }) => [it.id, members])).toEqual([
      ['three', [0, 1, 3]],
    ]);
    expect(states(report)).not.toContain('minimize-risk');
  });

  it('holds where one product brings two of them', () => {
    expect(ids(check(both('Zestoretic'), 'ibuprofen'))).toEqual(['three']);
  });

  it('does not hold for two, nor within one product', () => {
    expect(ids(check('lisinopril', 'furosemide'))).toEqual([]);
    expect(ids(check(both('Zestoretic'), 'sertraline'))).toEqual([]);
  });
});

describe('one ingredient twice', () => {
  it('is a caution under the names given', () => {
    const report = check(member('Nurofen', { ids: ['ibuprofen'] }), 'ibuprofen');
    expect(ids(report)).toEqual(['twice']);
    expect(report.cautions[0]?.caution.between.map(({ name }) => name)).toEqual([
      'Nurofen',
      'ibuprofen',
    ]);
    expect(report.cautions[0]?.caution.headline).toBe('Both hold ibuprofen.');
  });

  it('is one for each two of three', () => {
    const report = check(
      member('Nurofen', { ids: ['ibuprofen'] }),
      member('Advil', { ids: ['ibuprofen'] }),
      'ibuprofen',
    );
    expect(ids(report)).toEqual(['twice', 'twice', 'twice']);
    expect(new Set(report.pairs.map(({ caution: at }) => at)).size).toBe(3);
  });

  it('is found in products', () => {
    expect(ids(check(both('Zestoretic'), 'furosemide'))).toEqual(['twice']);
  });

  it('is none for a class beside itself or beside its member', () => {
    const nsaid = member('NSAIDs', { kind: 'class', ids: ['nsaid'] });
    expect(states(check(nsaid, nsaid))).toEqual(['within']);
    expect(states(check(nsaid, 'ibuprofen'))).toEqual(['within']);
  });
});

describe('an ambiguous name', () => {
  it('calls for what one of its candidates does, and says so', () => {
    const report = check(unclear('Zorax', ['paracetamol', 'sertraline']), 'phenelzine');
    expect(report.cautions).toMatchObject([
      { caution: { id: 'maoi', ifMeant: 'Zorax' }, own: ['phenelzine'] },
    ]);
    expect(report.pairs).toMatchObject([{ state: 'avoid', unsure: true }]);
    expect(report.members[0]?.parts.map(({ name }) => name)).toEqual(['Paracetamol', 'Sertraline']);
  });

  it('is said of both names where both are unclear', () => {
    const report = check(
      unclear('Zorax', ['paracetamol', 'sertraline']),
      unclear('Nardex', ['phenelzine', 'unheard']),
    );
    expect(report.cautions).toMatchObject([
      { caution: { ifMeant: 'Nardex' }, ambiguous: 'Zorax', own: ['sertraline'] },
    ]);
  });

  it('may be the other drug itself, whose name then stands first', () => {
    const report = check('sertraline', unclear('Zorax', ['paracetamol', 'sertraline']));
    expect(report.cautions[0]?.caution.between.map(({ name }) => name)).toEqual([
      'Sertraline',
      'sertraline',
    ]);
    expect(report.pairs[0]?.unsure).toBe(true);
    expect(report.cautions[0]?.caution.ifMeant).toBe('Zorax');
  });
});
