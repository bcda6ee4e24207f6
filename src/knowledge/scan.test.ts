import { describe, expect, it } from 'vitest';
import { createScanner } from './scan.ts';
import { drug, open } from './testing.ts';

const NAMES = [
  ...[
    'local anaesthetic',
    'insulin',
    'insulin aspart',
    "st john's wort",
    'ppi',
    'pp',
    'pp blocker',
  ],
  ...['fluoride', 'sulfide'],
];

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
    ['PP blocker', [0]],
    ['insulinx, tables', null],
    ['local anaestheticx', null],
    ['local tables', null],
    ['local s', null],
    ['ﬂuoride, its ﬂuorides, sulﬁde', [0, 13, 23]],
    ['sulﬁ', null],
  ])('stops in %j at %j', (text, starts) => {
    expect(startsIn(text)).toEqual(starts);
  });

  it('reads a part of a text, and counts from where the run begins', () => {
    const scanner = createScanner(open([drug('insulin'), drug('fluoride')]).filter);
    expect(scanner.leads()).toBe(false);
    scanner.scan('xx her', 3, 6);
    scanner.scan('xx insulin and insulin', 2, 22);
    scanner.scan('xx ﬂuoride insulinx', 2, 18);
    expect(scanner.end()).toEqual([4, 16, 24, 32]);
    scanner.scan('insulin', 0, 7);
    expect(scanner.cut()).toEqual([0]);
    expect(scanner.leads()).toBe(false);
    scanner.scan('tablet', 0, 6);
    scanner.cut();
    expect(scanner.leads()).toBe(false);
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
