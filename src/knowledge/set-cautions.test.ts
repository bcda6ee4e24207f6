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
    facts('enalapril', { classes: ['ace-inhibitor'] }),
    facts('furosemide', { classes: ['diuretic'] }),
    facts('ibuprofen', { classes: ['nsaid'] }),
    facts('naproxen', { classes: ['nsaid'] }),
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
  caution('diuretic-maoi', [['furosemide'], ['phenelzine']]),
  caution('ace-maoi', [['lisinopril'], ['phenelzine']], { class: 'usually-avoid' }),
  caution('nsaids', [['class:nsaid'], ['class:nsaid']]),
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

  it('judges a pair by its gravest, whichever ingredient calls for it', () => {
    const report = check(both('Zestoretic'), 'phenelzine');
    expect(states(report)).toEqual(['usually-avoid']);
    expect(report.cautions[report.pairs[0]?.caution ?? -1]?.caution.id).toBe('ace-maoi');
    expect(ids(report)).toEqual(['ace-maoi', 'diuretic-maoi']);
  });

  it('can judge a product only if each of its ingredients can be judged', () => {
    const half = member('Halfdex', { kind: 'product', ids: ['sertraline', 'unheard'] });
    expect(states(check(half, 'paracetamol'))).toEqual(['not-assessed']);
  });

  it('keeps the cautions of one gravity in the same order, however the names were put in', () => {
    const one = check('naproxen', 'ibuprofen', 'sertraline', 'tramadol');
    const other = check('sertraline', 'tramadol', 'naproxen', 'ibuprofen');
    expect(ids(one)).toEqual(['nsaids', 'serotonin']);
    expect(ids(other)).toEqual(ids(one));
  });

  it('gives one caution once, for all the names that call for it', () => {
    const brand = (text: string, id: string): SetMember => member(text, { ids: [id] });
    const report = check(brand('Nurofen', 'ibuprofen'), 'naproxen', brand('Advil', 'ibuprofen'));
    expect(ids(report)).toEqual(['twice', 'nsaids']);
    expect(report.cautions[1]?.members).toEqual([0, 1, 2]);
    const last = check(brand('Zoloft', 'sertraline'), brand('Lustral', 'sertraline'), 'phenelzine');
    expect(last.cautions.map(({ members }) => members)).toEqual([
      [0, 1, 2],
      [0, 1],
    ]);
  });

  it('shows its members by our names, and what a product holds', () => {
    expect(check('sertraline', both('Zestoretic')).members).toEqual([
      { name: 'Sertraline', parts: [], assessed: true },
      {
        name: 'Lisinopril/furosemide',
        parts: [
          { id: 'furosemide', name: 'Furosemide' },
          { id: 'lisinopril', name: 'Lisinopril' },
        ],
        assessed: true,
      },
    ]);
  });

  it('is sure where no name is unclear, and takes them as combined', () => {
    const report = check('phenelzine', 'sertraline');
    expect(report.pairs[0]?.unsure).toBe(false);
    expect(report.cautions).toMatchObject([{ own: [], caution: { relation: 'combined' } }]);
    expect(report.cautions[0]?.caution).not.toHaveProperty('ifMeant');
  });

  it('takes a drug that is not listed any more for one that cannot be judged', () => {
    expect(states(check('gone', 'sertraline', 'lost'))).toEqual(Array(3).fill('not-assessed'));
    expect(check('gone').members[0]?.name).toBe('gone');
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
    expect(report.cautions).toMatchObject([{ own: [], caution: { relation: 'combined' } }]);
    expect(states(report)).not.toContain('minimize-risk');
  });

  it('holds where one product brings two of them', () => {
    expect(ids(check(both('Zestoretic'), 'ibuprofen'))).toEqual(['three']);
  });

  it('holds for a drug that has no caution with any one other', () => {
    expect(ids(check('enalapril', 'furosemide', 'ibuprofen'))).toEqual(['three']);
  });

  it('does not hold for two, nor within one product', () => {
    expect(ids(check('lisinopril', 'furosemide'))).toEqual([]);
    expect(ids(check(both('Zestoretic'), 'sertraline'))).toEqual([]);
    const all = member('Triplex', { ids: ['furosemide', 'ibuprofen', 'lisinopril'] });
    expect(ids(check({ ...all, kind: 'product' }, 'sertraline'))).toEqual([]);
  });

  it('does not hold by what a name only may mean', () => {
    const zorax = unclear('Zorax', ['lisinopril', 'paracetamol']);
    expect(ids(check(zorax, 'furosemide', 'ibuprofen'))).toEqual([]);
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
    expect(states(check('ibuprofen', nsaid))).toEqual(['within']);
  });

  it('is none for a product beside the class of one of its ingredients', () => {
    const diuretics = member('diuretics', { kind: 'class', ids: ['diuretic'] });
    expect(states(check(both('Zestoretic'), diuretics))).toEqual(['within']);
    expect(states(check(diuretics, both('Zestoretic')))).toEqual(['within']);
  });

  it('is never called a pair without a caution', () => {
    const silent = { facts: pack, cautions: createCautions(pack, [], {}, '2026-06-01') };
    const twice = [member('paracetamol'), member('Panadol', { ids: ['paracetamol'] })];
    expect(checkSet(twice, silent).pairs).toMatchObject([{ state: 'within' }]);
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
    expect(report.members[0]?.name).toBe('Zorax');
    const turned = check('phenelzine', unclear('Zorax', ['paracetamol', 'sertraline']));
    expect(turned.cautions).toMatchObject([{ caution: { ifMeant: 'Zorax' }, own: ['phenelzine'] }]);
  });

  it('never makes an uncertain caution of a certain one, nor the other way round', () => {
    const zorax = unclear('Zorax', ['paracetamol', 'sertraline']);
    const report = check(zorax, 'sertraline', 'phenelzine');
    const grave = report.cautions.filter(({ caution: { id } }) => id === 'maoi');
    expect(grave.map(({ caution: { ifMeant }, members }) => [ifMeant, members])).toEqual([
      ['Zorax', [0, 2]],
      [undefined, [1, 2]],
    ]);
  });

  it('is told apart from another that may mean the same drug', () => {
    const nardex = unclear('Nardex', ['phenelzine', 'unheard']);
    const report = check(
      unclear('Zorax', ['sertraline']),
      unclear('Zolta', ['sertraline']),
      nardex,
    );
    const grave = report.cautions.filter(({ caution: { id } }) => id === 'maoi');
    expect(grave.map(({ ambiguous, members }) => [ambiguous, members])).toEqual([
      ['Zorax', [0, 2]],
      ['Zolta', [1, 2]],
    ]);
    const twice = report.cautions.find(({ caution: { id } }) => id === 'twice');
    expect(twice?.caution.between.map(({ name }) => name)).toEqual(['Sertraline', 'Zolta']);
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
