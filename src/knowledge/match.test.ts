import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateText } from './annotate.ts';
import { openFilter } from './filter.ts';
import { buildLexicon, openLexicon, shardOf } from './lexicon.ts';
import { shardsAt } from './match.ts';
import { createScanner } from './scan.ts';
import { drug, open } from './testing.ts';
import { entries, GAPS, PIECES, spansOf } from './testing-names.ts';

/** A name whose mention is shorter than itself. */
const route = drug('oral statin', 'statin', { kind: 'class', role: 'class' });
const unclear = drug('Zorax', '', {
  kind: 'ambiguous',
  ids: ['ketamine', 'warfarin'],
  role: 'brand',
});
const { filter, lexicon } = open([...entries, route, unclear]);
const find = (text: string, lang = 'en'): string[] =>
  annotateText(text, filter, lexicon, lang).map((mention) => mention.text);

describe('names as a person reads them', () => {
  it.each([
    [
      'in any case',
      'AMITRIPTYLINE, Ketamine and keTAMine',
      ['AMITRIPTYLINE', 'Ketamine', 'keTAMine'],
    ],
    [
      'with a soft hyphen or a zero-width space',
      'ami\u00adtrip\u200btyline',
      ['ami\u00adtrip\u200btyline'],
    ],
    [
      'full-width or with accents',
      'ａｓｐｉｒｉｎ áspirin a\u0301spirin',
      ['ａｓｐｉｒｉｎ', 'áspirin', 'a\u0301spirin'],
    ],
    ['with any apostrophe', 'St John’s Wort, St Johnʼs wort', ['St John’s Wort', 'St Johnʼs wort']],
    [
      'with any hyphen or space',
      'beta‑blocker, beta–blocker, beta\u00a0blocker, beta \n  blocker',
      ['beta‑blocker', 'beta–blocker', 'beta\u00a0blocker', 'beta \n  blocker'],
    ],
    ['possessive, without the ending', "warfarin's and warfarin’s", ['warfarin', 'warfarin']],
    [
      'plural, with it',
      'MAOIs, statins and proton pump inhibitors',
      ['MAOIs', 'statins', 'proton pump inhibitors'],
    ],
    [
      'with its form, or the noun of its class',
      'Elavil SR, statin drugs, oral statins',
      ['Elavil SR', 'statin drugs', 'statins'],
    ],
    [
      'with its salt',
      'amitriptyline hydrochloride, losartan potassium',
      ['amitriptyline hydrochloride', 'losartan potassium'],
    ],
    [
      'in compounds',
      'ketamine-induced, amitriptyline/ketamine, warfarin–aspirin interaction',
      ['ketamine', 'amitriptyline', 'ketamine', 'warfarin', 'aspirin'],
    ],
    [
      'short or with a number first',
      'co-codamol and 5-fluorouracil',
      ['co-codamol', '5-fluorouracil'],
    ],
    [
      'with the mark of a mirror form',
      'S-warfarin, (R)-warfarin, R(+)-warfarin',
      ['S-warfarin', '(R)-warfarin', 'R(+)-warfarin'],
    ],
    [
      'over as much white space as a line break brings, and no more',
      `beta${' '.repeat(60)}blocker, beta${' '.repeat(61)}blocker`,
      [`beta${' '.repeat(60)}blocker`],
    ],
    [
      'without what belongs to other kinds of names',
      'S-Elavil, Zorax SR, warfarin Plus',
      ['Elavil', 'Zorax', 'warfarin'],
    ],
    [
      'where an effect or a hormone is spoken of beside a drug',
      'ketamine effects, nonhormonal ketamine, statins effects, nonhormonal or statins',
      ['ketamine', 'ketamine', 'statins', 'statins'],
    ],
    ['beside ideographs', '服用aspirin时', ['aspirin']],
  ])('are found %s', (_, text, names) => {
    expect(find(text)).toEqual(names);
  });

  it.each([
    ['inside a longer name', 'esketamines? ketaminer, dexketamine'],
    ['negated', 'non-aspirin painkillers; aspirin-free; aspirin-like'],
    ['of a metabolite', '14-hydroxy-clarithromycin, morphine-6-glucuronide, ketamine N-oxide'],
    ['of a protein', 'the morphine receptor and ketamine dehydrogenase'],
    ['of what it is not', 'nonhormonal statins, non-hormonal statins'],
    ['of another product', 'Elavil Plus, Elavil-PM'],
    ['of an effect', 'a statin effect, its MAOI activities'],
    ['with another letter behind', 'proton pump inhibitory, proton pump inhibitore'],
    ['in an address', 'www.aspirin.com, https://example.org/ketamine, a@warfarin.org'],
    ['over a sentence end', 'Visit St. Then John. losartan. Beta. Blocker'],
  ])('are not found %s', (_, text) => {
    const names = find(text).filter((name) => !['esketamine', 'losartan'].includes(name));
    expect(names).toEqual([]);
  });

  it('keeps word-like names for places that support them', () => {
    expect(find('Soma is a city of iron.')).toEqual([]);
    expect(find('One soma 350 mg tablet')).toEqual([]);
    expect(find('A drug that slows iron excretion')).toEqual([]);
    expect(find('Soma 350 mg; iron with amitriptyline')).toEqual(['Soma', 'iron', 'amitriptyline']);
    expect(find('iron with amitriptyline')).toEqual(['iron', 'amitriptyline']);
    expect(find('Soma with iron')).toEqual([]);
  });

  it.each([
    'insulin resistance, insulin-dependent diabetes',
    'serum insulin rose; the release of insulin',
    'plasma insulin, insulin levels, insulin deficiency',
  ])('leaves the body what is its own: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('takes a substance that the body has too for the medicine elsewhere', () => {
    expect(find('Insulin lowers sugar. One injection of insulin.')).toEqual(['Insulin', 'insulin']);
    expect(find('serum ketamine, ketamine levels')).toEqual(['ketamine', 'ketamine']);
  });

  it('reads a plural of a class whole, and of a drug without its ending', () => {
    expect(find('statins and esketamines')).toEqual(['statins', 'esketamine']);
    expect(find('nonselective statins')).toEqual(['statins']);
  });

  it('marks no word-like name, and no brand in lower case, outside English', () => {
    expect(find('Soma 350 mg, elavil, Elavil, Amitriptyline', 'de-DE')).toEqual([
      'Elavil',
      'Amitriptyline',
    ]);
  });

  it('gives a product its ingredients', () => {
    const [mention] = annotateText('Bactrim', filter, lexicon);
    expect(mention).toEqual({
      start: 0,
      end: 7,
      text: 'Bactrim',
      kind: 'product',
      ids: ['sulfamethoxazole', 'trimethoprim'],
      product: 'co-trimoxazole',
    });
  });
});

