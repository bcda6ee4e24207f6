/** A folder of somebody's own pages: what the reader took from each, and what it missed. */
import { SECTION_KEYS } from '../../knowledge/types.ts';
import { LABELS } from '../dialect/labels.ts';
import type { Page, Part } from '../dialect/page.ts';
import { readPage } from '../dialect/read-page.ts';
import { error, inOrder, warning, type Problem, type TextFile } from '../problem.ts';

/** Problems of pages in the dialect, which need not hold to the rules of our own. */
export function checkPageFolder(files: TextFile[]): Problem[] {
  const pages = files.map((file) => readPage(file.path, file.text));
  return inOrder([...pages.flatMap(pageProblems), ...sameTitles(pages)]);
}

function pageProblems(page: Page): Problem[] {
  const { file, at, title, parts, refusals, problems } = page;
  if (problems.some(({ level }) => level === 'error')) return problems;
  const nothing = parts.length === 0 && page.statement.length === 0;
  return [
    ...problems,
    ...(title === ''
      ? [error(file, at, 'the page has no title', 'write "title:" or "# Title"')]
      : []),
    ...(nothing ? [error(file, at, 'the page holds no text', 'write its sections')] : []),
    ...parts.flatMap((part) => missingSections(page, part)),
    ...refusals.map(({ at: line, text }) =>
      warning(
        file,
        line,
        `a first-person sentence is left out: "${text}"`,
        'write what a source says',
      ),
    ),
  ];
}

function missingSections({ file, disclaimer }: Page, { title, at, sections }: Part): Problem[] {
  const found = new Set(sections.map(({ key }) => key));
  if (disclaimer) found.add('disclaimer');
  const missing = SECTION_KEYS.filter((key) => !found.has(key)).map((key) => LABELS[key]);
  if (missing.length === 0) return [];
  return [warning(file, at, `${title} has no ${missing.join(', ')}`, 'write what is known of it')];
}

function sameTitles(pages: Page[]): Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ title, file, at }) => {
    const key = title.toLowerCase();
    const before = first.get(key);
    if (before === undefined || key === '') {
      first.set(key, file);
      return [];
    }
    return [
      warning(file, at, `"${title}" is the title of ${before} too`, 'make the two pages one'),
    ];
  });
}
