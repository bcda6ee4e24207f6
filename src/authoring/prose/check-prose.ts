/** The rules that need a dictionary or a count of syllables: spelling, grade, common words. */
import { passagesOf } from '../check/passages.ts';
import type { Knowledge } from '../knowledge.ts';
import { error, warning, type Problem } from '../problem.ts';
import { createHardWords } from './common.ts';
import { layDocuments } from './documents.ts';
import { gradesOf, HIGHEST_GRADE, HIGHEST_MEAN, isLong, mean } from './grades.ts';
import { createSpeller, type Dictionary } from './spelling.ts';
import { maskOf, wordsOf, type Mask } from './words.ts';

/** Each costs some 100 ms; who has more words to mend finds what was meant by looking. */
const MOST_SUGGESTIONS = 20;

/** What spelling, grades and hard words find. */
export function checkProse(knowledge: Knowledge, dictionary: Dictionary): Problem[] {
  const mask = maskOf(knowledge);
  return [
    ...checkSpelling(knowledge, dictionary, mask),
    ...checkWords(knowledge, mask),
    ...checkGrades(knowledge, mask),
  ];
}

/** Errors in what lay readers read; professionals' words are too many for a dictionary, and are asked about. */
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
  let suggested = 0;
  return passagesOf(knowledge).flatMap(({ file, line, text, lay }) =>
    wordsOf(mask(text))
      .filter((word) => !isKnown(word))
      .map((word) => {
        const near = suggested++ < MOST_SUGGESTIONS ? speller.suggest(word) : null;
        const mend = near === null ? '' : `write "${near}", or `;
        const say = lay ? error : warning;
        return say(
          file,
          line,
          `"${word}" is in no dictionary`,
          `${mend}add it to spelling in words.yaml`,
        );
      }),
  );
}

/** Hard words of the short texts; a long one is judged by its grade. */
function checkWords(knowledge: Knowledge, mask: Mask): Problem[] {
  const isHard = createHardWords(knowledge);
  return layDocuments(knowledge).flatMap(({ passages }) => {
    const texts = passages.map(({ text }) => mask(text));
    if (isLong(texts)) return [];
    return passages.flatMap(({ file, line }, index) =>
      wordsOf(texts[index] ?? '')
        .filter(isHard)
        .map((word) =>
          warning(
            file,
            line,
            `"${word}" is a hard word`,
            'say it in common words, or add it to plain in words.yaml',
          ),
        ),
    );
  });
}

function checkGrades(knowledge: Knowledge, mask: Mask): Problem[] {
  const grades = gradesOf(knowledge, mask);
  const mend = (limit: number): string => `use shorter words and sentences: ${limit} at the most`;
  const all = mean(grades.map(({ masked }) => masked));
  return [
    ...grades
      .filter(({ masked }) => masked > HIGHEST_GRADE)
      .map(({ document: { of, file, line }, masked }) => {
        const what = `the lay text of ${of} reads at grade ${masked.toFixed(1)}`;
        return warning(file, line, what, mend(HIGHEST_GRADE));
      }),
    ...(all > HIGHEST_MEAN
      ? [
          warning(
            'README.md',
            1,
            `the lay texts together read at grade ${all.toFixed(1)}`,
            mend(HIGHEST_MEAN),
          ),
        ]
      : []),
  ];
}
