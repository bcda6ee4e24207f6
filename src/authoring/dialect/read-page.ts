/** Reads one page of the Markdown dialect, ours or anybody's. */
import { error, warning, type Problem } from '../problem.ts';
import { LIMITS } from '../limits.ts';
import { plainLines, repairEncoding } from './clean.ts';
import { readFaqs } from './faqs.ts';
import { readFrontFacts, splitFrontMatter, type FrontFacts } from './front-matter.ts';
import { oneLine, plainText } from './inline.ts';
import { leaveOutRefusals } from './leave-out.ts';
import { parseMarkdown } from './markdown.ts';
import { outline, titleHeading } from './outline.ts';
import type { Page } from './page.ts';
import { refuseLines, tooLong } from './page-limits.ts';
import { prepare } from './prepare.ts';
import { isRefusal } from './refusals.ts';
import { splitPage } from './split.ts';

/**
 * Reads a page of the dialect. It never throws: what cannot be read is a problem, and what was
 * repaired (encoding) or left out (first-person refusals) is said.
 */
export function readPage(file: string, raw: string): Page {
  // A text this long is not even looked at: repairing it would take longer than refusing it.
  if (raw.length > LIMITS.pageCharacters * 2) return emptyPage(file, [tooLong(file)]);
  const plain = plainLines(raw);
  const text = repairEncoding(plain);
  const lines = text.split('\n');
  const refused = refuseLines(file, lines);
  if (refused) return emptyPage(file, [refused]);

  const problems = text === plain ? [] : [misreadText(file, plain, text)];
  const { frontMatter, prose, first, problems: ofForm } = splitFrontMatter(file, lines);
  const facts: FrontFacts = frontMatter
    ? readFrontFacts(file, frontMatter)
    : { title: null, faqs: [], problems: [] };
  problems.push(...ofForm, ...facts.problems);

  const { text: markdown, lineOf } = prepare(prose, first);
  const blocks = parseMarkdown(markdown);
  const written = titleOf(facts.title);
  const heading = titleHeading(blocks, written);
  const title = written ?? titleOf(heading?.title ?? null);
  const split = splitPage(outline(blocks, title ?? ''), title ?? '', lineOf);
  const faqs = readFaqs(facts.faqs);
  if (faqs) addSection(split, faqs, title ?? '');
  const page: Page = {
    file,
    title: title ?? split.parts[0]?.title ?? '',
    heading: heading?.title ?? null,
    at: lineOf(heading?.block.at ?? blocks[0]?.at ?? 1),
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

function addSection(
  { parts }: Pick<Page, 'parts'>,
  section: Page['parts'][number]['sections'][number],
  title: string,
): void {
  const [only, ...others] = parts;
  if (only && others.length === 0) only.sections.push(section);
  // Where there are several parts, these questions are about all of them.
  else parts.push({ title, at: section.at, sections: [section] });
}

/** A title as words, its markup taken off; null for none, and for a refusal in its place. */
function titleOf(title: string | null): string | null {
  if (title === null) return null;
  const marked = title.includes('\n') ? oneLine(title) : title;
  const block = /[*_`[\]&\\]/.test(marked) ? parseMarkdown(marked)[0] : undefined;
  const words = oneLine(block && 'runs' in block ? plainText(block.runs) : marked);
  return words === '' || isRefusal(words) ? null : words;
}

function misreadText(file: string, before: string, after: string): Problem {
  let same = 0;
  while (before[same] === after[same]) same++;
  const what = 'UTF-8 text was saved as Windows-1252 ("â€™" for "’"); it is read as meant';
  const line = before.slice(0, same).split('\n').length;
  return warning(file, line, what, 'save the file as UTF-8');
}

/** The problem of a page whose bytes are no text. */
export function notText(file: string): Problem {
  return error(file, 1, 'the file is no text', 'save the page as plain text in UTF-8');
}
