/** What the page is to show, from our knowledge and the packs that are on. */
import { composeCard, type CardRequest, type Knowledge } from '../knowledge/compose.ts';
import type { PackReader, PackSays, SubjectKey } from '../knowledge/imported.ts';
import { withOwnMonographs, type OwnMonographs } from '../knowledge/own-monographs.ts';
import type { Subject } from '../knowledge/types.ts';
import { withPacks } from '../knowledge/with-packs.ts';
import { cautionsOfDrug, type DrugCaution } from './drug-cautions.ts';

export type View =
  | {
      kind: 'drug';
      subject: Extract<Subject, { kind: 'drug' }>;
      cautions: DrugCaution[];
      said: PackSays;
    }
  | { kind: 'product'; subject: Extract<Subject, { kind: 'product' }>; said: PackSays };

/** The view of a drug or a product; null if nothing has this id. */
export async function loadView(
  id: string,
  ours: Knowledge,
  packs: readonly PackReader[],
  shown: OwnMonographs,
): Promise<View | null> {
  const knowledge = await withPacks(ours, packs, [{ ids: [id], product: id }]);
  const product = knowledge.facts.products[id];
  const target: CardRequest['target'] =
    product && !(id in knowledge.facts.drugs)
      ? { kind: 'product', ids: product.ingredients, product: id }
      : { kind: 'drug', ids: [id] };
  const card = await composeCard({ read: id, target, others: [] }, knowledge);
  const { subject, imported } = card ? withOwnMonographs(card, shown) : {};
  if (subject?.kind === 'product') {
    return { kind: 'product', subject, said: await saidOf(`product:${id}`, [], knowledge) };
  }
  if (subject?.kind !== 'drug') return null;
  const said = await saidOf(`drug:${id}`, [id], knowledge);
  const alone = imported?.alone ? { alone: imported.alone } : {};
  return {
    kind: 'drug',
    subject,
    cautions: cautionsOfDrug(id, knowledge),
    said: { ...said, ...alone },
  };
}

/** Every text about the subject, and every note that names one of these drugs. */
async function saidOf(
  subject: SubjectKey,
  ids: readonly string[],
  { packs }: Knowledge,
): Promise<PackSays> {
  if (!packs) return { texts: [], notes: [] };
  const [texts, ...notes] = await Promise.all([
    packs.texts(subject, Infinity),
    ...ids.map((id) => packs.notesNaming(id)),
  ]);
  return { texts, notes: notes.flat() };
}
