/** Reads one page of the Markdown dialect, ours or anybody's. */
import type { RootContent } from 'mdast';
import { error, warning, type Problem } from '../problem.ts';
import { sentencesOf } from '../sentences.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { plainLines, repairEncoding } from './clean.ts';
import { readFaqs } from './faqs.ts';
import { parseMarkdown } from './markdown.ts';
import { outline, titleHeading } from './outline.ts';
import { eachLine, type FrontMatter, type Page, type PageLine } from './page.ts';
import { isRefusal } from './refusals.ts';
import { splitPage } from './split.ts';

/** A page is a few thousand characters; the longest real ones stay far below this. */
const LONGEST_PAGE = 200_000;
/** More signs of lists and quotes on one line than any person writes. */
const TOO_DEEP = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){40}/m;
/** The parser's time grows faster than the number of these in one paragraph; real ones hold a few. */
const SIGNS = /[*_~[\]`]/g;
const MOST_SIGNS = 2_000;
/** A page wrapped in a fence as a whole, as language models like to answer. */
const FENCED = /^```(?:markdown|md)?[ \t]*\n([\s\S]*?)\n```[ \t]*$/gm;
const HOLDS_PAGE = /^(?:#{1,6} |\*\*[^*\n]+\*\*)/m;

/**
 * Reads a page of the dialect. It never throws: what cannot be read is a problem, and what was
 * repaired (encoding) or left out (first-person refusals) is said.
 */
export function readPage(file: string, raw: string): Page {
  const lines = plainLines(raw);
  const refused = refuseText(file, lines);
  if (refused) return emptyPage(file, [refused]);

  const text = repairEncoding(lines);
  const problems = text === lines ? [] : [misreadText(file, lines, text)];
  const opening = /^\s*\n/.exec(text)?.[0] ?? '';
  const offset = opening.split('\n').length - 1;
  const body = text.slice(opening.length).replace(FENCED, unwrap);

  const blocks = parseMarkdown(body).children;
  const frontMatter = takeFrontMatter(blocks, offset);
  if (!frontMatter && body.startsWith('---\n')) {
    const mend = 'close it with a line of three hyphens (---)';
    problems.push(error(file, offset + 1, 'the front matter has no end', mend));
  }
  const facts = frontMatter ? readYaml(file, frontMatter.text, frontMatter.line) : null;
  problems.push(...(facts?.problems ?? []));

  const prose = blocks.filter((block) => block.type !== 'yaml');
  const heading = titleHeading(prose);
  const named = titleIn(facts?.value) ?? heading?.title;
  const split = splitPage(outline(prose, named ?? '', offset), named ?? '', offset);
  const faqs = readFaqs(facts);
  if (faqs) split.parts.at(-1)?.sections.push(faqs);
  const page: Page = {
    file,
    title: named ?? split.parts[0]?.title ?? '',
    heading: heading?.title ?? null,
    at: offset + ((heading?.block ?? prose[0])?.position?.start.line ?? 1),
    frontMatter,
    ...split,
    refusals: [],
    problems,
  };
  leaveOutRefusals(page);
  return page;
}

function emptyPage(file: string, problems: Problem[]): Page {
  const nothing = { statement: [], parts: [], disclaimer: null, refusals: [] };
  return { file, title: '', heading: null, at: 1, frontMatter: null, ...nothing, problems };
}

function refuseText(file: string, text: string): Problem | null {
  if (text.length > LONGEST_PAGE) {
    const what = `the page has more than ${LONGEST_PAGE.toLocaleString('en')} characters`;
    return error(file, 1, what, 'split it into pages of one drug each');
  }
  const deep = TOO_DEEP.exec(text);
  if (deep) {
    const line = lineAt(text, deep.index);
    return error(file, line, 'bullets or quotes stand more than 40 deep', 'write them flat');
  }
  const dense = text
    .split(/\n\s*\n/)
    .find((block) => (block.match(SIGNS)?.length ?? 0) > MOST_SIGNS);
  if (dense === undefined) return null;
  const what = `a paragraph holds more than ${MOST_SIGNS.toLocaleString('en')} signs of markup`;
  return error(file, lineAt(text, text.indexOf(dense)), what, 'put blank lines between its parts');
}

function misreadText(file: string, before: string, after: string): Problem {
  let same = 0;
  while (before[same] === after[same]) same++;
  const what = 'UTF-8 text was saved as Windows-1252 ("â€™" for "’"); it is read as meant';
  return warning(file, lineAt(before, same), what, 'save the file as UTF-8');
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function unwrap(fence: string, inner: string): string {
  return HOLDS_PAGE.test(inner) ? `\n${inner}\n` : fence;
}

function takeFrontMatter(blocks: RootContent[], offset: number): FrontMatter | null {
  const [first] = blocks;
  return first?.type === 'yaml' ? { text: first.value, line: offset + 2 } : null;
}

function titleIn(facts: unknown): string | null {
  if (typeof facts !== 'object' || facts === null || !('title' in facts)) return null;
  return typeof facts.title === 'string' && facts.title.trim() ? facts.title.trim() : null;
}

/** Takes first-person sentences out of every line and notes them on the page. */
function leaveOutRefusals(page: Page): void {
  page.statement = page.statement.filter((line) => keepLine(line, page));
  for (const part of page.parts) {
    for (const section of part.sections) {
      section.lines = section.lines.filter((line) => keepLine(line, page));
    }
  }
}

function keepLine(line: PageLine, page: Page): boolean {
  for (const each of eachLine([line])) {
    const sentences = sentencesOf(each.text);
    const refused = sentences.filter(isRefusal);
    if (refused.length === 0) continue;
    page.refusals.push(...refused.map((text) => ({ at: each.at, text })));
    each.text = sentences.filter((sentence) => !isRefusal(sentence)).join(' ');
  }
  return line.text !== '' || line.lead !== undefined || line.lines.length > 0;
}
