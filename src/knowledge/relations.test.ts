import { describe, expect, it } from 'vitest';
import { annotateText } from './annotate.ts';
import { othersOf } from './others.ts';
import { nearer, relate, type PairRelation } from './relations.ts';
import { drug, open } from './testing.ts';

const names = ['amitriptyline', 'ketamine', 'warfarin', 'aspirin', 'co-codamol'];
const product = { kind: 'product', ids: ['aspirin', 'caffeine'], product: 'both' } as const;
const { filter, lexicon } = open([
  ...[...names, 'calcium and vitamin D'].map((name) => drug(name)),
  drug('Bothix', '', { ...product, ids: [...product.ids], role: 'brand' }),
]);
/** The relation of the last two names of a text, asked for in the order of the text and the other. */
const between = (text: string): unknown[] => {
  const mentions = annotateText(text, filter, lexicon);
  const [a, b] = mentions.slice(-2);
  return a && b ? [relate(text, mentions)(a, b), relate(text, mentions)(b, a)] : [];
};

describe('the relation of two names', () => {
  it.each([
    ['Amitriptyline with ketamine.', 'combined', false],
    ['Amitriptyline + Ketamine', 'combined', false],
    ['Ketamine was added to warfarin.', 'combined', false],
    ['Warfarin, ketamine and aspirin were named.', 'combined', false],
    ['I was given aspirin while I take warfarin.', 'combined', false],
    ['Warfarin or aspirin', 'sentence', true],
    ['Warfarin compared with aspirin', 'sentence', true],
    ['She was switched from warfarin to aspirin, together with a diet', 'sentence', true],
    ['Take warfarin with aspirin or paracetamol.', 'combined', false],
    ['Warfarin, aspirin', 'sentence', false],
    ['Warfarin: co-codamol', 'sentence', false],
    ['Warfarin is old. Aspirin with milk.', 'block', false],
    ['Warfarin: calcium and vitamin D', 'sentence', false],
    ['Take it with food. Warfarin, aspirin.', 'sentence', false],
    ['Warfarin, aspirin. Take it with food.', 'sentence', false],
    ['Old news. Warfarin and aspirin.', 'combined', false],
    ['Old news. Ketamine, warfarin or aspirin. The end.', 'sentence', true],
    ['One or more: warfarin, aspirin, or so', 'sentence', false],
  ])('%s', (text, relation, alternative) => {
    expect(between(text)).toEqual([
      { relation, alternative },
      { relation, alternative },
    ]);
  });
});

describe('of two places where two names stand together', () => {
  const at = (relation: PairRelation['relation'], alternative = false): PairRelation => ({
    relation,
    alternative,
  });

  it.each([
    [at('combined'), at('sentence')],
    [at('sentence'), at('block')],
    [at('block'), at('document')],
    [at('combined', true), at('sentence')],
    [at('sentence'), at('sentence', true)],
  ])('the nearer counts, and at one distance the combination: %o, not %o', (near, far) => {
    expect(nearer(near, far)).toEqual(near);
    expect(nearer(far, near)).toEqual(near);
  });
});

describe('the others of a document', () => {
  const runs = [
    'Ketamine is one drug.',
    'Warfarin or ketamine.',
    'Ketamine and warfarin, aspirin.',
    'Amitriptyline',
  ].map((text) => ({ text, mentions: annotateText(text, filter, lexicon) }));

  it('come once each, with the nearest relation, nearest first', () => {
    const others = othersOf('drug:ketamine', runs);
    expect(others.map(({ ids, relation }) => [ids[0], relation])).toEqual([
      ['warfarin', 'combined'],
      ['aspirin', 'combined'],
      ['amitriptyline', 'document'],
    ]);
  });

  it('say which product one is', () => {
    const text = 'Ketamine with Bothix';
    const run = { text, mentions: annotateText(text, filter, lexicon) };
    expect(othersOf('drug:ketamine', [run])).toEqual([
      { ...product, text: 'Bothix', relation: 'combined', alternative: false },
    ]);
    expect(othersOf('product:both', [run])).toMatchObject([{ ids: ['ketamine'] }]);
  });

  it('come nearest first wherever they stand', () => {
    const others = othersOf('drug:ketamine', runs.toReversed());
    expect(others.map(({ ids }) => ids[0])).toEqual(['warfarin', 'aspirin', 'amitriptyline']);
  });
});
