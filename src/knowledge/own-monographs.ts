/** Where an organisation wants its own texts to stand alone. */
import type { CardModel } from './types.ts';

/** When our own monographs are shown: beside those of packs, only where packs have none, or never. */
export type OwnMonographs = 'beside' | 'instead' | 'never';

/**
 * The card with our own monograph, or without it where the organisation does not want it. Cautions
 * stay in any case, and so do names, classes and the first line.
 */
export function withOwnMonographs(model: CardModel, shown: OwnMonographs): CardModel {
  const { subject, imported = { texts: [], notes: [] } } = model;
  const isOurs = subject.kind === 'drug' && typeof subject.drug.review === 'string';
  const hidden = shown === 'never' || (shown === 'instead' && imported.texts.length > 0);
  if (subject.kind !== 'drug' || !isOurs || !hidden) return model;
  return {
    ...model,
    subject: { ...subject, monograph: null, sources: [] },
    imported: { ...imported, alone: true },
  };
}
