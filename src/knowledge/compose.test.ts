import { describe, expect, it } from 'vitest';
import { composeCard } from './compose.ts';
import { byId, caution, facts as drug, group, knowledgeOf, other } from './testing.ts';
import type { Facts, Other } from './types.ts';

const facts: Facts = {
  drugs: byId([
    drug('a', { classes: ['k', 'lost'] }),
    drug('b'),
    drug('c'),
    drug('d', { traits: [{ trait: 't', strength: 's', route: 'systemic', dose: 'any' }] }),
    drug('e'),
    drug('f'),
    drug('g'),
    drug('h'),
  ]),
  classes: byId([{ ...group('k'), name: 'kind of drug' }, group('late')]),
  products: {
    p: {
      id: 'p',
      names: ['co-thing'],
      brands: {},
      ingredients: ['b', 'd'],
      cite: {
        source: 'book',
        section: '',
        opened: '2026-01-01',
        support: 'stated',
        seen: 'original',
      },
    },
  },
};
const rules = [
  caution('ab', [['a'], ['b']], { serious: true }),
  caution('ab-mild', [['a'], ['b']]),
  caution('ac', [['a'], ['c']], { class: 'avoid' }),
  caution('doubled', [['same'], ['same']]),
  caution('abe', [['a'], ['b'], ['e', 'class:late']], { class: 'usually-avoid' }),
  caution('ag', [['a'], ['g', 'h']], { class: 'avoid', serious: true }),
];
const knowledge = knowledgeOf(facts, rules, {
  sources: { book: { title: 'T', publisher: 'P', year: 2020, url: 'https://example.org/' } },
});
const card = (others: Other[]) =>
  composeCard({ read: 'A', target: { kind: 'drug', ids: ['a'] }, others }, knowledge);

describe('the order of a card', () => {
  it('puts a combined pair first, its lesser cautions under it', async () => {
    const model = await card([other('b')]);
    expect(model?.cautions.map(({ id }) => id)).toEqual(['ab']);
    expect(model?.cautions[0]?.under.map(({ id }) => id)).toEqual(['ab-mild']);
  });

  it.each([
    ['an alternative', { alternative: true, relation: 'sentence' }],
    ['a name elsewhere on the page', { relation: 'document' }],
  ] as const)('folds a pair that is %s', async (_, relation) => {
    const model = await card([other('b', relation)]);
    expect(model?.cautions).toEqual([]);
    expect(model?.ifTogether.map(({ id }) => id)).toEqual(['ab']);
  });

  it('lets what is to be avoided lead in any case', async () => {
    const model = await card([other('b'), other('c', { relation: 'document' })]);
    expect(model?.cautions.map(({ id }) => id)).toEqual(['ac', 'ab']);
  });

  it('knows cautions of three, as near as the further of them', async () => {
    const model = await card([other('b'), other('e', { relation: 'document' })]);
    expect(model?.ifTogether.map(({ id }) => id)).toEqual(['abe']);
    const turned = await card([other('b', { relation: 'document' }), other('e')]);
    expect(turned?.ifTogether.map(({ id, relation }) => [id, relation])).toEqual([
      ['abe', 'document'],
      ['ab', 'document'],
    ]);
  });

  it('knows them of a class too, and not of a name that only may mean one of them', async () => {
    const late = await card([other('b'), other('late', { kind: 'class' })]);
    expect(late?.cautions.map(({ id }) => id)).toEqual(['abe', 'ab']);
    const unclear = await card([other('b'), other('e', { kind: 'ambiguous', ids: ['e', 'f'] })]);
    expect(unclear?.cautions.map(({ id }) => id)).toEqual(['ab']);
  });

  it('folds them where one of the two is an alternative, and leads with them where none is', async () => {
    const choice = { alternative: true, relation: 'combined' } as const;
    for (const others of [
      [other('b', choice), other('e')],
      [other('b'), other('e', choice)],
    ]) {
      const model = await card(others);
      expect(model?.cautions.map(({ id }) => id)).not.toContain('abe');
      expect(model?.ifTogether.map(({ id }) => id)).toContain('abe');
    }
    expect((await card([other('b'), other('e')]))?.cautions.map(({ id }) => id)).toContain('abe');
  });

  it('counts the same drug under two names once, where it stands nearest', async () => {
    const far = other('b', { relation: 'document', text: 'Brand' });
    for (const others of [
      [far, other('b')],
      [other('b'), far],
    ]) {
      const model = await card(others);
      expect(model?.cautions.map(({ id, relation }) => [id, relation])).toEqual([
        ['ab', 'combined'],
      ]);
      expect(model?.ifTogether).toEqual([]);
    }
  });

  it('keeps one caution with two drugs apart, the nearer first', async () => {
    const model = await card([other('g', { relation: 'block' }), other('h'), other('c')]);
    expect(model?.cautions.map(({ between }) => between[1]?.id)).toEqual(['h', 'g', 'c']);
  });

  it('is sure of a name that can only mean one drug', async () => {
    expect((await card([other('c')]))?.cautions[0]).not.toHaveProperty('ifMeant');
  });

  it('says what one candidate of an ambiguous name would mean', async () => {
    const model = await card([other('c', { kind: 'ambiguous', ids: ['c', 'd'], text: 'Zed' })]);
    expect(model?.cautions[0]?.ifMeant).toBe('Zed');
  });

  it('names the others without an entry, and neither itself nor its class', async () => {
    const model = await card([
      other('d'),
      other('k', { kind: 'class' }),
      other('a', { kind: 'ambiguous', ids: ['a'] }),
    ]);
    expect(model?.noneRecorded).toEqual(['D']);
    expect(model?.notAssessed).toEqual([]);
  });

  it('folds a doubled ingredient under the names read, and only where a product holds it', async () => {
    const product: Partial<Other> = { kind: 'product', ids: ['a', 'd'], product: 'p' };
    const model = await card([other('a', { ...product, text: 'Both' })]);
    expect(model?.cautions).toEqual([]);
    expect(model?.ifTogether[0]?.between.map(({ name }) => name)).toEqual(['A', 'Both']);
    expect((await card([other('a', { text: 'Brand' })]))?.ifTogether).toEqual([]);
  });

  it('says apart what can not be judged at all', async () => {
    const model = await card([other('d'), other('f')]);
    expect(model?.noneRecorded).toEqual(['D']);
    expect(model?.notAssessed).toEqual(['F']);
  });

  it('names a product, an unclear name and an unknown one as a reader knows them', async () => {
    const product = other('b', { kind: 'product', ids: ['b', 'd'], product: 'p' });
    const unclear = other('d', { kind: 'ambiguous', ids: ['b', 'd'], text: 'Zed' });
    const target = { kind: 'drug' as const, ids: ['c'] };
    const others = [product, unclear, other('gone')];
    const model = await composeCard({ read: 'C', target, others }, knowledge);
    expect(model?.noneRecorded).toEqual(['Co-thing', 'Zed']);
    expect(model?.notAssessed).toEqual(['gone']);
  });

  it('names what may mean another drug than its own, and no class of an ingredient', async () => {
    const unclear = other('a', { kind: 'ambiguous', ids: ['a', 'd'], text: 'Zed' });
    expect((await card([unclear]))?.noneRecorded).toEqual(['Zed']);
    const target = { kind: 'product' as const, ids: ['b', 'd'], product: 'p' };
    const wide = { ...facts, drugs: { ...facts.drugs, b: drug('b', { classes: ['k'] }) } };
    const model = await composeCard(
      { read: 'P', target, others: [other('k', { kind: 'class' })] },
      { ...knowledge, facts: wide },
    );
    expect(model?.notAssessed).toEqual([]);
  });

  it('takes a product by its ingredients', async () => {
    const model = await card([other('b', { kind: 'product', ids: ['b', 'd'], product: 'p' })]);
    expect(model?.cautions.map(({ id }) => id)).toEqual(['ab']);
    expect(model?.noneRecorded).toEqual([]);
  });
});

