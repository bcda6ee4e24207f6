/** How hard a text is to read: the Flesch–Kincaid grade, that is, years of school. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { countWords, sentencesOf } from '../sentences.ts';

export interface Counts {
  sentence: number;
  word: number;
  syllable: number;
}

/** Sentences, words and syllables of texts together; a text without a full stop is one sentence. */
export function countsOf(texts: readonly string[]): Counts {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const text of texts) {
    counts.sentence += sentencesOf(text).length;
    counts.word += countWords(text);
    counts.syllable += syllable(text);
  }
  return counts;
}

/** The grade of texts together; 0 if they hold no words. */
export function gradeOf(texts: readonly string[]): number {
  const counts = countsOf(texts);
  return counts.word === 0 ? 0 : fleschKincaid({ ...counts });
}
