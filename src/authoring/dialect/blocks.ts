/** Blocks as lines: paragraphs, nested bullets, rows of tables, quotes and fences. */
import { oneLine, readInline } from './inline.ts';
import { namesGroup } from './labels.ts';
import type { Block, Run } from './markdown.ts';
import type { PageLine } from './page.ts';

/** The line of the file on which a line of the parsed text stands. */
export type LineOf = (line: number) => number;

/** The lines of blocks. A paragraph that ends in a colon takes the list below it as its own. */
export function readBlocks(blocks: Block[], lineOf: LineOf): PageLine[] {
  const lines: PageLine[] = [];
  for (const block of blocks) {
    const read = readBlock(block, lineOf);
    const before = lines.at(-1);
    if (block.kind === 'list' && before && introduces(before)) before.lines.push(...read);
    else if (block.kind === 'paragraph' && before && answers(read, before)) {
      Object.assign(before, { text: read[0]?.text, cites: read[0]?.cites });
    } else lines.push(...read);
  }
  return lines;
}

/** Whether a line stands for the list that follows it. */
function introduces(line: PageLine): boolean {
  if (line.bullet || line.lines.length > 0) return false;
  return line.text.endsWith(':') || (line.text === '' && line.lead !== undefined);
}

/** Whether a paragraph says what bold words alone on the line before it announce. */
function answers([read]: PageLine[], before: PageLine): boolean {
  const waiting = before.lead !== undefined && before.text === '' && before.lines.length === 0;
  return waiting && !before.bullet && read !== undefined && read.lead === undefined;
}

function readBlock(block: Block, lineOf: LineOf): PageLine[] {
  const at = lineOf(block.at);
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      const line = { ...readInline(block.runs), bullet: false, lines: [], at };
      return line.text === '' && line.lead === undefined ? [] : [line];
    }
    case 'list':
      return block.items.flatMap((item) => readItem(item, lineOf));
    case 'table':
      return readTable(block.rows, lineOf);
    case 'quote':
      return readBlocks(block.blocks, lineOf);
    case 'text':
      return readText(block.text, block.at, lineOf);
  }
}

/** A fence holds text as it stands, a line each. */
function readText(value: string, first: number, lineOf: LineOf): PageLine[] {
  return value
    .split('\n')
    .map((text, index) => ({
      text: oneLine(text),
      cites: [],
      bullet: false,
      lines: [],
      at: lineOf(first + index),
    }))
    .filter((line) => line.text !== '');
}

/** A bullet: its first line, and below it all else that the item holds. */
function readItem(item: Block[], lineOf: LineOf): PageLine[] {
  const [first, ...below] = readBlocks(item, lineOf);
  if (!first) return [];
  return [{ ...first, bullet: true, lines: [...first.lines, ...below] }];
}

/**
 * A row is a bullet led by its first cell; each further cell names its column. Where the first
 * column is itself a group ("Common | Serious"), it names its column too.
 */
function readTable(rows: { at: number; cells: Run[][] }[], lineOf: LineOf): PageLine[] {
  const [head, ...body] = rows.map(({ at, cells }) => ({ at, cells: cells.map(readCell) }));
  const headings = head?.cells.map(({ text }) => text) ?? [];
  const grouped = namesGroup(headings[0] ?? '');
  const told = body.length > 0 ? body : head ? [head] : [];
  return told.map((row) => {
    const named = row.cells.map(({ text }, index) => {
      const heading = row === head ? '' : headings[index];
      return heading && text ? `${heading}: ${text}` : text;
    });
    const first = grouped ? '' : (row.cells[0]?.text ?? '');
    const rest = grouped ? named : named.slice(1);
    return {
      ...(first ? { lead: first.replace(/[\s:]+$/, '') } : {}),
      text: rest.filter((cell) => cell !== '').join('; '),
      cites: row.cells.flatMap((cell) => cell.cites),
      bullet: true,
      lines: [],
      at: lineOf(row.at),
    };
  });
}

function readCell(runs: Run[]): { text: string; cites: string[] } {
  const { lead, text, cites } = readInline(runs);
  return { cites, text: [lead, text].filter(Boolean).join(': ') };
}
