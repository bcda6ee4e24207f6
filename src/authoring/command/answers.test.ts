import { describe, expect, it } from 'vitest';
import { buildPack } from '../build-pack.ts';
import { CAUTION, dataFiles } from '../testing.ts';
import { annotationOf } from './annotate.ts';
import { openFiles } from './pack-folder.ts';
import { answerPair } from './pair.ts';
import { describeDrug } from './show.ts';

const second = CAUTION.replace('id: alphadrug-betadrug', 'id: milder').replace(
  'class: avoid',
  'class: minimize-risk',
);
const third = CAUTION.replace('id: alphadrug-betadrug', 'id: with-gamma')
  .replace('class:tester', 'gammadrug')
  .replace('class: avoid', 'class: usually-avoid');
const pack = openFiles(
  buildPack(dataFiles({ 'cautions/all.yaml': CAUTION + second + third })).files,
);

describe('annotationOf', () => {
  it('gives mentions with offsets and one caution a pair, the gravest first', () => {
    const text = 'gammadrug, betadrug and Alphadrug hydrochloride; alphadrug again';
    const { mentions, cautions } = annotationOf(text, pack);
    expect(mentions).toEqual([
      { start: 0, end: 9, text: 'gammadrug', kind: 'drug', ids: ['gammadrug'] },
      { start: 11, end: 19, text: 'betadrug', kind: 'drug', ids: ['betadrug'] },
      { start: 24, end: 47, text: 'Alphadrug hydrochloride', kind: 'drug', ids: ['alphadrug'] },
      { start: 49, end: 58, text: 'alphadrug', kind: 'drug', ids: ['alphadrug'] },
    ]);
    expect(cautions).toEqual([
      {
        between: ['alphadrug', 'betadrug'],
        class: 'avoid',
        headline: 'Alphadrug and betadrug together can slow breathing.',
      },
      {
        between: ['alphadrug', 'gammadrug'],
        class: 'usually-avoid',
        headline: 'Alphadrug and gammadrug together can slow breathing.',
      },
    ]);
  });

  it('counts the ingredients of a product against others, not against each other', () => {
    expect(annotationOf('Bothbrand', pack).cautions).toEqual([]);
    expect(annotationOf('Bothbrand and alphadrug', pack).cautions).toEqual([]);
    expect(annotationOf('Bothbrand and betadrug', pack).cautions).toMatchObject([
      { between: ['alphadrug', 'betadrug'] },
    ]);
  });

  it('resolves no ambiguous name', () => {
    const { mentions, cautions } = annotationOf('Twobrand and gammadrug', pack);
    expect(mentions[0]).toMatchObject({ kind: 'ambiguous', ids: ['alphadrug', 'betadrug'] });
    expect(cautions).toEqual([]);
  });
});

describe('answerPair', () => {
  it('takes any listed name in any order', () => {
    expect(answerPair('SOMA', 'Alfabrand', pack)).toEqual({
      a: 'SOMA',
      b: 'Alfabrand',
      known: ['betadrug', 'alphadrug'],
      class: 'avoid',
      headline: 'Alphadrug and betadrug together can slow breathing.',
    });
    expect(answerPair('alphadrug hydrochloride', 'TST', pack)).toMatchObject({
      known: ['alphadrug', 'tester'],
    });
    expect(answerPair('co-test', 'betadrug', pack)).toMatchObject({
      known: ['co-test', 'betadrug'],
      class: 'avoid',
    });
  });

  it('tells nothing recorded from not listed', () => {
    expect(answerPair('betadrug', 'gammadrug', pack)).toMatchObject({
      known: ['betadrug', 'gammadrug'],
      class: 'none-recorded',
      headline: null,
    });
    expect(answerPair('betadrug', 'water', pack)).toMatchObject({
      known: ['betadrug', null],
      class: 'not-listed',
      headline: null,
    });
    expect(answerPair('alphadrug', 'alphadrug', pack).class).toBe('none-recorded');
    expect(answerPair('Twobrand', 'gammadrug', pack).known).toEqual([null, 'gammadrug']);
  });
});

describe('describeDrug', () => {
  it('tells a monograph as text', () => {
    const text = describeDrug('alphadrug', pack);
    expect(text).toContain(
      'Alphadrug\nFor testing one thing.\nBrands: Alfabrand (US), Twobrand (GB)',
    );
    expect(text).toContain('* Less Common but Serious:\n  * Emergency: A fit.');
    expect(text).toContain('Sources\nLabel of X, Maker, 4.1');
    expect(text).toContain('Review: ai-draft; checked 2026-11-23');
  });

  it('says that a brief entry has no monograph', () => {
    expect(describeDrug('gammadrug', pack)).toContain('The monograph is not written yet.');
  });
});
