import { describe, expect, it } from 'vitest';
import { hashPair, hashWord } from './hash.ts';
import {
  canonical,
  isHyphen,
  isInsideWord,
  keyOf,
  nextWord,
  readGap,
  wordBefore,
} from './words.ts';

describe('words of a text', () => {
  it.each([
    ['Aspirin, twice', 0, { start: 0, end: 7, folded: 'aspirin' }],
    ['  \u00ad\u0301aspirin', 0, { start: 4, end: 11, folded: 'aspirin' }],
    ['a b', 1, { start: 2, end: 3, folded: 'b' }],
    ['ﬂuoride', 0, { start: 0, end: 7, folded: 'fluoride' }],
    ['e\u0301\u00ad.', 0, { start: 0, end: 2, folded: 'e' }],
    ['a\u00adb\u00ad', 0, { start: 0, end: 3, folded: 'ab' }],
    ['a  ', 1, null],
    ['', 0, null],
  ])('the next one of %j from %i', (text, from, word) => {
    expect(nextWord(text, from)).toEqual(word);
  });

  it.each([
    ['non-aspirin', 3, { start: 0, end: 3, folded: 'non' }],
    ['a non-aspirin', 5, { start: 2, end: 5, folded: 'non' }],
    ['nonaspirin', 3, { start: 0, end: 3, folded: 'non' }],
    ['a -b', 2, null],
    ['-b', 0, null],
  ])('the one of %j that ends at %i', (text, end, word) => {
    expect(wordBefore(text, end)).toEqual(word);
  });

  it.each([
    ['aspirin', 0, false],
    ['aspirin', 1, true],
    ['as\u00adpirin', 3, true],
    ['a \u00adspirin', 3, false],
    ['\u00adaspirin', 1, false],
    ['e\u0301a', 2, true],
  ])('whether %j goes on at %i', (text, at, inside) => {
    expect(isInsideWord(text, at)).toBe(inside);
  });
});

describe('what stands between words', () => {
  it.each([
    [' ', ' '],
    ['\u00a0\n ', ' '],
    [' - ', ' '],
    ['‑', ' '],
    ['–', ' '],
    ['−', ' '],
    ['\u00ad-\u200b', ' '],
    ['’', "'"],
    [' ʼ ', "'"],
    ['′', "'"],
    [' + ', '+'],
    [', ', ','],
    ['--', '--'],
    ['’’', '’’'],
    ['', ''],
  ])('%j reads as %j', (gap, read) => {
    expect(readGap(gap)).toBe(read);
  });

  it('one hyphen of any kind is one, and nothing else is', () => {
    expect(['-', '‐', '–', '−', '－'].every(isHyphen)).toBe(true);
    expect(['', '--', ' -', '—', 'a'].some(isHyphen)).toBe(false);
  });
});

describe('the form of a name', () => {
  it.each([
    ['Co-Codamol', 'co codamol'],
    [' St John’s Wort. ', "st john's wort"],
    ['Vitamin\u00a0B12', 'vitamin b12'],
    ['a+b', 'a+b'],
    ['  ', ''],
    ['-', ''],
  ])('%j is stored as %j', (name, form) => {
    expect(canonical(name)).toBe(form);
  });

  it('is keyed by its first word, or by two where that is short', () => {
    expect(keyOf('local anaesthetic')).toBe(hashWord('local'));
    expect(keyOf('co codamol')).toBe(hashPair(hashWord('co'), hashWord('codamol')));
    expect(keyOf('ppi')).toBe(hashWord('ppi'));
    expect(keyOf('iron salts')).toBe(hashWord('iron'));
    expect(keyOf('')).toBe(0);
  });
});
