import { describe, expect, it } from 'vitest';
import { formatProblem } from './problem.ts';
import { readKnowledge } from './read-knowledge.ts';
import { CAUTION, changed, dataFiles, monograph } from './testing.ts';

function problemsOf(files = dataFiles()): string[] {
  return readKnowledge(files).problems.map(formatProblem);
}

describe('readKnowledge', () => {
  it('reads good files without a word', () => {
    expect(problemsOf()).toEqual([]);
  });

  it('names the line of a field that does not fit', () => {
    expect(problemsOf(changed('drugs/alphadrug.md', 'kind: medicine', 'kind: potion'))).toEqual([
      'drugs/alphadrug.md:5: kind: this does not fit ("potion"); write medicine, substance, herb or food',
    ]);
  });

  it('suggests the field that was meant', () => {
    expect(problemsOf(changed('drugs/alphadrug.md', 'summary:', 'sumary:'))).toEqual([
      'drugs/alphadrug.md:6: unknown field "sumary"; did you mean "summary"?',
      'drugs/alphadrug.md:2: summary: the field is missing; add "summary: …"',
    ]);
  });

  it('says all unknown fields at once, at every depth', () => {
    const text = CAUTION.replace(
      'serious: true',
      'serious: true\n  sirious: no\n  colour: red',
    ).replace('level: low,', 'level: low, lever: 1,');
    expect(problemsOf(dataFiles({ 'cautions/all.yaml': text })).sort()).toEqual([
      'cautions/all.yaml:14: unknown field "lever"; did you mean "level"?',
      'cautions/all.yaml:5: unknown field "sirious"; did you mean "serious"?',
      expect.stringMatching(/^cautions\/all\.yaml:6: unknown field "colour"; remove it/),
    ]);
  });

  it('sees that a comma tore a text apart', () => {
    const files = changed(
      'sources.yaml',
      'title: Label of X',
      'title: Label of X\n  "of X, and Y": 1',
    );
    expect(problemsOf(files)).toEqual([
      'sources.yaml:3: unknown field "of X, and Y"; put the text in quotes: its comma ends it here',
    ]);
  });

  it.each([
    ['brands', '[GB]', '[UK]', 'ISO country code'],
    ['checked', 'checked: 2026-11-23', 'checked: 2026-11-31', 'a day of the calendar'],
    ['review', 'review: ai-draft', 'review: fine', 'write ai-draft, ai-checked'],
    [
      'review of a clinician',
      'review: ai-draft',
      'review: {clinician: A, registration: "1"}',
      'add "date',
    ],
    ['ATC', '[N06AA09]', '[6A]', 'ATC code'],
    ['number as text', 'section: "4.1"', 'section: 4.1', 'in quotes'],
    ['id', 'id: alphadrug', 'id: Alpha Drug', 'lower-case words'],
  ])('refuses a wrong %s', (_, from, to, mend) => {
    const problems = problemsOf(changed('drugs/alphadrug.md', from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(mend);
  });

  it('reads the other entries of a file that holds a wrong one', () => {
    const { knowledge, problems } = readKnowledge(
      dataFiles({ 'cautions/all.yaml': `${CAUTION}- id: second\n` }),
    );
    expect(problems.length).toBeGreaterThan(5);
    expect(knowledge.cautions.entries.map(({ id }) => id)).toEqual(['alphadrug-betadrug']);
  });

  it('says where YAML breaks, counted from the top of the page', () => {
    const [problem] = readKnowledge(
      changed('drugs/alphadrug.md', 'summary: For', 'summary: [For'),
    ).problems;
    expect(problem?.file).toBe('drugs/alphadrug.md');
    expect(problem?.line).toBeGreaterThanOrEqual(6);
    expect(problem?.what).toContain('this is not YAML');
  });

  it('refuses an alias, which could grow without end', () => {
    const text = 'a: &x {means: slows, strengths: [one]}\nb: *x\n';
    expect(problemsOf(dataFiles({ 'traits.yaml': text }))[0]).toContain('alias');
  });

  it('takes a review by a clinician', () => {
    const review = 'review: {clinician: A. Person, registration: "123", date: 2026-11-23}';
    expect(problemsOf(changed('drugs/alphadrug.md', 'review: ai-draft', review))).toEqual([]);
  });

  it('notices an id that is used twice', () => {
    const again = monograph('alphadrug', 'Alphadrug');
    expect(problemsOf(dataFiles({ 'drugs/other.md': again }))).toEqual([
      'drugs/other.md:4: the id "alphadrug" is used twice; keep one of the two',
    ]);
  });

  it('wonders at a file that nothing reads', () => {
    expect(problemsOf(dataFiles({ 'drug/x.md': '' }))).toEqual([
      'drug/x.md:1: warning: nothing reads this file; see README.md for where files stand',
    ]);
  });
});
