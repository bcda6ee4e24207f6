/** Grades of all lay texts that are long enough to have one, and the limits of the editorial law. */
import type { Knowledge } from '../knowledge.ts';
import { layDocuments, type LayDocument } from './documents.ts';
import { countsOf, gradeOf } from './reading.ts';
import type { Mask } from './words.ts';

/** Texts from here on are judged by their grade, shorter ones by their words. */
export const LONG_DOCUMENT = 100;
/** The grade of one document, and the mean of all. */
export const HIGHEST_GRADE = 8;
export const HIGHEST_MEAN = 6.5;

export interface Graded {
  document: LayDocument;
  /** With each name as one two-syllable word. */
  masked: number;
  raw: number;
}

/** Whether a document, names masked, has words enough for a grade. */
export function isLong(masked: readonly string[]): boolean {
  return countsOf(masked).word >= LONG_DOCUMENT;
}

/** Every long document with its grades. */
export function gradesOf(knowledge: Knowledge, mask: Mask): Graded[] {
  return layDocuments(knowledge).flatMap((document) => {
    const raw = document.passages.map(({ text }) => text);
    const masked = raw.map(mask);
    return isLong(masked) ? [{ document, masked: gradeOf(masked), raw: gradeOf(raw) }] : [];
  });
}

/** The mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}
