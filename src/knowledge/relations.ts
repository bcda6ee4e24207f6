/** How two mentions of one run of text stand to each other: sentence, cue, alternative. */
import type { Mention, Relation } from './types.ts';

/** Phrases that set one drug against another. "compared with" holds a "with": it is read first. */
const ALTERNATIVE =
  /\b(?:versus|vs\.?|instead of|rather than|in place of|switch(?:ed|es|ing)?|substitut\w+|replac(?:e|ed|es|ing)|alternatives?|compar(?:e|ed|ing|ison)\b[^.]{0,40}?\b(?:with|to)|different from|unlike|either)\b/i;
const TOGETHER =
  /\b(?:with|plus|together|combin\w+|concomitant\w*|concurrent\w*|simultaneous\w*|co-?\s?administ\w+|co-?\s?prescri\w+|alongside|added to|adding|add-on|interact\w*|mix(?:ed|es|ing)?|both|while|whilst|as well as|in addition|along|on top of|same time)\b/i;
const AND = /(?:\band\b|&|\+)/i;
const OR = /\bor\b/i;

export interface PairRelation {
  relation: Relation;
  alternative: boolean;
}

/** Ranks for "the nearest of all the places where two drugs stand together". */
const RANK: Record<Relation, number> = { combined: 0, sentence: 1, block: 2, document: 3 };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Start offsets of the sentences of a text. */
function sentenceStarts(text: string): number[] {
  return Array.from(segmenter.segment(text), ({ index }) => index);
}

function sentenceOf(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset);
}

/** What the words of one sentence say about two drugs in it; `between` is the text from one to the other. */
function judge(sentence: string, between: string): PairRelation {
  if (ALTERNATIVE.test(sentence)) return { relation: 'sentence', alternative: true };
  if (TOGETHER.test(sentence)) return { relation: 'combined', alternative: false };
  if (OR.test(between)) return { relation: 'sentence', alternative: true };
  if (AND.test(sentence)) return { relation: 'combined', alternative: false };
  return { relation: 'sentence', alternative: false };
}

/** Blanks the names themselves, so that a cue is never read out of one ("co-codamol"). */
function withoutNames(text: string, mentions: readonly Mention[]): string {
  let blanked = text;
  for (const { start, end } of mentions) {
    blanked = blanked.slice(0, start) + '\u25a1'.repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}

/** The relation of two mentions of the same run of text, given all mentions of that run. */
export function relate(
  text: string,
  mentions: readonly Mention[],
): (a: Mention, b: Mention) => PairRelation {
  const blanked = withoutNames(text, mentions);
  const starts = sentenceStarts(text);
  return (a, b) => {
    const index = sentenceOf(starts, a.start);
    if (index !== sentenceOf(starts, b.start)) return { relation: 'block', alternative: false };
    const sentence = blanked.slice(starts[index], starts[index + 1]);
    return judge(sentence, blanked.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
  };
}

/** The nearer of two relations; at the same distance a combination outweighs an alternative. */
export function nearer(a: PairRelation, b: PairRelation): PairRelation {
  const rank = (one: PairRelation): number => 2 * RANK[one.relation] + Number(one.alternative);
  const { relation, alternative } = rank(a) <= rank(b) ? a : b;
  return { relation, alternative };
}

/** Order for lists: smaller is nearer. */
export function relationRank(relation: Relation): number {
  return RANK[relation];
}
