import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { readFrontFacts, splitFrontMatter } from './front-matter.ts';

function split(text: string) {
  const { frontMatter, prose, first, problems } = splitFrontMatter('x.md', text.split('\n'));
  return {
    text: frontMatter?.text ?? null,
    prose: prose.join('\n'),
    first,
    problems: problems.map(({ line, what }) => `${line} ${what}`),
  };
}

describe('splitFrontMatter', () => {
  it('finds it at the top, below blank lines, and inside a fence', () => {
    const found = { text: 'title: T', prose: '# T', problems: [] };
    expect(split('---\ntitle: T\n---\n# T')).toEqual({ ...found, first: 4 });
    expect(split('\n\n---\ntitle: T\n---\n# T')).toEqual({ ...found, first: 6 });
    expect(split('```markdown\n---\ntitle: T\n---\n# T')).toEqual({ ...found, first: 5 });
  });

  it('takes a rule at the top of a page for a rule', () => {
    expect(split('---\nSome text.\n\n---\n').text).toBeNull();
  });

  it('reads on where its end is lost, or its beginning, and says so', () => {
    expect(split('---\nlayout: x\ntitle: T\n\n# T\n**Usage:** a')).toMatchObject({
      text: 'layout: x\ntitle: T',
      problems: ['1 the front matter has no end'],
    });
    expect(split('title: T\nlayout: x\n---\n\n# T')).toEqual({
      text: 'title: T\nlayout: x',
      prose: '\n# T',
      first: 4,
      problems: ['1 the front matter has no beginning'],
    });
  });

  it('leaves a second one out, and says so', () => {
    expect(split('---\ntitle: T\n---\n\n---\nlayout: y\n---\n# T')).toMatchObject({
      text: 'title: T',
      prose: '# T',
      first: 8,
      problems: ['5 a second front matter follows the first; it is left out'],
    });
  });
});

function facts(text: string) {
  const { title, faqs, problems } = readFrontFacts('x.md', { text, line: 2 });
  return { title, faqs, problems: problems.map(({ line }) => line) };
}

describe('readFrontFacts', () => {
  it.each([
    ['title: Acyclovir (Ophthalmic)', 'Acyclovir (Ophthalmic)'],
    ['title: "A + B"', 'A + B'],
    ["title: 'Vitamin B12'", 'Vitamin B12'],
    ['title: [S]-Amlodipine', '[S]-Amlodipine'],
    ['title: 2024', '2024'],
    ['layout: x\ntitle:   A, B and C  ', 'A, B and C'],
    ['title: A: uses', 'A: uses'],
    ['title: "A', 'A'],
    ['layout: x', null],
    ['title:', null],
  ])('reads the title of %j', (text, title) => {
    expect(facts(text).title).toBe(title);
  });

  it('reads questions in the forms that are met, and says what it cannot read', () => {
    const text = `title: T
faqs:
  - question: Is it new?
    answer: "No."
  - q: Old?
    a: Yes.
  - Is it both?: In part.
  - 12`;
    expect(facts(text)).toEqual({
      title: 'T',
      faqs: [
        { question: 'Is it new?', answer: 'No.', at: 4 },
        { question: 'Old?', answer: 'Yes.', at: 6 },
        { question: 'Is it both?', answer: 'In part.', at: 8 },
      ],
      problems: [3],
    });
  });

  it('reads broken YAML line by line', () => {
    const text = `title: A: B
faqs:
  - question: Is it safe: really?
    answer: "Ask: a pharmacist
      or a doctor."
layout: x`;
    expect(facts(text)).toEqual({
      title: 'A: B',
      faqs: [{ question: 'Is it safe: really?', answer: 'Ask: a pharmacist or a doctor.', at: 4 }],
      problems: [2],
    });
  });

  it('says when there is too much of it, and still reads the title', () => {
    const long = `title: A: B\nnotes: ${'x'.repeat(LIMITS.frontMatterCharacters)}`;
    expect(facts(long)).toEqual({ title: 'A: B', faqs: [], problems: [2] });
  });
});
