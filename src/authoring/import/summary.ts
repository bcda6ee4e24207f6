/** The report of an import as Markdown, short enough to be read. */
import type { About, ImportReport, Note, Totals } from './report.ts';

const MOST_LISTED = 30;

const FIGURES: [keyof Totals, string][] = [
  ['pages', 'Pages read'],
  ['imported', 'Imported'],
  ['importedWithNotes', 'Imported with notes'],
  ['refused', 'Refused'],
  ['drugs', 'Medicines with text'],
  ['products', 'Combination products with text'],
  ['classes', 'Classes with text'],
  ['combinations', 'Combinations that are no product'],
  ['cautions', 'Generic cautions'],
  ['names', 'Names added'],
  ['new', 'Medicines and products new to Medgloss'],
  ['overriding', 'Medicines and products that Medgloss has too'],
  ['clashing', 'Names that clash'],
];

const ABOUTS: Record<About, string> = {
  form: 'Form of the page, mended where it could be',
  title: 'Titles and names',
  writer: 'First-person sentences left out',
  missing: 'Sections that are not there',
  double: 'Several pages about one medicine',
};

/** The report of an import from `source`, as Markdown; at most so many lines under each heading. */
export function summarise(
  source: string,
  { totals, pages, clashes }: ImportReport,
  most = MOST_LISTED,
): string {
  const listed = (title: string, lines: string[]): string[] => list(title, lines, most);
  const figures = FIGURES.map(
    ([key, label]) => `| ${label} | ${totals[key].toLocaleString('en')} |`,
  );
  return [
    `# Import of ${cell(source)}`,
    ['| | |', '|---|---:|', ...figures].join('\n'),
    ...listed(
      'Refused',
      pages.flatMap((page) => (page.reason ? [lineOf(page, page.reason)] : [])),
    ),
    ...Object.entries(ABOUTS).flatMap(([about, title]) =>
      listed(
        title,
        pages.flatMap((page) =>
          page.notes.filter((note) => note.about === about).map((note) => lineOf(page, note)),
        ),
      ),
    ),
    ...listed(
      'Names that clash',
      clashes.map((clash) => lineOf(clash, clash)),
    ),
    '',
  ].join('\n\n');
}

function lineOf({ file }: { file: string }, { line, what, mend }: Omit<Note, 'about'>): string {
  return `- ${code(`${file}:${line}`)}: ${cell(what)}; ${cell(mend)}`;
}

function list(title: string, lines: string[], most: number): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - most;
  const rest = more > 0 ? [`- … and ${more.toLocaleString('en')} more, in the report`] : [];
  return [
    `## ${title} (${lines.length.toLocaleString('en')})`,
    [...lines.slice(0, most), ...rest].join('\n'),
  ];
}

/** A path or a title is somebody's text: on one line, and no markup of ours. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_<>[\]|#]/g, '\\$&');
}

function code(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ')}\``;
}
