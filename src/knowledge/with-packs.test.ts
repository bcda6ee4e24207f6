import { describe, expect, it } from 'vitest';
import type { PackReader } from './imported.ts';
import { graveCount } from './page-cautions.ts';
import { byId, caution, facts as drug, group, knowledgeOf, other } from './testing.ts';
import { importedDrug, packOf, said, text } from './testing-packs.ts';
import type { Facts, Other } from './types.ts';
import { checkWithPacks, composeWithPacks, withPacks } from './with-packs.ts';

const facts: Facts = {
  drugs: byId([
    drug('a', { summary: 'Ours.', monograph: true }),
    drug('b'),
    drug('c'),
    drug('d', { traits: [{ trait: 't', strength: 's', route: 'systemic', dose: 'any' }] }),
  ]),
  classes: byId([group('k')]),
  products: {},
};
const ours = knowledgeOf(
  facts,
  [caution('ab', [['a'], ['b']], { class: 'avoid' }), caution('twice', [['same'], ['same']])],
  {
    monograph: async (id) => {
      if (!(id in facts.drugs)) throw new Error(`No file for ${id}.`);
      return { id, sections: [], cites: {}, review: 'ai-draft', checked: '2026-01-01' };
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
      monograph: { id: 'a' },
    });
    const beside = await card('a', [other('z')], [ward]);
    expect(beside?.subject).toMatchObject({ monograph: { id: 'a' } });
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

  it('does not say so of a drug that could be judged either', async () => {
    const clinic = packOf('Clinic', [], { cautions: [said(['a', 'd'], 'Take care')] });
    const names = [other('d', { kind: 'product', ids: ['c', 'd'], text: 'cd' })];
    expect((await card('a', [other('d')], []))?.noneRecorded).toEqual(['D']);
    expect((await card('a', [other('d')], [clinic]))?.noneRecorded).toEqual([]);
    expect((await card('b', names, [clinic]))?.imported?.notes).toEqual([]);
    const within = await card('a', names, [clinic]);
    expect(within?.imported?.notes.map(({ title }) => title)).toEqual(['a + d']);
    expect(within?.noneRecorded).toEqual([]);
    const judged = other('b', { kind: 'product', ids: ['a', 'd'], text: 'ad' });
    expect((await card('b', [judged], [clinic]))?.imported?.notes).toEqual([]);
  });

  it('shows what packs say of a class and of a product of ours', async () => {
    const product = { id: 'p', names: ['p'], brands: {}, ingredients: ['a', 'b'] };
    const known = { ...ours, facts: { ...facts, products: { p: product } } };
    const texts = [text('1', 'class:k', 'On the class'), text('2', 'product:p', 'On the product')];
    const clinic = packOf('Clinic', texts, { cautions: [said(['a', 'b'], 'Both')] });
    const told = async (target: Parameters<typeof composeWithPacks>[0]['target']) =>
      (await composeWithPacks({ read: 'x', target, others: [] }, known, [clinic]))?.imported;
    const ofClass = await told({ kind: 'class', ids: ['k'] });
    expect(ofClass?.texts.map(({ title }) => title)).toEqual(['On the class']);
    const ofProduct = await told({ kind: 'product', ids: ['a', 'b'], product: 'p' });
    expect(ofProduct?.texts.map(({ title }) => title)).toEqual(['On the product']);
    expect(ofProduct?.notes).toEqual([]);
    expect(await told({ kind: 'ambiguous', ids: ['a', 'b'] })).toBeUndefined();
  });

  it('shows no more than three texts of one pack', async () => {
    const texts = ['1', '2', '3', '4'].map((id) => text(id, 'drug:a', `Text ${id}`));
    const model = await card('a', [], [packOf('Long', texts), ward]);
    expect(model?.imported?.texts.map(({ title }) => title)).toEqual([
      ...['Text 1', 'Text 2', 'Text 3'],
      'Ward on a',
    ]);
  });

  it('shows with a note what the pack says of the drugs together', async () => {
    const texts = [text('1', 'together:a+b', 'More on both')];
    const clinic = packOf('Clinic', texts, { cautions: [said(['a', 'b'], 'Take care')] });
    const [note] = (await card('a', [other('b')], [clinic]))?.imported?.notes ?? [];
    expect(note?.sections.map(({ lines }) => lines[0]?.text)).toEqual(['More on both']);
    expect(note?.between).toEqual([
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ]);
  });

  it('takes a note as far as the furthest of its names, and as an alternative if one is', async () => {
    const clinic = packOf('Clinic', [], {
      cautions: [said(['a', 'b', 'c'], 'All three'), said(['b', 'c'], 'Not of a')],
    });
    const notes = async (...others: Other[]) =>
      (await card('a', [...others, other('d', { alternative: true })], [clinic]))?.imported?.notes;
    const beside = packOf('Beside', [], { cautions: [said(['b', 'z'], 'Not of a')] });
    const strange = await card('a', [other('b'), other('z')], [beside]);
    expect(strange?.imported?.notes).toEqual([]);
    const far = other('c', { relation: 'document' });
    const three = { title: 'a + b + c', relation: 'document', alternative: false };
    expect(await notes(other('b'), far)).toMatchObject([three]);
    expect(await notes(far, other('b'))).toMatchObject([three]);
    expect(await notes(other('b'), other('c', { alternative: true }))).toMatchObject([
      { relation: 'combined', alternative: true },
    ]);
    const unclear = other('c', { kind: 'ambiguous', ids: ['c', 'd'] });
    expect(await notes(other('b'), unclear)).toEqual([]);
  });

  it('names a product that only a pack knows, of the others too', async () => {
    const product = { id: 'xy', names: ['xy'], brands: {}, ingredients: ['a', 'b'] };
    const clinic = packOf('Clinic', [], { facts: { drugs: {}, products: { xy: product } } });
    const both = other('a', { kind: 'product', ids: ['a', 'b'], product: 'xy', text: 'XY' });
    expect((await card('c', [both], [clinic]))?.notAssessed).toEqual(['Xy']);
  });

  it('asks a pack for no more than the card needs', async () => {
    const asked: string[] = [];
    const watched: PackReader = {
      ...ward,
      about: (subjects) => {
        asked.push(...subjects);
        return ward.about(subjects);
      },
    };
    await card('a', [other('b'), other('z'), other('k', { kind: 'class' })], [watched]);
    expect(asked).toEqual(['drug:a', 'drug:z']);
    asked.length = 0;
    await card('b', [other('c', { kind: 'product', ids: ['c', 'z'], text: 'cz' })], [watched]);
    expect(asked).toEqual(['drug:b', 'drug:c', 'drug:z']);
  });

  it('has in a set what packs say of its members with each other, not within one', async () => {
    const clinic = packOf('Clinic', [], { cautions: [said(['a', 'b'], 'Take care')] });
    const member = (...ids: string[]) => ({ kind: 'product' as const, ids, text: ids.join() });
    const notes = async (...members: Parameters<typeof checkWithPacks>[0]) =>
      (await checkWithPacks(members, ours, [clinic])).notes?.map(({ title }) => title);
    expect(await notes(member('a'), member('b'), member('c'))).toEqual(['a + b']);
    expect(await notes(member('a', 'b'), member('c'))).toEqual([]);
    const unclear = { kind: 'ambiguous' as const, ids: ['a', 'c'], text: 'Zed' };
    expect(await notes(unclear, member('b'))).toEqual([]);
    expect((await checkWithPacks([member('a'), member('b')], ours, [])).notes).toEqual([]);
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
