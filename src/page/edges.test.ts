import { describe, expect, it } from 'vitest';
import { isBlank, lastWordAt, mayRunOn, shortWordAt } from './edges.ts';

describe('shortWordAt', () => {
  it.each([
    ['take warfarin', -1],
    ['take warfarin ', -1],
    ['vitamin B', 8],
    ['the St. ', 4],
    ['2 × ', 2],
    ['12 (', 0],
    ['   ', -1],
    ['', -1],
    ['St                    ', -1],
  ])('of %j', (text, at) => {
    expect(shortWordAt(text)).toBe(at);
  });
});

describe('lastWordAt', () => {
  it.each([
    ['take folic', 5],
    ['take “folic', 6],
    ['folic\n            ', 0],
    ['folic' + ' '.repeat(61), -1],
    ['a'.repeat(60), 0],
    ['a'.repeat(80), -1],
    ['  ', -1],
    ['', -1],
  ])('of %j', (text, at) => {
    expect(lastWordAt(text, text.length)).toBe(at);
  });
});

describe('isBlank', () => {
  it.each([
    ['', true],
    ['\n\t  ', true],
    ['\n x', false],
    ['x ', false],
  ])('of %j', (text, blank) => {
    expect(isBlank(text)).toBe(blank);
  });
});

describe('mayRunOn', () => {
  it.each([
    ['ami', 'triptyline', true],
    ['amitrip', '\u00adtyline', true],
    ['warfarin', ' sodium', false],
    ['St', ' John', true],
    ['warfarin', ' ', true],
    ['(warfarin)', 'x', false],
  ])('from %j into %j', (before, after, expected) => {
    expect(mayRunOn(before, after)).toBe(expected);
  });
});
