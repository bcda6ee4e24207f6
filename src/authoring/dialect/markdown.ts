/** Markdown as this dialect means it: no raw HTML, no footnotes, no references; they are text. */
import MarkdownIt, { type Token } from 'markdown-it';

/** Words of one style on one line of the source; `\n` stands for a line's end. */
export interface Run {
  text: string;
  bold: boolean;
}

/** A piece of a page. `at` is a line of the text as parsed, counted from 1. */
export type Block =
  | { kind: 'heading'; at: number; depth: number; runs: Run[] }
  | { kind: 'paragraph'; at: number; runs: Run[] }
  | { kind: 'list'; at: number; items: Block[][] }
  | { kind: 'table'; at: number; rows: { at: number; cells: Run[][] }[] }
  | { kind: 'quote'; at: number; blocks: Block[] }
  | { kind: 'text'; at: number; text: string };

/**
 * Syntax that pages of medicines never mean: an indented line is a paragraph, a line under a
 * paragraph is a rule and not its heading, and a `[^key]` is ours to read.
 */
const UNUSED_SYNTAX = ['code', 'html_block', 'html_inline', 'lheading', 'reference'];

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(
  UNUSED_SYNTAX,
);
// Only the words of a link are read, never its address: no address needs to be refused.
parser.validateLink = () => true;

/** The blocks of a Markdown text. */
export function parseMarkdown(text: string): Block[] {
  return readTokens(parser.parse(text, {}), 0).blocks;
}

function atOf(token: Token | undefined): number {
  return (token?.map?.[0] ?? 0) + 1;
}

/** The blocks from a token on, up to the end of what encloses them, and where that is. */
function readTokens(tokens: Token[], from: number): { blocks: Block[]; next: number } {
  const blocks: Block[] = [];
  let index = from;
  while (index < tokens.length) {
    const token = tokens[index];
    if (!token || token.nesting < 0) break;
    const read = readToken(tokens, index, token);
    if (read.block) blocks.push(read.block);
    index = read.next;
  }
  return { blocks, next: index };
}

function readToken(
  tokens: Token[],
  index: number,
  token: Token,
): { block: Block | null; next: number } {
  const at = atOf(token);
  switch (token.type) {
    case 'heading_open': {
      const depth = Number(token.tag.slice(1));
      return {
        block: { kind: 'heading', at, depth, runs: runsAt(tokens, index) },
        next: index + 3,
      };
    }
    case 'paragraph_open':
      return { block: { kind: 'paragraph', at, runs: runsAt(tokens, index) }, next: index + 3 };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return readList(tokens, index, at);
    case 'table_open':
      return readTable(tokens, index, at);
    case 'blockquote_open': {
      const { blocks, next } = readTokens(tokens, index + 1);
      return { block: { kind: 'quote', at, blocks }, next: next + 1 };
    }
    case 'fence':
      return { block: { kind: 'text', at: at + 1, text: token.content }, next: index + 1 };
    default:
      return { block: null, next: index + 1 };
  }
}

function readList(tokens: Token[], from: number, at: number): { block: Block; next: number } {
  const items: Block[][] = [];
  let index = from + 1;
  while (tokens[index]?.type === 'list_item_open') {
    const { blocks, next } = readTokens(tokens, index + 1);
    items.push(blocks);
    index = next + 1;
  }
  return { block: { kind: 'list', at, items }, next: index + 1 };
}

function readTable(tokens: Token[], from: number, at: number): { block: Block; next: number } {
  const rows: { at: number; cells: Run[][] }[] = [];
  let index = from + 1;
  for (; tokens[index] && tokens[index]?.type !== 'table_close'; index++) {
    const token = tokens[index];
    if (token?.type === 'tr_open') rows.push({ at: atOf(token), cells: [] });
    if (token?.type === 'inline') rows.at(-1)?.cells.push(readRuns(token.children ?? []));
  }
  return { block: { kind: 'table', at, rows }, next: index + 1 };
}

/** The words between an opening token and its end. */
function runsAt(tokens: Token[], index: number): Run[] {
  return readRuns(tokens[index + 1]?.children ?? []);
}

/** Raw HTML is text, a picture is its alternative text, a link is its words. */
function readRuns(tokens: Token[]): Run[] {
  const runs: Run[] = [];
  let strong = 0;
  for (const token of tokens) {
    if (token.type === 'strong_open') strong++;
    else if (token.type === 'strong_close') strong--;
    const text = textOf(token);
    if (text === '') continue;
    const last = runs.at(-1);
    if (last?.bold === strong > 0) last.text += text;
    else runs.push({ text, bold: strong > 0 });
  }
  return runs;
}

function textOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  return token.nesting === 0 ? token.content : '';
}
