/** The report of an import as a file. */
import { writeFile } from 'node:fs/promises';
import { summarise } from '../import/summary.ts';
import type { ImportReport } from '../import/report.ts';

/** Writes all that was found about the pages of `source`: as Markdown to a `.md` file, else as JSON. */
export async function writeReport(
  path: string,
  source: string,
  report: ImportReport,
): Promise<void> {
  const text = /\.(?:md|markdown)$/i.test(path)
    ? summarise(source, report, Infinity)
    : `${JSON.stringify(report, null, 2)}\n`;
  await writeFile(path, text);
}
