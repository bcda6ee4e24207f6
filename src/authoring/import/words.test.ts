import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../yaml/read-yaml.ts';
import { nameFault, needsSupport, withoutSalt } from './words.ts';

describe('nameFault', () => {
  it.each([
    ['Hydrochloride', 'salt'],
    ['Sodium phosphate', null],
    ['Omega-', 'unfinished'],
    ['omega', 'common'],
    ['the', 'common'],
    ['Water', 'common'],
    ['Gynaecological Products', 'shelf'],
    ['Eye Drops', null],
    ['Vaginal Cream', 'common'],
    ['DHA', 'short'],
    ['+', 'empty'],
    ['B12', 'short'],
    ['x'.repeat(81), 'long'],
    ['MTX', 'abbreviation'],
    ['Zaltoprofen', null],
    ['Iron', null],
    ['Vitamin C', null],
    ['Omega-3', null],
  ])('says of %j: %j', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });

  it('knows every abbreviation that our own names never resolve', () => {
    const file = new URL('../../../data/names.yaml', import.meta.url);
    const { never } = readYaml('names.yaml', readFileSync(file, 'utf8')).value as {
      never: string[];
    };
    expect(never.filter((name) => nameFault(name) === null)).toEqual([]);
  });
});

describe('needsSupport', () => {
  it('asks for it where every word is an everyday one', () => {
    expect(['Iron', 'Eye Drops', 'Honey'].map(needsSupport)).toEqual([true, true, true]);
    expect(['Zaltoprofen', 'Omega-3'].map(needsSupport)).toEqual([false, false]);
  });
});

describe('withoutSalt', () => {
  it.each([
    ['Metoprolol Succinate', 'Metoprolol'],
    ['Cefuroxime Axetil', 'Cefuroxime Axetil'],
    ['Sodium Nitrate', 'Sodium Nitrate'],
    ['Ferrous Fumarate', 'Ferrous Fumarate'],
    ['Hydrochloride', 'Hydrochloride'],
  ])('reads %j as %j', (name, base) => {
    expect(withoutSalt(name)).toBe(base);
  });
});
