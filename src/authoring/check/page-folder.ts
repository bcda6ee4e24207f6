/** A folder of somebody's own pages: what an import would say of each. */
import type { Facts } from '../../knowledge/types.ts';
import type { PageFile } from '../import/files.ts';
import { startImport } from '../import/import-pages.ts';
import type { ImportReport, PageReport } from '../import/report.ts';
import { error, inOrder, warning, type Problem } from '../problem.ts';

/** What an import of these pages would report. */
export async function reportOn(
  files: AsyncIterable<PageFile> | Iterable<PageFile>,
  facts: Facts,
): Promise<ImportReport> {
  const running = startImport(facts);
  for await (const file of files) running.add(file);
  return running.finish().report;
}

/**
 * Problems of pages in the dialect, which need not hold to the rules of our own: a page that would
 * be refused is an error, all else that its author should know a warning.
 */
export function pageProblems({ pages }: ImportReport): Problem[] {
  return inOrder(pages.flatMap(problemsOf));
}

function problemsOf({ file, notes, reason }: PageReport): Problem[] {
  return [
    ...(reason ? [error(file, reason.line, reason.what, reason.mend)] : []),
    ...notes.map(({ line, what, mend }) => warning(file, line, what, mend)),
  ];
}
