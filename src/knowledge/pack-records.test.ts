import { describe, expect, it } from 'vitest';
import { aboutRecords, textPath } from './pack-records.ts';
import { importedDrug, said } from './testing-packs.ts';

const product = { id: 'ab', names: ['ab'], brands: {}, ingredients: ['a', 'b'] };
const records = () =>
  aboutRecords({
    facts: { drugs: { z: importedDrug('z') }, products: { ab: product } },
    texts: {
      'drug:z': ['1', '2'],
      'class:k': ['3'],
      'together:a+b': ['4'],
      'together:c+z': ['5'],
    },
    cautions: [
      said(['a', 'b'], 'First page'),
      { ...said(['a', 'b'], 'Second page'), id: 'a+b.2' },
      said(['a', 'k'], 'With a class'),
    ],
  });
const combinations = (id: string): unknown[] =>
  records()
    .get(`drug:${id}`)
    ?.combinations.map((it) => [it.id, it.texts]) ?? [];

describe('the records of a pack', () => {
  it('hold what it brings of a drug, a product and a class, with the ids of its texts', () => {
    expect(records().get('drug:z')).toMatchObject({ drug: { id: 'z' }, texts: ['1', '2'] });
    expect(records().get('product:ab')).toEqual({
      subject: 'product:ab',
      product,
      texts: [],
      combinations: [],
    });
    expect(records().get('class:k')).toMatchObject({ texts: ['3'], combinations: [] });
    expect(records().has('drug:nothing')).toBe(false);
  });

  it('hold each combination with each of its drugs, its texts once', () => {
    expect(combinations('b')).toEqual([
      ['a+b.1', ['4']],
      ['a+b.2', []],
    ]);
    expect(combinations('a')).toEqual([...combinations('b'), ['a+k.1', []]]);
    expect(combinations('k')).toEqual([['a+k.1', []]]);
  });

  it('let texts about drugs together stand for themselves where nothing is said before them', () => {
    const alone = {
      id: 'together:c+z',
      between: ['c', 'z'],
      title: '',
      file: '',
      lines: [],
      declined: false,
      texts: ['5'],
    };
    expect(records().get('drug:c')?.combinations).toEqual([alone]);
    expect(records().get('drug:z')?.combinations).toEqual([alone]);
  });

  it.each([
    ['drug:z', 'drugs/z.json'],
    ['product:ab', 'products/ab.json'],
    ['class:k', 'classes/k.json'],
    ['together:a+b', 'together/a+b.json'],
  ] as const)('say where the texts of %s lie', (subject, path) => {
    expect(textPath(subject)).toBe(path);
  });
});
