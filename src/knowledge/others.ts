/** The other names of a document, as the card needs them to judge each pair. */
import { nearer, relate, relationRank, type PairRelation } from './relations.ts';
import type { PageName, PageSummary } from './page-summary.ts';
import type { Mention, Other } from './types.ts';

/** A run of text with the mentions found in it. */
export interface Run {
  text: string;
  mentions: readonly Mention[];
}

const FAR: PairRelation = { relation: 'document', alternative: false };

/** One key for all the names of the same thing. */
export function keyOfMention({
  kind,
  ids,
  product,
}: Pick<Mention, 'kind' | 'ids' | 'product'>): string {
  return `${kind}:${product ?? ids.join('+')}`;
}

/**
 * Each other drug, product or class of the document once, with its nearest relation to `subject`
 * (a key of {@link keyOfMention}), nearest first.
 */
export function othersOf(subject: string, runs: readonly Run[]): Other[] {
  const others = new Map<string, Other>();
  const note = (mention: Mention, pair: PairRelation): void => {
    const key = keyOfMention(mention);
    const { kind, ids, product, text } = mention;
    const known = others.get(key);
    const best = known ? nearer(known, pair) : pair;
    const base = known ?? { kind, ids, text, ...(product ? { product } : {}) };
    others.set(key, { ...base, relation: best.relation, alternative: best.alternative });
  };
  for (const { text, mentions } of runs) {
    const own = mentions.filter((mention) => keyOfMention(mention) === subject);
    const rest = mentions.filter((mention) => keyOfMention(mention) !== subject);
    if (rest.length === 0) continue;
    const relation = own.length > 0 ? relate(text, mentions) : null;
    for (const mention of rest) {
      const pairs = relation ? own.map((one) => relation(one, mention)) : [FAR];
      note(mention, pairs.reduce(nearer));
    }
  }
  return [...others.values()].sort((a, b) => relationRank(a.relation) - relationRank(b.relation));
}

/** What the popup asks of a document: its names in the order of the text, and the pairs that stand near. */
export function summarise(runs: readonly Run[]): PageSummary {
  const names = new Map<string, PageName & { index: number }>();
  const pairs = new Map<string, PageSummary['pairs'][number]>();
  for (const mention of runs.flatMap(({ mentions }) => mentions)) {
    const key = keyOfMention(mention);
    const { kind, ids, product, text } = mention;
    const known = names.get(key);
    if (known) known.count++;
    else
      names.set(key, {
        kind,
        ids,
        text,
        count: 1,
        index: names.size,
        ...(product ? { product } : {}),
      });
  }
  const indexOf = (mention: Mention): number => names.get(keyOfMention(mention))?.index ?? -1;
  for (const { text, mentions } of runs) {
    if (mentions.length < 2) continue;
    const relation = relate(text, mentions);
    for (const one of mentions) {
      for (const other of mentions) {
        const [a, b] = [indexOf(one), indexOf(other)];
        if (a >= b) continue;
        const known = pairs.get(`${a} ${b}`);
        const pair = relation(one, other);
        pairs.set(`${a} ${b}`, { a, b, ...(known ? nearer(known, pair) : pair) });
      }
    }
  }
  return {
    names: [...names.values()].map(({ index: _, ...name }) => name),
    pairs: [...pairs.values()],
  };
}
