import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScanner } from './scan.ts';
import { createSieve } from './sieve.ts';
import { drug, open } from './testing.ts';

const NAMES = [
  'amitriptyline',
  'warfarin',
  "St John's wort",
  'local anaesthetic',
  'PPI',
  'folic acid',
  'finasteride',
];

const { filter } = open(NAMES.map((name) => drug(name)));

/** Whether any of these texts, which follow each other, passes. */
function passes(...texts: string[]): boolean {
  const sieve = createSieve(filter);
  return texts.some((text) => sieve.passes(text));
}

function holdsName(text: string): boolean {
  const scanner = createScanner(filter);
  scanner.scan(text, 0, text.length);
  return scanner.end() !== null;
}

describe('the sieve', () => {
  it('lets words pass that begin a name', () => {
    expect(passes('She took warfarin at night.')).toBe(true);
    expect(passes('Warfarins')).toBe(true);
    expect(passes('two PPIs')).toBe(true);
    expect(passes("(St John's)")).toBe(true);
    expect(passes('ﬁrst the warfarin')).toBe(true);
    expect(passes('ｗａｒｆａｒｉｎ')).toBe(true);
    expect(passes('take ﬁnasteride')).toBe(true);
    expect(passes('take ﬁnas', 'teride')).toBe(true);
    expect(passes('f', 'inasteride', ' ﬁ')).toBe(true);
  });

  it('holds back other words, and a first word without its second', () => {
    expect(passes('She took the bus at night.')).toBe(false);
    expect(passes('The local paper of St Ives: local news.')).toBe(false);
    expect(passes('a local anaesthetic')).toBe(true);
    expect(passes('warfarinised')).toBe(false);
    expect(passes('local paper anaesthetic')).toBe(false);
    expect(passes('ﬁrst', 'ﬂoor')).toBe(false);
    expect(passes('war', 'ming', ' up')).toBe(false);
    expect(passes('the local pa', 'per')).toBe(false);
    expect(passes('local pa', 'per anaesthetic')).toBe(false);
  });

  it('reads on over the end of a text', () => {
    expect(passes('take ami', 'trip', 'tyline')).toBe(true);
    expect(passes('local ', 'anaesthetic')).toBe(true);
    expect(passes('the local anaes', 'thetic')).toBe(true);
    expect(passes('Home', 'warfarin', 'News')).toBe(true);
    expect(passes('war', ' farin')).toBe(false);
  });

  it('joins nothing over a gap, and forgets on demand', () => {
    const sieve = createSieve(filter);
    expect(sieve.passes('war')).toBe(false);
    sieve.part();
    expect(sieve.passes('farin')).toBe(false);
    expect(sieve.passes(' local')).toBe(false);
    sieve.reset();
    expect(sieve.passes('anaesthetic')).toBe(false);
  });

  it('holds back nothing in which the scanner finds a place, however it is split', () => {
    const word = fc.constantFrom(
      ...NAMES.flatMap((name) => [name, `${name}s`, name.toUpperCase()]),
      ...['local', 'acid', 'st', 'the', 'folic', "john's", 'naïve', 'a', 'is', '\u00ad', '—', '_'],
    );
    const gap = fc.constantFrom(' ', '', '-', ', ', '\u00a0', '\n  ', '\u200b', '\u0301', '_');
    const text = fc
      .array(fc.tuple(word, gap), { maxLength: 6 })
      .map((pairs) => pairs.map((pair) => pair.join('')).join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 5 }), (whole, cuts) => {
        const places = [0, ...cuts.filter((at) => at < whole.length), whole.length];
        const sorted = places.toSorted((a, b) => a - b);
        const pieces = sorted.slice(1).map((to, index) => whole.slice(sorted[index], to));
        const parts = pieces.filter((piece) => piece !== '');
        if (holdsName(whole) || parts.some(holdsName)) expect(passes(...parts)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
