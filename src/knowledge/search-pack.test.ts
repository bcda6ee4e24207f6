import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { packIndex, unpackIndex, unpackIndexSoon } from './search-pack.ts';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'é', '3', '*'),
  minLength: 1,
  maxLength: 45,
});
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

describe('packIndex', () => {
  it('loses nothing, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: text, use: text }), { maxLength: 12 }),
        (documents) => {
          const index = new MiniSearch({ fields: ['name', 'use'] });
          index.addAll(documents.map((document, id) => ({ id, ...document })));
          const plain = index.toJSON();
          const back = unpackIndex(packIndex(plain));
          const byTerm = new Map(plain.index);
          expect(new Map(back.index)).toEqual(byTerm);
          expect({ ...back, index: [] }).toEqual({
            ...plain,
            index: [],
            documentIds: back.documentIds,
            averageFieldLength: back.averageFieldLength,
          });
        },
      ),
    );
  });

  it('refuses documents that are not numbered in order', () => {
    const index = new MiniSearch({ fields: ['name'] });
    index.addAll([{ id: 7, name: 'seven' }]);
    expect(() => packIndex(index.toJSON())).toThrow('The ids are not in order.');
  });

  it('opens piece by piece to the same', async () => {
    const index = new MiniSearch({ fields: ['name'] });
    index.addAll(Array.from({ length: 2500 }, (_, id) => ({ id, name: `word${id}` })));
    const packed = packIndex(index.toJSON());
    expect(await unpackIndexSoon(packed)).toEqual(unpackIndex(packed));
  });

  it('keeps long steps and high counts', () => {
    const index = new MiniSearch({ fields: ['name'] });
    const name = (id: number): string => (id % 50 === 0 ? 'rare '.repeat(47) : 'common');
    index.addAll(Array.from({ length: 2600 }, (_, id) => ({ id, name: name(id) })));
    const plain = index.toJSON();
    expect(new Map(unpackIndex(packIndex(plain)).index)).toEqual(new Map(plain.index));
  });

  it('writes of each word only what it does not share with the one before', () => {
    const index = new MiniSearch({ fields: ['name'] });
    const long = 'a'.repeat(40);
    index.addAll(
      ['statins', 'ketamine statin', `${long}x`, long].map((name, id) => ({ id, name })),
    );
    const { terms } = JSON.parse(packIndex(index.toJSON())) as { terms: string };
    const words = terms.split('\n').map((line) => line.split('\t')[0]);
    expect(words).toEqual([`0${long}`, 'zaaaaax', '0ketamine', '0statin', '6s']);
  });

  it('throws for what is no index', () => {
    expect(() => unpackIndex('nothing')).toThrow();
  });
});
