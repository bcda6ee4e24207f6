/** The whole of what is known of a drug or a class, as its full monograph shows it. */
import { composeCard, type Knowledge } from './compose.ts';
import { cautionsOfDrug, type DrugCaution } from './drug-cautions.ts';
import { withNumber, type Personal } from './personal.ts';
import type { Subject } from './types.ts';

export interface Whole {
  subject: Extract<Subject, { kind: 'drug' | 'class' }>;
  cautions: DrugCaution[];
}

/** All of a drug or a class; null if nothing of that id is known. */
export async function wholeOf(
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
