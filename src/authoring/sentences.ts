/** Running text cut into sentences, roughly: enough to count words and to leave one out. */

const END = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d{])/u;
const ABBREVIATION = /\b(?:e\.g|i\.e|etc|vs|approx|Dr|St|Fig|cf)\.$/;
const NUMBER = /\bNo\.$/;

/** The sentences of a text, trimmed. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const piece of text.trim().split(END)) {
    const before = sentences.at(-1);
    const numbered = before !== undefined && NUMBER.test(before) && /^\d/.test(piece);
    if (before !== undefined && (numbered || ABBREVIATION.test(before))) {
      sentences[sentences.length - 1] = `${before} ${piece}`;
    } else if (piece !== '') sentences.push(piece);
  }
  return sentences;
}

/** How many words a sentence has; a sign that stands alone is none. */
export function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
