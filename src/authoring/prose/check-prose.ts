/** The rules that need a dictionary or a count of syllables: spelling, grade, common words. */
import { passagesOf } from '../check/passages.ts';
import type { Knowledge } from '../knowledge.ts';
import { error, warning, type Problem } from '../problem.ts';
import { createHardWords } from './common.ts';
import { layDocuments, LONG_DOCUMENT, type LayDocument } from './documents.ts';
import { countsOf, gradeOf } from './reading.ts';
import { createSpeller, type Dictionary } from './spelling.ts';
import { createMask, wordsOf, type Mask } from './words.ts';

/** Grades of the editorial law: of one document, and of all together. */
export const HIGHEST_GRADE = 8;
export const HIGHEST_MEAN = 6.5;

/** What spelling, grades and hard words find. */
export function checkProse(knowledge: Knowledge, dictionary: Dictionary): Problem[] {
  const mask = createMask(knowledge);
  return [
    ...checkSpelling(knowledge, dictionary, mask),
    ...layDocuments(knowledge).flatMap(checkDocument(knowledge, mask)),
  ];
}

function checkSpelling(knowledge: Knowledge, dictionary: Dictionary, mask: Mask): Problem[] {
  const speller = createSpeller(dictionary, knowledge);
  const judged = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    const before = judged.get(word);
    if (before !== undefined) return before;
    const known = speller.knows(word);
    judged.set(word, known);
    return known;
  };
  return passagesOf(knowledge).flatMap(({ file, line, text }) =>
    wordsOf(mask(text))
      .filter((word) => !isKnown(word))
      .map((word) => {
        const near = speller.suggest(word);
        const mend = near === null ? '' : `write "${near}", or `;
        return error(
          file,
          line,
          `"${word}" is in no dictionary`,
          `${mend}add it to spelling in words.yaml`,
        );
      }),
  );
}

function checkDocument(knowledge: Knowledge, mask: Mask): (document: LayDocument) => Problem[] {
  const isHard = createHardWords(knowledge);
  return ({ of, file, line, passages }) => {
    const texts = passages.map(({ text }) => mask(text));
    if (countsOf(texts).word >= LONG_DOCUMENT) return checkGrade(of, file, line, texts);
    return passages.flatMap((passage, index) =>
      wordsOf(texts[index] ?? '')
        .filter(isHard)
        .map((word) =>
          warning(
            passage.file,
            passage.line,
            `"${word}" is a hard word`,
            'say it in common words, or add it to plain in words.yaml',
          ),
        ),
    );
  };
}

function checkGrade(of: string, file: string, line: number, texts: string[]): Problem[] {
  const grade = gradeOf(texts);
  if (grade <= HIGHEST_GRADE) return [];
  const what = `the lay text of ${of} reads at grade ${grade.toFixed(1)}`;
  return [
    warning(file, line, what, `use shorter words and sentences: ${HIGHEST_GRADE} at the most`),
  ];
}
