import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFilter } from './filter.ts';
import { hashLead, hashPair, hashWord } from './hash.ts';
import { buildLexicon, joinLexicons, openLexicon, shardOf } from './lexicon.ts';
import { drug } from './testing.ts';
import type { NameEntry, Target } from './types.ts';

const open = (entries: NameEntry[]) => openLexicon(buildLexicon(entries).shards);

const target: fc.Arbitrary<Target> = fc.record(
  {
    kind: fc.constantFrom(
      'drug' as const,
      'product' as const,
      'class' as const,
      'ambiguous' as const,
    ),
    ids: fc.array(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), { minLength: 1, maxLength: 4 }),
    role: fc.constantFrom('generic' as const, 'brand' as const, 'class' as const),
    word: fc.boolean(),
    body: fc.constant(true as const),
    product: fc.stringMatching(/^[a-z]{1,9}$/),
  },
  { requiredKeys: ['kind', 'ids', 'role', 'word'] },
);

describe('a lexicon', () => {
  it('gives back what each name stands for', () => {
    fc.assert(
      fc.property(target, (stands) => {
        const lexicon = open([drug('aspirin'), { name: 'Ketamine', target: stands }]);
        expect(lexicon.lookup('ketamine')).toEqual(stands);
        expect(lexicon.lookup('ketamine')).toEqual(stands);
      }),
    );
  });

  it('knows its names whole, and nothing else', () => {
    const lexicon = open([
      ...['statin', 'statin drug', 'aspirin', 'proton pump'].map((it) => drug(it)),
      ...[drug('', 'empty'), drug(' - ', 'sign')],
    ]);
    expect(lexicon.lookup('statin drug')?.ids).toEqual(['statin drug']);
    for (const form of ['stati', 'statins', 'statin d', 'statin drugs', 'proton puma', 'zzz', ''])
      expect(lexicon.lookup(form)).toBeUndefined();
  });

  it('says which words go on to a name', () => {
    const lexicon = open(
      ['statin drug', 'aspirin', 'vitamin k', 'st john s wort'].map((it) => drug(it)),
    );
    const words = ['statin', 'statin drug', 'aspirin', 'vitamin', 'st john', 'st mary', 'st'];
    expect(words.filter((it) => lexicon.leads(it))).toEqual(['statin', 'vitamin', 'st john', 'st']);
  });

  it('takes what is broken for no name', () => {
    const line = (code: string): Record<string, string> => ({
      [shardOf('aspirin')]: `aspirin\t${code}`,
    });
    expect(openLexicon(line('dg.aspirin')).lookup('aspirin')).toEqual(drug('aspirin').target);
    for (const code of ['', 'd', 'dg', 'dg.', 'xg.a', 'dx.a', 'dg?a', 'dg.=b', ' dg.a'])
      expect(openLexicon(line(code)).lookup('aspirin')).toBeUndefined();
    expect(openLexicon({}).lookup('aspirin')).toBeUndefined();
  });

  it('takes the first of two with one form', () => {
    expect(open([drug('Aspirin', 'a'), drug('aspirin', 'b')]).lookup('aspirin')?.ids).toEqual([
      'a',
    ]);
    const joined = joinLexicons([
      open([drug('aspirin', 'a')]),
      open([drug('aspirin', 'b'), drug('statin')]),
    ]);
    expect(joined.lookup('aspirin')?.ids).toEqual(['a']);
    expect(joined.lookup('statin')?.ids).toEqual(['statin']);
    expect(joined.lookup('ketamine')).toBeUndefined();
    expect(joined.leads('aspirin')).toBe(false);
  });
});

describe('a lexicon as it is stored', () => {
  const names = Array.from({ length: 600 }, (_, at) => `name${at} ${at % 7 === 0 ? 'second' : ''}`);
  const built = buildLexicon(names.toReversed().map((name) => drug(name.trim())));

  it('has each name in its shard, in order', () => {
    const numbers = Object.keys(built.shards).map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers.every((it) => it >= 0 && it < 256)).toBe(true);
    for (const [shard, lines] of Object.entries(built.shards)) {
      const forms = lines.split('\n').map((line) => line.split('\t')[0] ?? '');
      expect(forms).toEqual(forms.toSorted());
      expect(forms.map(shardOf)).toEqual(forms.map(() => Number(shard)));
    }
  });

  it('has a generation that changes with any name', () => {
    expect(built.generation).toMatch(/^[0-9a-f]{8}$/);
    expect(buildLexicon([drug('a-b')]).generation).not.toBe(buildLexicon([drug('a-c')]).generation);
  });

  it('has a filter of first words, and of the next where no name is the first alone', () => {
    const { filter: packed } = buildLexicon(
      ['local anaesthetic', 'statin', 'statin drug', 'aspirin', 'st john s wort'].map((it) =>
        drug(it),
      ),
    );
    const filter = openFilter(packed);
    const hash = (word: string): number => hashWord(word);
    expect(['local', 'statin', 'aspirin'].map((it) => filter.has(hash(it)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['local', 'statin', 'aspirin'].map((it) => filter.has(hashLead(hash(it))))).toEqual([
      true,
      false,
      false,
    ]);
    expect(filter.has(hashPair(hash('local'), hash('anaesthetic')))).toBe(true);
    expect(filter.has(hashPair(hash('statin'), hash('drug')))).toBe(false);
    expect(filter.hasShort(hash('st'))).toBe(true);
    expect(filter.has(hashLead(hash('st')))).toBe(false);
  });
});
