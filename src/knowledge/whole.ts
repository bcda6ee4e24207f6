/** The whole of what is known of a drug or a class, as its full monograph shows it. */
import { composeCard, type Knowledge } from './compose.ts';
import { cautionsOfDrug, type DrugCaution } from './drug-cautions.ts';
import type { PackReader, PackSays } from './imported.ts';
import { isOursHidden, type OwnMonographs } from './own-monographs.ts';
import { withNumber, type Personal } from './personal.ts';
import type { Subject } from './types.ts';
import { withPacks } from './with-packs.ts';

export interface Whole {
  subject: Extract<Subject, { kind: 'drug' | 'class' }>;
  cautions: DrugCaution[];
  /** What packs say of it; left out where none is on. */
  said?: PackSays;
}

/** All of a drug or a class; null if nothing of that id is known. */
async function wholeOf(
  id: string,
  knowledge: Knowledge,
  { emergency }: Pick<Personal, 'emergency'>,
): Promise<Whole | null> {
  const card = await composeCard(
    { read: id, target: { kind: 'drug', ids: [id] }, others: [] },
    knowledge,
  );
  if (card?.subject.kind !== 'drug' && card?.subject.kind !== 'class') return null;
  return withNumber({ subject: card.subject, cautions: cautionsOfDrug(id, knowledge) }, emergency);
}

/** The same with every text of packs about it, and all that they say of it with others. */
export async function wholeWithPacks(
  id: string,
  ours: Knowledge,
  packs: readonly PackReader[],
  { monographs }: { monographs: OwnMonographs },
  personal: Pick<Personal, 'emergency'>,
): Promise<Whole | null> {
  const knowledge = await withPacks(ours, packs, [{ ids: [id] }]);
  const whole = await wholeOf(id, knowledge, personal);
  if (!whole) return null;
  const [texts = [], notes = []] = await Promise.all([
    knowledge.packs?.texts(`${whole.subject.kind}:${id}`, Infinity),
    knowledge.packs?.notesNaming(id),
  ]);
  const said = { texts, notes };
  const { subject } = whole;
  if (!isOursHidden(subject, texts, monographs)) return { ...whole, said };
  return {
    ...whole,
    subject: { ...subject, monograph: null, sources: [] },
    said: { ...said, alone: true },
  };
}
