import dictionary from 'dictionary-en-gb';
import { describe, expect, it } from 'vitest';
import { formatProblem, type TextFile } from '../problem.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { changed, dataFiles } from '../testing.ts';
import { checkProse } from './check-prose.ts';

const PAGE = 'drugs/alphadrug.md';
const CAUTIONS = 'cautions/all.yaml';

function problemsOf(files: TextFile[]): string[] {
  return checkProse(readKnowledge(files).knowledge, dictionary).map(formatProblem);
}

/** The files with more words that they may hold. */
function withWords(files: TextFile[], spelling: string[], plain: string[] = []): TextFile[] {
  const more = (text: string): string =>
    text
      .replace('spelling: [', `spelling: [${[...spelling, ''].join(', ')}`)
      .replace('plain: [', `plain: [${[...plain, ''].join(', ')}`);
  return files.map((file) =>
    file.path === 'words.yaml' ? { ...file, text: more(file.text) } : file,
  );
}

describe('checkProse', () => {
  it('finds nothing in plain, well-spelt text, whatever our names are', () => {
    expect(problemsOf(dataFiles())).toEqual([]);
  });

  it('names a misspelt word, what was meant, and where it may be added', () => {
    const files = changed(PAGE, 'Feeling sleepy.', 'Feeling sleppy.');
    expect(problemsOf(files)).toContain(
      'drugs/alphadrug.md:37: "sleppy" is in no dictionary; write "sleepy", or add it to spelling in words.yaml',
    );
  });

  it('takes British spelling alone', () => {
    const american = changed(PAGE, 'Feeling sleepy.', 'An odd color.');
    const british = changed(PAGE, 'Feeling sleepy.', 'An odd colour.');
    expect(problemsOf(american).join()).toContain('"color" is in no dictionary');
    expect(problemsOf(british).join()).not.toContain('colour');
  });

  it('knows the words of words.yaml, with a capital and with an s of belonging', () => {
    const files = changed(PAGE, 'Feeling sleepy.', "Zyxine. The zyxine's end.");
    expect(problemsOf(files).join()).toContain('"Zyxine"');
    expect(problemsOf(withWords(files, ['zyxine']))).toEqual([]);
  });

  it('warns of a long word that few readers know, in a short text for lay readers alone', () => {
    const files = changed(CAUTIONS, 'Breathing can become slow.', 'Hypoventilation follows.');
    const spelling = ['hypoventilation', 'pharmacology'];
    expect(problemsOf(withWords(files, spelling))).toEqual([
      'cautions/all.yaml:6: warning: "Hypoventilation" is a hard word; say it in common words, or add it to plain in words.yaml',
    ]);
    expect(problemsOf(withWords(files, spelling, ['hypoventilation']))).toEqual([]);
    const professional = changed(CAUTIONS, 'Additive sedation', 'Additive pharmacology');
    expect(problemsOf(withWords(professional, spelling))).toEqual([]);
  });

  it('judges a long text by its grade, with names masked', () => {
    const hard =
      'Considerable deterioration necessitates immediate professional consideration regarding alternatives. ';
    const easy = 'It can make you feel ill. Ask for help if you do. ';
    const page = (text: string): TextFile[] =>
      changed(PAGE, 'Feeling sleepy.', text.repeat(12).trim());
    expect(problemsOf(page(hard)).join()).toMatch(
      /the lay text of drug alphadrug reads at grade \d+/,
    );
    expect(problemsOf(page(easy)).join()).not.toContain('grade');
    expect(problemsOf(page(easy.replace('It', 'Alphadrug hydrochloride'))).join()).not.toContain(
      'grade',
    );
  });
});
