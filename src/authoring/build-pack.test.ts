import { describe, expect, it } from 'vitest';
import { annotateText } from '../knowledge/annotate.ts';
import { openFilter } from '../knowledge/filter.ts';
import { openLexicon } from '../knowledge/lexicon.ts';
import type { Caution, Facts, Monograph } from '../knowledge/types.ts';
import { buildPack } from './build-pack.ts';
import { plural } from './pack/names.ts';
import { changed, dataFiles } from './testing.ts';

function built(path: string, files = buildPack(dataFiles()).files): unknown {
  return JSON.parse(files[path] ?? 'null');
}

function mentions(text: string) {
  const { files } = buildPack(dataFiles());
  const { filter } = JSON.parse(files['filter.json'] ?? '') as { filter: string };
  const { shards } = JSON.parse(files['lexicon.json'] ?? '') as { shards: Record<string, string> };
  return annotateText(text, openFilter(filter), openLexicon(shards)).map((one) => [
    one.text,
    one.kind,
    one.ids,
  ]);
}

describe('buildPack', () => {
  it('finds nothing to mend in good data and writes the files of the pack', () => {
    const { files, problems } = buildPack(dataFiles());
    expect(problems).toEqual([]);
    expect(Object.keys(files).sort()).toEqual([
      'cautions.json',
      'drugs/alphadrug.json',
      'drugs/betadrug.json',
      'drugs/gammadrug.json',
      'facts.json',
      'filter.json',
      'lexicon.json',
      'search.json',
      'sources.json',
    ]);
  });

  it('gives the same bytes for the same files in another order', () => {
    const files = dataFiles();
    expect(buildPack([...files].reverse()).files).toEqual(buildPack(files).files);
  });

  it('writes nothing when anything is wrong', () => {
    const { files } = buildPack(changed('drugs/alphadrug.md', 'kind: medicine', 'kind: potion'));
    expect(files).toEqual({});
  });

  it('keeps facts apart from prose', () => {
    const facts = built('facts.json') as Facts;
    expect(facts.drugs['alphadrug']).toMatchObject({ title: 'Alphadrug', monograph: true });
    expect(facts.drugs['alphadrug']?.traits).toEqual([
      { trait: 'sedation', strength: 'sedating', route: 'systemic', dose: 'any' },
    ]);
    expect(facts.drugs['gammadrug']).toMatchObject({ title: 'Gammadrug', monograph: false });
    expect(facts.products['co-test']?.ingredients).toEqual(['gammadrug', 'alphadrug']);
    const prose = built('drugs/alphadrug.json') as Monograph;
    expect(prose.sections[3]).toEqual({
      key: 'side-effects',
      label: 'Side Effects',
      lines: [
        {
          lead: 'Common',
          text: '',
          cites: [],
          bullet: true,
          lines: [{ text: 'Feeling sleepy.', cites: ['uses'], bullet: true, lines: [] }],
        },
        {
          lead: 'Less Common but Serious',
          text: '',
          cites: [],
          bullet: true,
          lines: [{ lead: 'Emergency', text: 'A fit.', cites: ['uses'], bullet: true, lines: [] }],
        },
      ],
    });
  });

  it('makes every side of a caution a list', () => {
    const [caution] = built('cautions.json') as Caution[];
    expect(caution?.between).toEqual([['alphadrug'], ['class:tester']]);
    expect(caution).toMatchObject({ when: [], replaces: [] });
  });

  it('puts names, salts, brands, plurals and products into the lexicon', () => {
    expect(mentions('alphadrug hydrochloride, Alfabrand, gammadrug-usan')).toEqual([
      ['alphadrug hydrochloride', 'drug', ['alphadrug']],
      ['Alfabrand', 'drug', ['alphadrug']],
      ['gammadrug-usan', 'drug', ['gammadrug']],
    ]);
    expect(mentions('Bothbrand; testing agencies; TSTs')).toEqual([
      ['Bothbrand', 'product', ['alphadrug', 'gammadrug']],
      ['testing agencies', 'class', ['tester']],
      ['TSTs', 'class', ['tester']],
    ]);
  });

  it('keeps a declared ambiguous name unresolved and a word-like one to its context', () => {
    expect(mentions('Twobrand')).toEqual([['Twobrand', 'ambiguous', ['alphadrug', 'betadrug']]]);
    expect(mentions('Soma was read aloud')).toEqual([]);
    expect(mentions('Soma 350 mg')).toEqual([['Soma', 'drug', ['betadrug']]]);
  });
});

describe('plural', () => {
  it('follows the spelling of the head noun', () => {
    expect(
      ['MAOI', 'testing agency', 'azole antifungal', 'inhibitor of testing', 'virus'].map(plural),
    ).toEqual([
      'MAOIs',
      'testing agencies',
      'azole antifungals',
      'inhibitors of testing',
      'viruses',
    ]);
  });
});
