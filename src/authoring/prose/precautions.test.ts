import { describe, expect, it } from 'vitest';
import { formatProblem, type TextFile } from '../problem.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { changed } from '../testing.ts';
import { checkPrecautions } from './precautions.ts';

const PAGE = 'drugs/alphadrug.md';
const LINE = '* **Ask first:** if you have a fit.';

function problemsOf(line: string, cautions?: [string, string]): string[] {
  const files = changed(PAGE, LINE, line);
  const softened = cautions ? changed('cautions/all.yaml', ...cautions) : [];
  const all: TextFile[] = files.map(
    (file) => softened.find(({ path }) => path === file.path && path !== PAGE) ?? file,
  );
  return checkPrecautions(readKnowledge(all).knowledge).map(formatProblem);
}

describe('checkPrecautions', () => {
  it('asks for a caution with what a page forbids', () => {
    const [problem] = problemsOf('* **Must not be taken by:** people who take gammadrug.');
    expect(problem).toMatch(
      /^drugs\/alphadrug\.md:\d+: warning: this forbids gammadrug, and no caution is as grave as usually-avoid/,
    );
  });

  it('is content where a caution is as grave, and not where it is lighter', () => {
    const line = '* **Must not be taken by:** people who take betadrug.';
    expect(problemsOf(line)).toEqual([]);
    expect(problemsOf(line, ['class: avoid', 'class: minimize-risk'])).toHaveLength(1);
  });

  it('takes no allergy, no past and not the drug itself for a partner', () => {
    for (const text of [
      'people allergic to gammadrug.',
      'people who had a rash from gammadrug.',
      'people who take too much alphadrug.',
    ]) {
      expect(problemsOf(`* **Must not be taken by:** ${text}`)).toEqual([]);
    }
  });

  it('finds a partner that a page calls no trouble against a caution', () => {
    const line = '* **Alcohol and food:** It can be taken with betadrug.';
    expect(problemsOf(line).join()).toContain('this calls betadrug no trouble');
    expect(problemsOf(line.replace('betadrug', 'gammadrug'))).toEqual([]);
  });
});
