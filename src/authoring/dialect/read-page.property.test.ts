import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachLine } from './page.ts';
import { readPage } from './read-page.ts';

/** Pieces that pages are made of, whole and broken. */
const PIECES = [
  '---\n',
  'title: A + B\n',
  'faqs:\n  - question: Why?\n    answer: So.\n',
  '# A + B\n',
  '### A\n',
  '### Usage\n',
  '**Generic Name:** A\n\n',
  '**Usage:**',
  '**',
  '* ',
  '  - ',
  '> ',
  '1. ',
  '| a | b |\n|---|---|\n| c | d |\n',
  '```\n',
  '[^a]',
  '[x](y)',
  '![x](y)',
  '<b>',
  'â€™',
  '\r\n',
  '\n',
  '\n\n',
  '    ',
  'I cannot provide this. ',
  'Common:',
  '~50%',
  '\\',
  '`',
  '{a}',
  '\u0000',
  '\ufeff',
];

const pageText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12, unit: 'binary' })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));

describe('readPage, whatever it is given', () => {
  it('never throws, and every line it names is a line of the text', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const page = readPage('x.md', text);
        const last = text.split(/\r\n?|\n/).length;
        const lines = page.parts.flatMap((part) =>
          part.sections.flatMap((section) => [...eachLine(section.lines)]),
        );
        for (const { at } of [...lines, ...eachLine(page.statement)]) {
          expect(at).toBeGreaterThanOrEqual(1);
          expect(at).toBeLessThanOrEqual(last);
        }
        for (const { line } of page.problems) expect(line).toBeLessThanOrEqual(last + 1);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '>',
    '- ',
    '* ',
    '1. ',
    '[',
    '![',
    '**',
    '`',
    '<',
    '| ',
    '\n- ',
    'â',
    '_a',
    '](',
    '[^',
    '\\',
    '&',
    ' - x\n',
    '# ',
    '***',
  ])(
    'ends in time on %j many times over',
    (piece) => {
      const text = `# A\n\n**Usage:** ${piece.repeat(Math.floor(20_000 / piece.length))}\n\nend`;
      expect(readPage('x.md', text).file).toBe('x.md');
    },
    5_000,
  );
});
