/** All that a document's names call for, for the popup. */
import { composeCard, inOrder, type Knowledge } from './compose.ts';
import type { PageSummary } from './page-summary.ts';
import type { Other, PairCaution } from './types.ts';

/** The others of the name at `index` of the summary; -1 for a name that the page does not hold. */
export function othersIn({ names, pairs }: PageSummary, index: number): Other[] {
  const near = new Map(
    pairs.flatMap((pair) => {
      if (pair.a === index) return [[pair.b, pair] as const];
      return pair.b === index ? [[pair.a, pair] as const] : [];
    }),
  );
  return names.flatMap(({ kind, ids, product, text }, other) => {
    if (other === index) return [];
    const { relation, alternative } = near.get(other) ?? {
      relation: 'document' as const,
      alternative: false,
    };
    return [{ kind, ids, text, relation, alternative, ...(product ? { product } : {}) }];
  });
}

/** Cautions of a document, each once, gravest and nearest first: those that lead, then the folded. */
export async function cautionsOfPage(
  summary: PageSummary,
  knowledge: Knowledge,
): Promise<{ leading: PairCaution[]; folded: PairCaution[] }> {
  const withoutProse = { ...knowledge, monograph: () => Promise.resolve(null) };
  const cards = await Promise.all(
    summary.names.map(({ text, kind, ids, product }, index) =>
      composeCard(
        {
          read: text,
          target: { kind, ids, ...(product ? { product } : {}) },
          others: othersIn(summary, index),
        },
        withoutProse,
      ),
    ),
  );
  const leading = inOrder(cards.flatMap((card) => card?.cautions ?? []));
  const folded = inOrder(cards.flatMap((card) => card?.ifTogether ?? []));
  // A pair that leads one card and folds on no other stands once, where it leads.
  const led = new Set(leading.map(({ id, between }) => id + between.map((one) => one.id).join()));
  return {
    leading,
    folded: folded.filter(({ id, between }) => !led.has(id + between.map((one) => one.id).join())),
  };
}

/** How many cautions to avoid the page combines: what the toolbar button counts. */
export async function graveCount(summary: PageSummary, knowledge: Knowledge): Promise<number> {
  const { leading } = await cautionsOfPage(summary, knowledge);
  return leading.filter(
    (one) =>
      (one.class === 'avoid' || one.class === 'usually-avoid') &&
      one.relation === 'combined' &&
      !one.alternative,
  ).length;
}
