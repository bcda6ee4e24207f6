/** Plain text in paragraphs, from what cards are made of. */
import type { Line, Section } from '../knowledge/types.ts';

/** A paragraph of lines; lines that are missing are left out, and so is a paragraph without any. */
export type Block = (string | null | undefined)[];

/** The paragraphs as one text. */
export function joinBlocks(blocks: Block[]): string {
  return blocks
    .map((block) => block.filter((line) => line).join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Prose line by line, nested bullets further in. */
export function proseLines(lines: Line[], indent = ''): string[] {
  return lines.flatMap(({ lead, text, bullet, lines: nested }) => {
    const said = [lead === undefined ? '' : `${lead}:`, text].filter((part) => part).join(' ');
    return [`${indent}${bullet ? '- ' : ''}${said}`, ...proseLines(nested, `${indent}  `)];
  });
}

/** Each section under its label, without the disclaimer, which stands at the end of a text. */
export function sectionBlocks(sections: Section[]): Block[] {
  return sections
    .filter(({ key }) => key !== 'disclaimer')
    .map(({ label, lines }) => [label, ...proseLines(lines)]);
}
