/** For tests and the fuzzer: some names, texts made of them, and a naive reader to hold ours against. */
import { drug } from './testing.ts';
import type { NameEntry } from './types.ts';
import { canonical, nextWord } from './words.ts';

export const entries: NameEntry[] = [
  drug('amitriptyline'),
  drug('ketamine'),
  drug('esketamine'),
  drug('aspirin'),
  drug('warfarin'),
  drug('clarithromycin'),
  drug('morphine'),
  drug('caféine', 'caffeine'),
  drug("St John's wort", 'st-johns-wort'),
  drug("St. John's wort", 'st-johns-wort'),
  drug('co-codamol'),
  drug('5-fluorouracil', 'fluorouracil'),
  drug('losartan'),
  drug('losartan potassium', 'losartan'),
  drug('Elavil', 'amitriptyline', { role: 'brand' }),
  drug('Soma', 'carisoprodol', { role: 'brand', word: true }),
  drug('iron', 'iron', { word: true, body: true }),
  drug('insulin', 'insulin', { body: true }),
  {
    name: 'Bactrim',
    target: {
      kind: 'product',
      ids: ['sulfamethoxazole', 'trimethoprim'],
      product: 'co-trimoxazole',
      role: 'brand',
      word: false,
    },
  },
  ...['MAOI', 'beta-blocker', 'proton pump inhibitor', 'statin'].map((name): NameEntry => ({
    name,
    target: { kind: 'class', ids: [canonical(name)], role: 'class', word: false },
  })),
];

const plain = entries.filter(({ target }) => !target.word).map(({ name }) => name);

/** What texts are made of, which both readers take for the same; gaps stand between them. */
export const PIECES = [
  ...plain,
  ...plain.map((name) => name.toUpperCase()),
  ...['the', 'of', 'co', 'St', 'beta', 'pump', 'x', '5', 's', 'potassium', 'es'],
  ...['sｓ', '\u00ad'],
];
export const GAPS = [' ', '  ', '\n', ', ', '; ', '\u00a0', "'", '(', ') '];

/** A text as a naive reader folds it: by the whole string, without tables. */
function naive(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u00ad\u200b]/g, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s*[-‐‑–]\s*|\s+/g, ' ');
}

/** The same semantics without filter, shards or state: every stretch of words, every name. */
export function spansOf(text: string): [number, number][] {
  const forms = new Set(entries.map(({ name }) => naive(name)));
  const words: { start: number; end: number }[] = [];
  for (let word = nextWord(text, 0); word; word = nextWord(text, word.end)) words.push(word);
  const spans: [number, number][] = [];
  for (const [index, { start }] of words.entries()) {
    if (start < (spans.at(-1)?.[1] ?? 0)) continue;
    const end = words
      .slice(index, index + 6)
      .filter((word) => {
        const form = naive(text.slice(start, word.end));
        return forms.has(form) || (form.endsWith('s') && forms.has(form.slice(0, -1)));
      })
      .at(-1)?.end;
    if (end !== undefined) spans.push([start, end]);
  }
  return spans;
}
