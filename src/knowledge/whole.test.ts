import { describe, expect, it } from 'vitest';
import type { PackReader } from './imported.ts';
import { byId, caution, facts as drug, knowledgeOf } from './testing.ts';
import { importedDrug, packOf, said, text } from './testing-packs.ts';
import type { Facts } from './types.ts';
import { wholeWithPacks } from './whole.ts';

const product = (id: string, ingredients: string[]) => ({
  id,
  names: [id],
  brands: { [`Brand ${id}`]: ['GB'] },
  ingredients,
});
const facts: Facts = {
  drugs: byId([drug('a'), drug('b'), drug('c')]),
  classes: {},
  products: { ab: product('ab', ['a', 'b']) },
};
const ours = knowledgeOf(facts, [
  caution('ab', [['a'], ['b']]),
  caution('ac', [['a'], ['c']]),
  caution('bc', [['b'], ['c']], { class: 'avoid' }),
]);
const read = (id: string, packs: PackReader[] = []) =>
  wholeWithPacks(id, ours, packs, { monographs: 'beside' }, { emergency: '' });

describe('the full monograph of a product', () => {
  it('holds its ingredients, and their cautions with others, gravest first', async () => {
    const whole = await read('ab');
    expect(whole?.subject).toMatchObject({
      kind: 'product',
      ingredients: [{ id: 'a' }, { id: 'b' }],
    });
    expect(whole?.cautions.map((it) => it.caution.id)).toEqual(['bc', 'ac']);
  });

  it('is there where only a pack knows the product, with all that packs say', async () => {
    const ward = packOf('Ward', [text('1', 'product:az', 'All of it')], {
      facts: { drugs: { z: importedDrug('z') }, products: { az: product('az', ['a', 'z']) } },
      cautions: [said(['a', 'c'], 'Take care'), said(['c', 'z'], 'Never')],
    });
    expect(await read('az')).toBeNull();
    const whole = await read('az', [ward]);
    expect(whole?.subject).toMatchObject({ kind: 'product', product: { from: { name: 'Ward' } } });
    expect(whole?.cautions.map((it) => it.caution.id)).toEqual(['ab', 'ac']);
    expect(whole?.said?.texts.map(({ title }) => title)).toEqual(['All of it']);
    expect(whole?.said?.notes.map(({ title }) => title)).toEqual(['a + c', 'c + z']);
  });

  it('is there without a word of a pack that knows nothing of it', async () => {
    const whole = await read('ab', [packOf('Silent', [])]);
    expect(whole?.said).toEqual({ texts: [], notes: [] });
    expect(whole?.cautions.map((it) => it.caution.id)).toEqual(['bc', 'ac']);
  });

  it('is none for what nobody knows', async () => {
    expect(await read('nothing')).toBeNull();
  });
});
