/** What the reader is shown of an import before it counts. */
import type { ImportedPack, SubjectKey } from '../../knowledge/imported.ts';
import type { Facts } from '../../knowledge/types.ts';
import { formatProblem, warning } from '../../authoring/problem.ts';
import type { About, ImportReport, Note } from '../../authoring/import/report.ts';
import type { Group, Topic } from './orders.ts';

/** Lines of a group on the page; the rest stands in the report that can be saved. */
const LINES_SHOWN = 100;

const ABOUTS: About[] = ['form', 'title', 'writer', 'missing', 'double'];

/**
 * The groups of a report that have anything in them. `elsewhere` are the subjects that other packs
 * hold too.
 */
export function groupsOf(
  report: ImportReport,
  pack: ImportedPack,
  ours: Facts,
  elsewhere: ReadonlySet<SubjectKey>,
): Group[] {
  const { pages, clashes } = report;
  const refused = pages.flatMap(({ file, reason }) => (reason ? [lineOf(file, reason)] : []));
  const subjects = (Object.keys(pack.texts) as SubjectKey[])
    .filter((subject) => /^(?:drug|product):/.test(subject))
    .map((subject) => ({ subject, ...nameOf(subject, pack, ours) }));
  const named = (some: typeof subjects): string[] => some.map(({ name }) => name).sort();
  const notes = ABOUTS.map((about): [Topic, string[]] => [
    about,
    pages.flatMap(({ file, notes: all }) =>
      all.filter((note) => note.about === about).map((note) => lineOf(file, note)),
    ),
  ]);
  const all: [Topic, string[]][] = [
    ['refused', refused],
    ['clashes', clashes.map((clash) => lineOf(clash.file, clash))],
    ['new', named(subjects.filter(({ known }) => !known))],
    ['overriding', named(subjects.filter(({ known }) => known))],
    ['elsewhere', named(subjects.filter(({ subject }) => elsewhere.has(subject)))],
    ...notes,
  ];
  return all
    .filter(([, lines]) => lines.length > 0)
    .map(([topic, lines]) => ({
      topic,
      count: lines.length,
      lines: lines.slice(0, LINES_SHOWN),
    }));
}

function lineOf(file: string, { line, what, mend }: Omit<Note, 'about'>): string {
  // Each group has a heading that says how grave it is.
  return formatProblem(warning(file, line, what, mend)).replace(': warning: ', ': ');
}

/** A drug's or product's title, and whether it is ours too. */
function nameOf(
  subject: SubjectKey,
  { facts }: ImportedPack,
  ours: Facts,
): { name: string; known: boolean } {
  const at = subject.indexOf(':');
  const id = subject.slice(at + 1);
  if (subject.startsWith('drug:')) {
    const known = ours.drugs[id];
    return { name: known?.title ?? facts.drugs[id]?.title ?? id, known: known !== undefined };
  }
  const known = ours.products[id];
  return { name: (known ?? facts.products[id])?.names[0] ?? id, known: known !== undefined };
}
