import { describe, expect, it } from 'vitest';
import { composeCard } from './compose.ts';
import { byId, caution, facts as drug, group, knowledgeOf, other } from './testing.ts';
import type { Facts, Other } from './types.ts';

const facts: Facts = {
  drugs: byId([
    drug('a', { classes: ['k'] }),
    drug('b'),
    drug('c'),
    drug('d', { traits: [{ trait: 't', strength: 's', route: 'systemic', dose: 'any' }] }),
    drug('e'),
    drug('f'),
  ]),
  classes: byId([group('k')]),
  products: {
    p: {
      id: 'p',
      names: ['co-thing'],
      brands: {},
      ingredients: ['b', 'd'],
      cite: { source: 's', section: '', opened: '2026-01-01', support: 'stated', seen: 'original' },
    },
  },
};
const knowledge = knowledgeOf(facts, [
  caution('ab', [['a'], ['b']], { serious: true }),
  caution('ab-mild', [['a'], ['b']]),
  caution('ac', [['a'], ['c']], { class: 'avoid' }),
  caution('doubled', [['same'], ['same']]),
  caution('abe', [['a'], ['b'], ['e']], { class: 'usually-avoid' }),
]);
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
      candidates: [{ id: 'b' }, { id: 'd' }],
    });
  });

  it('is a class where a caution led to one by its id alone', async () => {
    expect((await about({ kind: 'drug', ids: ['k'] }))?.subject).toMatchObject({ kind: 'class' });
  });

  it('is nothing where the id is not known', async () => {
    expect(await about({ kind: 'drug', ids: ['nothing'] })).toBeNull();
  });
});
