import { describe, expect, it } from 'vitest';
import { annotateText } from './annotate.ts';
import { othersOf } from './others.ts';
import { relate } from './relations.ts';
import { drug, open } from './testing.ts';

const { filter, lexicon } = open(
  ['amitriptyline', 'ketamine', 'warfarin', 'aspirin', 'co-codamol'].map((name) => drug(name)),
);
const between = (text: string): unknown => {
  const mentions = annotateText(text, filter, lexicon);
  const [a, b] = [mentions[0], mentions.at(-1)];
  return a && b ? relate(text, mentions)(a, b) : null;
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
  ])('%s', (text, relation, alternative) => {
    expect(between(text)).toEqual({ relation, alternative });
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
});
