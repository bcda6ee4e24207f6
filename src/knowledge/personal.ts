/** A reader's own settings, applied to what is known. */
import type { CardModel, CautionClass, PairCaution } from './types.ts';

export interface Personal {
  /** Classes that the reader does not want to see. */
  hiddenClasses: readonly CautionClass[];
  /** The emergency number of the reader's country, or nothing. */
  emergency: string;
}

/** What texts say where the reader's country is not known. */
const LOCAL_NUMBER = /\byour (?:local )?emergency number\b/gi;

/** Cautions without those that the reader hides; what is serious always shows. */
export function shownCautions(
  cautions: PairCaution[],
  hiddenClasses: readonly CautionClass[],
): PairCaution[] {
  const shows = (one: PairCaution): boolean => one.serious || !hiddenClasses.includes(one.class);
  return cautions.filter(shows).map((one) => ({ ...one, under: one.under.filter(shows) }));
}

/** The same value with the emergency number in all its texts. */
export function withNumber<T>(value: T, emergency: string): T {
  if (emergency === '') return value;
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replace(LOCAL_NUMBER, emergency);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, held]) => [key, walk(held)]));
  };
  return walk(value) as T;
}

/** The card as this reader wants it, and how many cautions that leaves out. */
export function personalCard(model: CardModel, { hiddenClasses, emergency }: Personal): CardModel {
  const cautions = shownCautions(model.cautions, hiddenClasses);
  const ifTogether = shownCautions(model.ifTogether, hiddenClasses);
  const hidden =
    model.cautions.length + model.ifTogether.length - cautions.length - ifTogether.length;
  const shown = { ...model, cautions, ifTogether, ...(hidden > 0 ? { hidden } : {}) };
  // What a pack says stands as it was written.
  const { imported, ...own } = shown;
  return { ...withNumber(own, emergency), ...(imported ? { imported } : {}) };
}
