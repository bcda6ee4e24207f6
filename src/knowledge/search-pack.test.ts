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

  it('throws for what is no index', () => {
    expect(() => unpackIndex('nothing')).toThrow();
  });
});
