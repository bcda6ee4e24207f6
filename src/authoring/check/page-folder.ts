/** A folder of somebody's own pages: what an import would say of each. */
import type { Facts } from '../../knowledge/types.ts';
import type { PageFile } from '../import/files.ts';
import { startImport } from '../import/import-pages.ts';
import type { PageReport } from '../import/report.ts';
import { error, inOrder, warning, type Problem } from '../problem.ts';

/**
 * Problems of pages in the dialect, which need not hold to the rules of our own: a page that would
 * be refused is an error, all else that its author should know a warning.
 */
export async function checkPageFolder(
  files: AsyncIterable<PageFile> | Iterable<PageFile>,
  facts: Facts,
): Promise<Problem[]> {
  const running = startImport(facts);
  for await (const file of files) running.add(file);
  return inOrder(running.finish().report.pages.flatMap(problemsOf));
}

function problemsOf({ file, notes, reason }: PageReport): Problem[] {
  return [
    ...(reason ? [error(file, reason.line, reason.what, reason.mend)] : []),
    ...notes.map(({ line, what, mend }) => warning(file, line, what, mend)),
  ];
}
