import { describe, expect, it } from 'vitest';
import type { PageLine } from './page.ts';
import { readPage } from './read-page.ts';

/** Lines as "lead | text", nested ones indented. */
function told(lines: PageLine[], indent = ''): string[] {
  return lines.flatMap((line) => [
    `${indent}${line.bullet ? '* ' : ''}${line.lead === undefined ? '' : `${line.lead} | `}${line.text}`,
    ...told(line.lines, `${indent}  `),
  ]);
}

function sections(text: string): Record<string, string[]> {
  const page = readPage('x.md', text);
  return Object.fromEntries(
    page.parts.flatMap((part) =>
      part.sections.map((section) => [
        page.parts.length > 1 ? `${part.title}/${section.label}` : section.label,
        told(section.lines),
      ]),
    ),
  );
}

describe('readPage', () => {
  it('reads sections as labelled paragraphs with bullets, leads and citations', () => {
    const text = `---
title: Testol
---

# Testol

**Generic Name:** Testol (a tester). [^a]

**Usage:**

* Testing
  over two lines. [^a] [^b]
* **Off-label:** guessing [^b].

**Side Effects:**

* Common:
  * Sleep. [^a]
* Less Common but Serious:
  * **Emergency:** A fit. [^a]
`;
    const page = readPage('x.md', text);
    expect(page).toMatchObject({ title: 'Testol', heading: 'Testol', at: 5, problems: [] });
    expect(page.frontMatter).toEqual({ text: 'title: Testol', line: 2 });
    expect(page.parts[0]?.sections.map(({ key, at }) => [key, at])).toEqual([
      ['generic-name', 7],
      ['usage', 9],
      ['side-effects', 15],
    ]);
    expect(sections(text)).toEqual({
      'Generic Name': ['Testol (a tester).'],
      Usage: ['* Testing over two lines.', '* Off-label | guessing.'],
      'Side Effects': [
        '* Common | ',
        '  * Sleep.',
        '* Less Common but Serious | ',
        '  * Emergency | A fit.',
      ],
    });
    const usage = page.parts[0]?.sections[1]?.lines;
    expect(usage?.map(({ cites, at }) => [cites, at])).toEqual([
      [['a', 'b'], 11],
      [['b'], 13],
    ]);
  });

  it('reads sections as headings, where bold words are leads and not sections', () => {
    expect(
      sections(`# Testol

### Generic Name
Testol
### Dosage:

**Adults:** as told.

**Kidney trouble:** ask.

### FAQs
- **Is it new?** No.
### Disclaimer
Ask.`),
    ).toEqual({
      'Generic Name': ['Testol'],
      'Dosage:': ['Adults | as told.', 'Kidney trouble | ask.'],
      FAQs: ['* Is it new? | No.'],
      Disclaimer: ['Ask.'],
    });
  });

  it('takes labels without a colon, with the colon outside, and sections of the page’s own', () => {
    const page = readPage(
      'x.md',
      '# T\n\n**Generic Name** T\n\n**Generic Name**\n\nT\n\n**Usage**: testing\n\n**Important Note:** ask.\n\n**Adverse effects:** none told.',
    );
    expect(page.parts[0]?.sections.map(({ key, label }) => [key, label])).toEqual([
      ['generic-name', 'Generic Name'],
      ['generic-name', 'Generic Name'],
      ['usage', 'Usage'],
      ['other', 'Important Note'],
      ['side-effects', 'Adverse effects'],
    ]);
  });

  it('keeps lists below the sentence that introduces them', () => {
    expect(
      sections(
        '# T\n\n**Side Effects:** Common side effects include:\n\n- nausea\n\nSerious ones:\n\n- a fit',
      ),
    ).toEqual({
      'Side Effects': [
        'Common side effects include | ',
        '  * nausea',
        'Serious ones | ',
        '  * a fit',
      ],
    });
  });

  it('reads a combination: its statement, a part for each drug, the closing disclaimer', () => {
    const page = readPage(
      'x.md',
      `---
title: Testol + Provol
---
# Testol + Provol
I cannot provide information on this combination. It is used only under a specialist.

### Testol

**Generic Name:** Testol

**Usage:** testing

### Provol

**Generic Name:** Provol

**Disclaimer:** Ask.
`,
    );
    expect(told(page.statement)).toEqual(['It is used only under a specialist.']);
    expect(page.refusals).toEqual([
      { at: 5, text: 'I cannot provide information on this combination.' },
    ]);
    expect(
      page.parts.map(({ title, sections: all }) => [title, all.map(({ label }) => label)]),
    ).toEqual([
      ['Testol', ['Generic Name', 'Usage']],
      ['Provol', ['Generic Name']],
    ]);
    expect(page.disclaimer?.lines[0]?.text).toBe('Ask.');
  });

  it('reads tables as bullets led by their first cell', () => {
    expect(
      sections(
        '# T\n\n**Dosage:**\n\n| Who | How | When |\n|---|---|---|\n| Adults | tablet | night [^a] |\n',
      ),
    ).toEqual({ Dosage: ['* Adults | How: tablet; When: night'] });
  });

  it('takes raw HTML as text, never as markup', () => {
    expect(sections('# T\n\n**Usage:** a <b>bold</b> claim\n\n<script>alert(1)</script>')).toEqual({
      Usage: ['a <b>bold</b> claim', '<script>alert(1)</script>'],
    });
  });

  it('reads a page inside a fence, and a fence inside a page as text', () => {
    expect(sections('```markdown\n# T\n\n**Usage:** testing\n```')).toEqual({ Usage: ['testing'] });
    expect(sections('# T\n\n**Usage:**\n\n```\ntwo\nlines\n```')).toEqual({
      Usage: ['two', 'lines'],
    });
  });

  it('reads through a rule under a paragraph, indentation, and questions in the front matter', () => {
    expect(
      sections(
        '---\ntitle: T\nfaqs:\n  - question: Why?\n    answer: Because.\n---\n# T\n\n**Usage:** testing\n---\n\n    indented\n',
      ),
    ).toEqual({ Usage: ['testing', 'indented'], FAQs: ['* Why? | Because.'] });
  });

  it('reads CRLF, a byte order mark and text misread as Windows-1252, and says the last', () => {
    const page = readPage('x.md', '\ufeff---\r\ntitle: T\r\n---\r\n\r\n**Usage:** Itâ€™s so\r\n');
    expect(page.title).toBe('T');
    expect(page.parts[0]?.sections[0]?.lines[0]?.text).toBe('It’s so');
    expect(page.problems).toMatchObject([{ line: 5, level: 'warning' }]);
  });

  it('says that front matter has no end', () => {
    expect(readPage('x.md', '---\ntitle: T\n\n# T').problems).toMatchObject([
      { line: 1, level: 'error', what: 'the front matter has no end' },
    ]);
  });

  it('counts lines from the top of the file when blank lines lead', () => {
    const page = readPage('x.md', '\n\n---\ntitle: T\n---\n# T\n\n**Usage:** x');
    expect(page.frontMatter?.line).toBe(4);
    expect(page.parts[0]?.sections[0]?.at).toBe(8);
  });
});

describe('readPage, of texts that no person wrote', () => {
  it.each([
    ['too long', 'x'.repeat(200_001), 1],
    ['too deep', `# T\n\n${'> '.repeat(50)}x`, 3],
    ['too dense', `# T\n\n${'*a_'.repeat(1_500)}`, 3],
  ])('refuses what is %s', (_, text, line) => {
    expect(readPage('x.md', text)).toMatchObject({
      parts: [],
      problems: [{ line, level: 'error' }],
    });
  });
});
