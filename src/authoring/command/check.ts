/** `check` and `pack`: problems for people to mend. */
import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import dictionary from 'dictionary-en-gb';
import { checkKnowledge } from '../check/check-knowledge.ts';
import { pageProblems, reportOn } from '../check/page-folder.ts';
import { coverageOf } from '../coverage/coverage.ts';
import { checkTable, coverageTable } from '../coverage/table.ts';
import { formatProblem, hasErrors, inOrder, type Problem, type TextFile } from '../problem.ts';
import { checkPrecautions } from '../prose/precautions.ts';
import { checkProse } from '../prose/check-prose.ts';
import { isDataFile, readKnowledge } from '../read-knowledge.ts';
import { listFiles, readFolder } from './folders.ts';
import { DATA, openPack, writePack } from './pack-folder.ts';
import { readPages } from './page-files.ts';
import { writeReport } from './report-file.ts';
import { say, tell } from './streams.ts';
import { EXIT } from './usage.ts';

/**
 * Prints the problems of each folder: data as ours, or pages of the dialect, which may lie in a zip.
 * What an import of the pages would report is written where asked.
 */
export async function check(folders: string[], report: string | null): Promise<number> {
  const found = await Promise.all(
    (folders.length > 0 ? folders : [DATA]).map((folder) => problemsOf(folder, report)),
  );
  const problems = found.flat();
  for (const problem of problems) await say(formatProblem(problem));
  tell(summary(problems));
  return hasErrors(problems) ? EXIT.failed : EXIT.well;
}

async function problemsOf(folder: string, report: string | null): Promise<Problem[]> {
  const ours = await isData(folder);
  if (ours && report !== null) throw new Error(`${folder} holds data, and no pages to report on.`);
  const problems = ours
    ? checkData(await readFolder(folder, ['.md', '.yaml']))
    : await checkPages(folder, report);
  return problems.map((problem) => ({ ...problem, file: shown(folder, problem.file) }));
}

async function isData(folder: string): Promise<boolean> {
  if ((await stat(folder)).isFile()) return false;
  const paths = await listFiles(folder);
  return paths.some((path) => path !== 'README.md' && isDataFile(path));
}

async function checkPages(from: string, report: string | null): Promise<Problem[]> {
  const found = await reportOn(readPages(from), (await openPack()).facts);
  if (report !== null) await writeReport(report, from, found);
  return pageProblems(found);
}

/** Every rule over a data folder: those that a build holds to, and those that need a dictionary. */
function checkData(files: TextFile[]): Problem[] {
  const { knowledge, problems } = readKnowledge(files);
  return inOrder([
    ...problems,
    ...checkKnowledge(knowledge),
    ...checkProse(knowledge, dictionary),
    ...checkPrecautions(knowledge),
    ...checkTable(files, coverageTable(coverageOf(knowledge))),
  ]);
}

/** A path as short as it can be said from here. */
function shown(folder: string, file: string): string {
  const path = join(folder, file);
  const short = relative(process.cwd(), path);
  return isAbsolute(folder) && !short.startsWith('..') ? short : path;
}

function summary(problems: Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const count = (number: number, word: string): string =>
    `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

/** Builds the pack anew and says what to look at again. */
export async function pack(): Promise<number> {
  const warnings = await writePack();
  tell(`Built build/pack (${summary(warnings)}).`);
  return EXIT.well;
}