const { filter: packed, shards } = buildLexicon(entries);

/** The scanner's places in a text, and the shards that these ask for. */
function asked(text: string): { starts: number[]; needed: Set<number> } {
  const scanner = createScanner(openFilter(packed));
  scanner.scan(text, 0, text.length);
  const starts = scanner.end() ?? [];
  return { starts, needed: shardsAt(text, starts) };
}

describe('against a naive reading', () => {
  const piece = fc.oneof(
    fc.constantFrom(...PIECES),
    fc
      .string({ unit: 'grapheme', maxLength: 5 })
      .filter((s) => !/[-/.@:#\u2010-\u2015\u2212]/.test(s)),
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom(...GAPS)), { maxLength: 12 })
    .map((pieces) => pieces.flat().join(''));

  it('finds the same spans in any text', () => {
    fc.assert(
      fc.property(text, (input) => {
        const found = annotateText(input, filter, lexicon).map(({ start, end }) => [start, end]);
        expect(found).toEqual(spansOf(input));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same in the shards that it asks for', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { needed } = asked(input);
        const few = Object.entries(shards).filter(([shard]) => needed.has(Number(shard)));
        const found = annotateText(input, openFilter(packed), openLexicon(Object.fromEntries(few)));
        expect(found.map(({ start, end }) => [start, end])).toEqual(spansOf(input));
      }),
      { numRuns: 1000 },
    );
  });

  it('asks for few shards', () => {
    expect(asked('proton pump inhibitors and so on').needed.size).toBe(1);
    expect(asked('MAOIs').needed).toEqual(new Set([shardOf('maois'), shardOf('maoi')]));
    expect(asked('nothing here').needed.size).toBe(0);
  });
});
