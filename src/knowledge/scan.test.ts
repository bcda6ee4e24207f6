import { describe, expect, it } from 'vitest';
import { createScanner } from './scan.ts';
import { drug, open } from './testing.ts';

const NAMES = ['local anaesthetic', 'insulin', 'insulin aspart', "st john's wort", 'ppi'];

function startsIn(...pieces: string[]): number[] | null {
  const scanner = createScanner(open(NAMES.map((name) => drug(name))).filter);
  for (const piece of pieces) scanner.scan(piece, 0, piece.length);
  return scanner.end();
}

describe('scanner', () => {
  it.each([
    ['the local council', null],
    ['a local anaesthetic', [2]],
    ['LOCAL-ANAESTHETICS', [0]],
    ['local local anaesthetic', [6]],
    ['her insulin', [4]],
    ['insulin aspart', [0]],
    ['St. Mary', null],
    ["St John's", [0]],
    ['PPIs', [0]],
  ])('stops in %j at %j', (text, starts) => {
    expect(startsIn(text)).toEqual(starts);
  });

  it('keeps its state over pieces, and none over runs', () => {
    expect(startsIn('lo', 'cal an', 'aesthetic')).toEqual([0]);
    const scanner = createScanner(open([drug('local anaesthetic')]).filter);
    scanner.scan('local', 0, 5);
    expect(scanner.end()).toBeNull();
    expect(scanner.leads()).toBe(false);
    scanner.scan('anaesthetic', 0, 11);
    expect(scanner.end()).toBeNull();
  });

  it('tells of a name that begins in the run before, where that was only cut off', () => {
    const scanner = createScanner(open([drug('local anaesthetic')]).filter);
    scanner.scan('a local ', 0, 8);
    expect(scanner.cut()).toBeNull();
    expect(scanner.leads()).toBe(true);
    scanner.scan('anaesthetic, or', 0, 15);
    expect(scanner.cut()).toEqual([-6]);
    expect(scanner.leads()).toBe(false);
  });
});
