import { readdirSync, readFileSync } from 'node:fs';
import { eachLine } from '../../src/authoring/dialect/page.ts';
import { readPage } from '../../src/authoring/dialect/read-page.ts';
import { demand, type Target } from './target.ts';

const TEMPLATES = 'docs/templates';

/** The reader of pages: takes any text, and names only lines that the text has. */
export const dialect: Target = {
  name: 'dialect',
  promise: 'any text is read without an error, and every line named is a line of the text',
  seeds: readdirSync(TEMPLATES).map((file) => readFileSync(`${TEMPLATES}/${file}`, 'utf8')),
  words: [
    ...[
      '---\n',
      'title: A + B\n',
      'layout: minimal-medicine\n',
      'faqs:\n  - question: Q?\n    answer: A.\n',
    ],
    ...[
      '# A + B\n',
      '### Usage\n',
      '**Generic Name:** A\n\n',
      '**Usage:**\n',
      '**',
      '* ',
      '- ',
      '  - ',
      '> ',
      '1. ',
    ],
    ...[
      '| a | b |\n|---|---|\n| c | d |\n',
      '```\n',
      '[^a]',
      '[x](y)',
      '![x](y)',
      '<b>',
      '&amp;',
      'â€™',
      '\r\n',
    ],
    ...[
      '\n',
      '\n\n',
      '    ',
      '\t',
      '\\',
      '`',
      '{a}',
      '\u0000',
      '\ufeff',
      'I cannot provide this. ',
      'Common:',
      ' (Ophthalmic)',
    ],
  ],
  check(input) {
    const page = readPage('x.md', input);
    const last = input.split(/\r\n?|\n/).length;
    const sections = page.parts.flatMap((part) => part.sections);
    const lines = sections.flatMap((section) => [...eachLine(section.lines)]);
    for (const { at } of [...lines, ...eachLine(page.statement)]) {
      demand(at >= 1 && at <= last, `line ${at} of ${last}`);
    }
    for (const { line } of page.problems) demand(line <= last + 1, `a problem in line ${line}`);
  },
};
