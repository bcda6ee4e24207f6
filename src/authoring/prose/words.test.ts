import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../read-knowledge.ts';
import { dataFiles } from '../testing.ts';
import { maskOf, wordsOf } from './words.ts';

const mask = maskOf(readKnowledge(dataFiles()).knowledge);

describe('maskOf', () => {
  it.each([
    ['Alphadrug hydrochloride helps.', 'namey helps.'],
    ['Take {a} with {b}.', 'Take namey with namey.'],
    ['A testing agency or two TSTs.', 'A namey or two namey.'],
    ['Nothing here.', 'Nothing here.'],
  ])('makes %j %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

describe('wordsOf', () => {
  it('cuts words, keeps hyphens and the s of belonging, and leaves masks and numbers out', () => {
    expect(wordsOf('A well-known namey’s CYP3A4 (2 of 10): Reye’s, namey-like.')).toEqual([
      'A',
      'well-known',
      'CYP3A4',
      'of',
      "Reye's",
      'like',
    ]);
  });
});
