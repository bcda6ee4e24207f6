/** The coverage as Markdown, and its place in the README of the data. */
import { error, type Problem, type TextFile } from '../problem.ts';
import type { Coverage } from './coverage.ts';

/** The file with the table, below the data folder. */
export const README = 'README.md';
const BEGIN = '<!-- coverage: written by `npm run -s medgloss -- coverage --write` -->';
const END = '<!-- end of coverage -->';

/** The tables as Markdown, in the form that Prettier gives them. */
export function coverageTable({ rows, lists }: Coverage): string {
  return [
    ...table(['what', 'how many'], rows),
    '',
    ...table(
      ['list', 'known', 'with a monograph', 'missing'],
      lists.map(({ title, listed, monographs, missing }) => [
        title,
        `${listed - missing.length} of ${listed}`,
        String(monographs),
        missing.join(', ') || 'none',
      ]),
    ),
  ].join('\n');
}

/** Bare pipes: the README is left as it stands by the formatter. */
function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)];
}

/** The README with this table between its markers; null where it has none. */
export function withTable(readme: string, table: string): string | null {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) return null;
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${readme.slice(end)}`;
}

/** A table in the README that says something else than the data; nothing where there is no table. */
export function checkTable(files: readonly TextFile[], table: string): Problem[] {
  const readme = files.find(({ path }) => path === README);
  const fresh = readme && withTable(readme.text, table);
  if (!readme || fresh === null || fresh === readme.text) return [];
  const line = readme.text.slice(0, readme.text.indexOf(BEGIN)).split('\n').length;
  return [
    error(
      README,
      line,
      'the table is not that of the data',
      'run: npm run -s medgloss -- coverage --write',
    ),
  ];
}
