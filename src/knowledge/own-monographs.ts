/** Where an organisation wants its own texts to stand alone. */
import type { PackText } from './imported.ts';
import type { CardModel, Subject } from './types.ts';

/** When our own monographs are shown: beside those of packs, only where packs have none, or never. */
export type OwnMonographs = 'beside' | 'instead' | 'never';

type DrugSubject = Extract<Subject, { kind: 'drug' }>;

/** Whether our own monograph of this subject is not to be shown; a pack's drug has none. */
export function isOursHidden(
  subject: Subject,
  texts: readonly PackText[],
  shown: OwnMonographs,
): subject is DrugSubject {
  if (subject.kind !== 'drug') return false;
  const { review } = subject.drug;
  const isOurs = typeof review === 'string' || !('pack' in review);
  return isOurs && (shown === 'never' || (shown === 'instead' && texts.length > 0));
}

/**
 * The card with our own monograph, or without it where the organisation does not want it. Cautions
 * stay in any case, and so do names, classes and the first line.
 */
export function withOwnMonographs(model: CardModel, shown: OwnMonographs): CardModel {
  const { subject, imported = { texts: [], notes: [] } } = model;
  if (!isOursHidden(subject, imported.texts, shown)) return model;
  return {
    ...model,
    subject: { ...subject, monograph: null, sources: [] },
    imported: { ...imported, alone: true },
  };
}