describe('the subject of a card', () => {
  const about = (target: Parameters<typeof composeCard>[0]['target']) =>
    composeCard({ read: 'x', target, others: [] }, knowledge);

  it('is a drug, a product, a class with its members, or a choice', async () => {
    expect((await about({ kind: 'drug', ids: ['b'] }))?.subject).toMatchObject({
      kind: 'drug',
      monograph: null,
    });
    expect(
      (await about({ kind: 'product', ids: ['b', 'd'], product: 'p' }))?.subject,
    ).toMatchObject({
      kind: 'product',
      title: 'Co-thing',
      ingredients: [{ id: 'b' }, { id: 'd' }],
    });
    expect((await about({ kind: 'class', ids: ['k'] }))?.subject).toMatchObject({
      members: [{ id: 'a' }],
    });
    expect((await about({ kind: 'ambiguous', ids: ['b', 'd'] }))?.subject).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ id: 'b' }, { id: 'd' }],
    });
  });

  it('has its classes by their names, and its sources', async () => {
    expect((await about({ kind: 'drug', ids: ['a'] }))?.subject).toMatchObject({
      classes: [
        { id: 'k', name: 'kind of drug' },
        { id: 'lost', name: 'lost' },
      ],
    });
    const product = { kind: 'product', ids: ['b', 'd'], product: 'p' } as const;
    expect((await about({ ...product, ids: [...product.ids] }))?.subject).toMatchObject({
      sources: [{ source: 'book', publisher: 'P' }],
    });
  });

  it('is a class where a caution led to one by its id alone', async () => {
    expect((await about({ kind: 'drug', ids: ['k'] }))?.subject).toMatchObject({ kind: 'class' });
  });

  it('is nothing where the id is not known', async () => {
    expect(await about({ kind: 'drug', ids: ['nothing'] })).toBeNull();
  });
});
