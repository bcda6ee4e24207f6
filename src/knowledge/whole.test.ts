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

  it('is there with each note of a pack once, and with those of every pack', async () => {
    const notes = [said(['a', 'b'], 'Both'), said(['b', 'c'], 'One')];
    const packs = ['Ward', 'School'].map((name) => packOf(name, [], { cautions: notes }));
    const whole = await read('ab', packs);
    expect(whole?.said?.notes.map(({ pack, title }) => `${pack.name}: ${title}`)).toEqual([
      ...['Ward: a + b', 'School: a + b', 'Ward: b + c', 'School: b + c'],
    ]);
    expect(whole?.said?.notes[0]).toMatchObject({ relation: 'document', alternative: false });
  });

  it('is there without a word of a pack that knows nothing of it', async () => {
    const whole = await read('ab', [packOf('Silent', [])]);
    expect(whole?.said).toEqual({ texts: [], notes: [] });
    expect(whole?.cautions.map((it) => it.caution.id)).toEqual(['bc', 'ac']);
  });

  it('is as whole for one drug of it', async () => {
    const whole = await read('a');
    expect(whole?.subject).toMatchObject({ kind: 'drug', drug: { id: 'a' } });
    expect(whole?.cautions.map((it) => it.caution.id)).toEqual(['ab', 'ac']);
  });

  it('is without our own text where an organisation wants its pages alone', async () => {
    const page = { id: 'a', sections: [], cites: {}, review: 'ai-draft', checked: '' } as const;
    const told = {
      ...ours,
      facts: { ...facts, drugs: { ...facts.drugs, a: drug('a', { monograph: true }) } },
      monograph: () => Promise.resolve({ ...page, sections: [] }),
    };
    const ward = packOf('Ward', [text('1', 'drug:a', 'Ward on a')]);
    const shown = async (monographs: 'beside' | 'instead') => {
      const whole = await wholeWithPacks('a', told, [ward], { monographs }, { emergency: '' });
      const subject = { kind: 'drug', drug: { id: 'a' }, sources: [] };
      expect(whole?.subject).toMatchObject(subject);
      const own = whole?.subject.kind === 'drug' && whole.subject.monograph !== null;
      return [own, whole?.said?.alone, whole?.said?.texts.length, whole?.cautions.length];
    };
    expect(await shown('beside')).toEqual([true, undefined, 1, 2]);
    expect(await shown('instead')).toEqual([false, true, 1, 2]);
  });

  it('names the number to call in the reader’s country', async () => {
    const text = 'Call your emergency number.';
    const action = { urgency: 'now', text } as const;
    const call = [caution('call', [['a'], ['c']], { action })];
    const known = knowledgeOf(facts, call);
    const own = { monographs: 'beside' } as const;
    const whole = await wholeWithPacks('a', known, [], own, { emergency: '999' });
    expect(whole?.cautions[0]?.caution.action.text).toBe('Call 999.');
  });

  it('is none for what nobody knows', async () => {
    expect(await read('nothing')).toBeNull();
  });
});
