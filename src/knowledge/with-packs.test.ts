import { describe, expect, it } from 'vitest';
import type { PackReader } from './imported.ts';
import { graveCount } from './page-cautions.ts';
import { byId, caution, facts as drug, knowledgeOf, other } from './testing.ts';
import { importedDrug, packOf, said, text } from './testing-packs.ts';
import type { Facts, Other } from './types.ts';
import { checkWithPacks, composeWithPacks, withPacks } from './with-packs.ts';

const facts: Facts = {
  drugs: byId([drug('a', { summary: 'Ours.' }), drug('b'), drug('c')]),
  classes: {},
  products: {},
};
const ours = knowledgeOf(
  facts,
  [caution('ab', [['a'], ['b']], { class: 'avoid' }), caution('twice', [['same'], ['same']])],
  {
    monograph: async (id) => {
      if (!(id in facts.drugs)) throw new Error(`No file for ${id}.`);
      return null;
    },
  },
);
const card = (id: string, others: Other[], packs: PackReader[]) =>
  composeWithPacks({ read: id, target: { kind: 'drug', ids: [id] }, others }, ours, packs);

const ward = packOf('Ward', [text('1', 'drug:a', 'Ward on a'), text('2', 'drug:z', 'Ward on z')], {
  facts: { drugs: { z: importedDrug('z', { summary: 'The ward’s.' }) }, products: {} },
  cautions: [said(['a', 'b'], 'Fine together'), said(['a', 'z'], 'Take care')],
});
const school = packOf(
  'School',
  [text('1', 'drug:a', 'School on a'), text('3', 'drug:z', 'School on z')],
  {
    facts: { drugs: { z: importedDrug('z', { summary: 'The school’s.' }) }, products: {} },
  },
);

describe('a card with packs', () => {
  it('is the same without any', async () => {
    expect(await withPacks(ours, [], [])).toBe(ours);
    expect((await card('a', [], []))?.imported).toBeUndefined();
  });

  it('shows texts by the order of the packs, each under its name, and keeps what is ours', async () => {
    const model = await card('a', [], [school, ward]);
    const told = model?.imported?.texts.map(({ pack, title }) => [pack.name, title]);
    expect(told).toEqual([
      ['School', 'School on a'],
      ['Ward', 'Ward on a'],
    ]);
    expect(model?.subject).toMatchObject({
      kind: 'drug',
      drug: { summary: 'Ours.', review: 'ai-draft' },
    });
  });

  it('shows a drug that only packs know as the first pack’s own', async () => {
    const model = await card('z', [], [school, ward]);
    expect(model?.subject).toMatchObject({
      drug: { summary: 'The school’s.', review: { pack: { name: 'School' } } },
      monograph: null,
    });
    expect((await card('z', [], [ward, school]))?.subject).toMatchObject({
      drug: { summary: 'The ward’s.' },
    });
    expect(await card('z', [], [])).toBeNull();
  });

  it('puts a pack’s note beside a graver caution of ours, never in its place', async () => {
    const model = await card('a', [other('b')], [ward]);
    expect(model?.cautions.map(({ id }) => id)).toEqual(['ab']);
    expect(model?.imported?.notes.map(({ title, relation }) => [title, relation])).toEqual([
      ['a + b', 'combined'],
    ]);
  });

  it('does not say that nothing is recorded where a pack has a note, and never judges its drugs', async () => {
    const model = await card('a', [other('z'), other('c')], [ward]);
    expect(model?.imported?.notes.map(({ title }) => title)).toEqual(['a + z']);
    expect(model?.noneRecorded).toEqual([]);
    expect(model?.notAssessed).toEqual(['Z', 'C']);
  });

  it('calls a pack’s drug taken twice what it is', async () => {
    const twice = { kind: 'drug' as const, ids: ['z'], text: 'z' };
    const report = await checkWithPacks([twice, twice, { ...twice, ids: ['a'] }], ours, [ward]);
    expect(report.cautions.map(({ caution: { id } }) => id)).toEqual(['twice']);
    expect(report.notes?.map(({ title }) => title)).toEqual(['a + z']);
  });

  it('counts a grave caution between products that only packs know', async () => {
    const product = (id: string, ingredients: string[]) => ({
      id,
      names: [id],
      brands: {},
      ingredients,
    });
    const products = { ac: product('ac', ['a', 'c']), bc: product('bc', ['b', 'c']) };
    const pharmacy = packOf('Pharmacy', [], { facts: { drugs: {}, products } });
    const names = Object.values(products).map(({ id, ingredients }) => ({
      kind: 'product' as const,
      ids: ingredients,
      product: id,
      text: id,
      count: 1,
    }));
    const pairs = [{ a: 0, b: 1, relation: 'combined' as const, alternative: false }];
    const count = async (packs: PackReader[]): Promise<number> =>
      graveCount({ names, pairs }, await withPacks(ours, packs, names));
    expect(await count([])).toBe(0);
    expect(await count([pharmacy])).toBe(1);
  });

  it('has nothing of a pack that holds nothing of the names', async () => {
    const model = await card('c', [], [ward]);
    expect(model?.imported).toEqual({ texts: [], notes: [] });
  });
});
