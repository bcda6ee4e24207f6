import { describe, expect, it } from 'vitest';
import { isOtherProduct, withoutRoute, withTail } from './tails.ts';
import type { Target } from './types.ts';

describe('what belongs to a name behind it', () => {
  it.each<[string, Target['role'], string]>([
    ['warfarin sodium tablets', 'generic', 'warfarin sodium'],
    ['prednisolone sodium succinate', 'generic', 'prednisolone sodium succinate'],
    ['warfarin\n    SODIUM', 'generic', 'warfarin\n    SODIUM'],
    ['Elavil SR 50', 'brand', 'Elavil SR'],
    ['statin drugs', 'class', 'statin drugs'],
    [`warfarin${' '.repeat(60)}sodium`, 'generic', `warfarin${' '.repeat(60)}sodium`],
    [`warfarin${' '.repeat(61)}sodium`, 'generic', 'warfarin'],
    ['warfarin, sodium', 'generic', 'warfarin'],
    ['warfarin sodium-free', 'generic', 'warfarin'],
    ['warfarin potassium', 'generic', 'warfarin'],
    ['warfarin SR', 'generic', 'warfarin'],
    ['Elavil sodium', 'brand', 'Elavil'],
    ['statin', 'class', 'statin'],
  ])('of %j, a %s name: %j', (text, role, whole) => {
    const end = /^\w+/.exec(text)?.[0].length ?? 0;
    expect(text.slice(0, withTail(text, end, role))).toBe(whole);
  });
});

describe('a brand with a word that makes another product of it', () => {
  it.each([
    ['Tylenol PM', true],
    ['Tylenol-PM', true],
    ['Tylenol Cold', true],
    ['Tylenol plus water', false],
    ['Tylenol, PM', false],
    ['Tylenol Max', false],
    ['Tylenol', false],
  ])('%s', (text, other) => {
    expect(isOtherProduct(text, 'Tylenol'.length)).toBe(other);
  });
});

describe('a class after the way it is given', () => {
  it.each([
    ['oral contraceptives', 'contraceptives'],
    ['Inhaled beta-agonists', 'beta-agonists'],
    ['oral', 'oral'],
    ['beta blockers', 'beta blockers'],
    ['loop diuretics', 'loop diuretics'],
  ])('begins behind it: %s', (text, name) => {
    expect(text.slice(withoutRoute(text, 0, text.length))).toBe(name);
  });

  it('ends where the name does', () => {
    expect(withoutRoute('oral statins', 0, 'oral'.length)).toBe(0);
    expect(withoutRoute('an oral statin', 3, 'an oral statin'.length)).toBe('an oral '.length);
  });
});
