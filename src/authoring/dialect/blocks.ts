/** Block nodes as lines: paragraphs, nested bullets, rows of tables, quotes and fences. */
import type { List, ListItem, RootContent, Table, TableRow } from 'mdast';
import { readInline } from './inline.ts';
import type { PageLine } from './page.ts';

type Node = RootContent | ListItem | TableRow;

function placeOf(node: Node, offset: number): number {
  return offset + (node.position?.start.line ?? 1);
}

/**
 * The lines of blocks, with `offset` added to their line numbers. A paragraph that ends in a colon
 * takes the list below it as its own.
 */
export function readBlocks(blocks: RootContent[], offset: number): PageLine[] {
  const lines: PageLine[] = [];
  for (const block of blocks) {
    const read = readBlock(block, offset);
    const before = lines.at(-1);
    if (block.type === 'list' && before && introduces(before)) before.lines.push(...read);
    else lines.push(...read);
  }
  return lines;
}

/** Whether a line stands for the list that follows it. */
function introduces(line: PageLine): boolean {
  if (line.bullet || line.lines.length > 0) return false;
  return line.text.endsWith(':') || (line.text === '' && line.lead !== undefined);
}

function readBlock(block: RootContent, offset: number): PageLine[] {
  const at = placeOf(block, offset);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ ...readInline(block.children), bullet: false, lines: [], at }];
    case 'list':
      return block.children.flatMap((item) => readItem(item, offset));
    case 'table':
      return readTable(block, offset);
    case 'blockquote':
      return readBlocks(block.children, offset);
    case 'code':
    case 'html':
      return readText(block.value, at);
    default:
      return [];
  }
}

/** A fence holds text as it stands, a line each. */
function readText(value: string, at: number): PageLine[] {
  return value
    .split('\n')
    .map((text, index) => ({
      text: text.trim(),
      cites: [],
      bullet: false,
      lines: [],
      at: at + index,
    }))
    .filter((line) => line.text !== '');
}

/** A bullet: its first line, and below it all else that the item holds. */
function readItem(item: List['children'][number], offset: number): PageLine[] {
  const [first, ...below] = readBlocks(item.children, offset);
  if (!first) return [];
  return [{ ...first, bullet: true, lines: [...first.lines, ...below] }];
}

/** A row is a bullet led by its first cell; with several more cells, each names its column. */
function readTable(table: Table, offset: number): PageLine[] {
  const [head, ...rows] = table.children;
  const headings = head?.children.slice(1).map((cell) => readInline(cell.children).text) ?? [];
  return rows.map((row) => {
    const [first, ...others] = row.children.map((cell) => {
      const { lead, text, cites } = readInline(cell.children);
      return { cites, text: [lead, text].filter(Boolean).join(': ') };
    });
    const cells = others.map((cell, index) => {
      const heading = others.length > 1 ? headings[index] : '';
      return heading ? `${heading}: ${cell.text}` : cell.text;
    });
    return {
      ...(first?.text ? { lead: first.text.replace(/[\s:]+$/, '') } : {}),
      text: cells.filter((cell) => cell !== '').join('; '),
      cites: [first, ...others].flatMap((cell) => cell?.cites ?? []),
      bullet: true,
      lines: [],
      at: placeOf(row, offset),
    };
  });
}
