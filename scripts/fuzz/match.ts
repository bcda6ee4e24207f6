import { annotateText } from '../../src/knowledge/annotate.ts';
import { open } from '../../src/knowledge/testing.ts';
import { entries, GAPS, PIECES, spansOf } from '../../src/knowledge/testing-names.ts';
import { demand, type Target } from './target.ts';

const { filter, lexicon } = open(entries);

/** The input as a choice of pieces and gaps, in which both readers must find the same. */
function composed(input: string): string {
  const chosen = Array.from({ length: Math.min(input.length, 40) }, (_, at) => {
    const from = at % 2 === 0 ? PIECES : GAPS;
    return from[input.charCodeAt(at) % from.length] ?? '';
  });
  return chosen.join('');
}

const spansFound = (text: string): [number, number][] =>
  annotateText(text, filter, lexicon).map(({ start, end }) => [start, end]);

/** The matcher: as it stands on any text, and against its oracle on texts made of names. */
export const match: Target = {
  name: 'match',
  promise:
    'mentions stand in order, apart, and are what the text says; on texts made of names they are those of a naive reader',
  seeds: PIECES.map((piece) => `take ${piece}, with Bactrim (or iron 5 mg)-free`),
  words: [
    ...PIECES,
    ...GAPS,
    '-',
    '/',
    '.',
    '@',
    '\u00ad',
    'non-',
    '-induced',
    ' hydrochloride',
    ' SR',
    '（',
  ],
  check(input) {
    let end = 0;
    for (const mention of annotateText(input, filter, lexicon)) {
      demand(mention.start >= end && mention.end > mention.start, 'mentions out of order');
      demand(input.slice(mention.start, mention.end) === mention.text, 'another text');
      ({ end } = mention);
    }
    const text = composed(input);
    const found = JSON.stringify(spansFound(text));
    const wanted = JSON.stringify(spansOf(text));
    demand(found === wanted, `in ${JSON.stringify(text)} found ${found}, a naive reader ${wanted}`);
  },
};
