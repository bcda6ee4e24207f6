import { describe, expect, it } from 'vitest';
import { annotateText } from './annotate.ts';
import { summarise } from './others.ts';
import { cautionsOfPage, graveCount, othersIn } from './page-cautions.ts';
import type { CautionClass } from './types.ts';
import { byId, caution, drug, facts, knowledgeOf, open } from './testing.ts';

const names = ['a', 'b', 'c', 'd'].map((id) => `${id}drug`);
const both = { kind: 'product', ids: ['adrug', 'cdrug'], product: 'both', role: 'brand' } as const;
const product = drug('Bothix', '', { ...both, ids: [...both.ids] });
const { filter, lexicon } = open([...names.map((name) => drug(name)), product]);
const read = (...texts: string[]) =>
  summarise(texts.map((text) => ({ text, mentions: annotateText(text, filter, lexicon) })));

describe('the summary of a document', () => {
  it('names each thing once, in order, with the nearest relation of each pair', () => {
    const summary = read('Bdrug or adrug.', 'Adrug with bdrug. Cdrug.');
    expect(summary.names.map(({ text, count }) => [text, count])).toEqual([
      ['Bdrug', 2],
      ['adrug', 2],
      ['Cdrug', 1],
    ]);
    expect(summary.pairs).toEqual([
      { a: 0, b: 1, relation: 'combined', alternative: false },
      { a: 1, b: 2, relation: 'block', alternative: false },
      { a: 0, b: 2, relation: 'block', alternative: false },
    ]);
  });

  it('keeps the nearest relation, wherever it stands', () => {
    const summary = read('Adrug with bdrug.', 'Bdrug or adrug.');
    expect(summary.pairs).toEqual([{ a: 0, b: 1, relation: 'combined', alternative: false }]);
  });

  it('says which product a name is', () => {
    const { role: _, ...target } = both;
    expect(read('Bothix with ddrug.').names[0]).toEqual({ ...target, text: 'Bothix', count: 1 });
  });
});

describe('the others of one name of a document', () => {
  const summary = read('Bothix with ddrug.', 'Bdrug or bothix.', 'Bdrug');
  const near = (index: number): unknown[] =>
    othersIn(summary, index).map((it) => [it.text, it.relation, it.alternative]);

  it('come as near as the page has them', () => {
    expect(summary.names.map(({ text }) => text)).toEqual(['Bothix', 'ddrug', 'Bdrug']);
    expect(near(0)).toEqual([
      ['ddrug', 'combined', false],
      ['Bdrug', 'sentence', true],
    ]);
    expect(near(1)).toEqual([
      ['Bothix', 'combined', false],
      ['Bdrug', 'document', false],
    ]);
    expect(near(2)).toEqual([
      ['Bothix', 'sentence', true],
      ['ddrug', 'document', false],
    ]);
  });

  it('are all of them, far off, for a name that the page does not hold', () => {
    expect(near(-1)).toEqual(['Bothix', 'ddrug', 'Bdrug'].map((text) => [text, 'document', false]));
  });

  it('say which product they are', () => {
    expect(othersIn(summary, 1)[0]).toMatchObject({ kind: 'product', product: 'both' });
    expect(othersIn(summary, 0)[0]).not.toHaveProperty('product');
  });
});

describe('the cautions of a document', () => {
  const pack = { drugs: byId(names.map((name) => facts(name))), classes: {}, products: {} };
  const rules = [
    caution('ab', [['adrug'], ['bdrug']]),
    caution('cd', [['cdrug'], ['ddrug']], { class: 'avoid' }),
    caution('ac', [['adrug'], ['cdrug']], { class: 'usually-avoid' }),
  ];
  const knowledge = knowledgeOf(pack, rules, {
    monograph: () => Promise.reject(new Error('The list needs no prose.')),
  });

  it('stand once each, gravest first, apart by whether they lead', async () => {
    const summary = read('Adrug with bdrug.', 'Cdrug.', 'Ddrug.');
    const { leading, folded } = await cautionsOfPage(summary, knowledge);
    expect(leading.map(({ id }) => id)).toEqual(['cd', 'ab']);
    expect(folded.map(({ id }) => id)).toEqual(['ac']);
  });

  it('stand once where each of the two may stand on either side', async () => {
    const sides = [
      ['adrug', 'bdrug'],
      ['adrug', 'bdrug'],
    ];
    const known = knowledgeOf(pack, [caution('either', sides)]);
    const { leading } = await cautionsOfPage(read('Adrug with bdrug.'), known);
    expect(leading.map(({ id }) => id)).toEqual(['either']);
  });

  it('stand once where one card leads with what another folds', async () => {
    const three = caution('abd', [['adrug'], ['bdrug'], ['ddrug']]);
    const summary = read('Adrug with bdrug.', 'Adrug with ddrug.', 'Cdrug');
    const known = knowledgeOf(pack, [...rules.slice(0, 1), three]);
    const { leading, folded } = await cautionsOfPage(summary, known);
    expect(leading.map(({ id }) => id)).toEqual(['ab', 'abd']);
    expect(folded).toEqual([]);
  });
});

describe('the count of the toolbar button', () => {
  const pack = { drugs: byId(names.map((name) => facts(name))), classes: {}, products: {} };
  const between = [['adrug'], ['bdrug']];
  const count = (level: CautionClass, text: string): Promise<number> =>
    graveCount(read(text), knowledgeOf(pack, [caution('x', between, { class: level })]));

  it.each([
    ['avoid', 'Adrug with bdrug.', 1],
    ['usually-avoid', 'Adrug with bdrug.', 1],
    ['minimize-risk', 'Adrug with bdrug.', 0],
    ['avoid', 'Adrug. Then much later, bdrug.', 0],
    ['avoid', 'Adrug instead of bdrug.', 0],
  ] as const)(
    'is of grave cautions that the page combines: %s, %s',
    async (level, text, expected) => {
      expect(await count(level, text)).toBe(expected);
    },
  );
});
