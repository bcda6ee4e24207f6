/** `check` and `pack`: problems for people to mend. */
import { isAbsolute, join, relative } from 'node:path';
import dictionary from 'dictionary-en-gb';
import { checkKnowledge } from '../check/check-knowledge.ts';
import { checkPageFolder } from '../check/page-folder.ts';
import { coverageOf } from '../coverage/coverage.ts';
import { checkTable, coverageTable } from '../coverage/table.ts';
import { formatProblem, hasErrors, inOrder, type Problem, type TextFile } from '../problem.ts';
import { checkPrecautions } from '../prose/precautions.ts';
import { checkProse } from '../prose/check-prose.ts';
import { isDataFile, readKnowledge } from '../read-knowledge.ts';
import { listFiles, readFolder } from './folders.ts';
import { DATA, openPack, writePack } from './pack-folder.ts';
import { readPages } from './page-files.ts';
import { say, tell } from './streams.ts';
import { EXIT } from './usage.ts';

/** Prints the problems of each folder: data as ours, or pages of the dialect. */
export async function check(folders: string[]): Promise<number> {
  const found = await Promise.all((folders.length > 0 ? folders : [DATA]).map(problemsOf));
  const problems = found.flat();
  for (const problem of problems) await say(formatProblem(problem));
  tell(summary(problems));
  return hasErrors(problems) ? EXIT.failed : EXIT.well;
}

async function problemsOf(folder: string): Promise<Problem[]> {
  const paths = await listFiles(folder);
  const ours = paths.some((path) => path !== 'README.md' && isDataFile(path));
  const problems = ours
    ? checkData(await readFolder(folder, ['.md', '.yaml']))
    : await checkPageFolder(readPages(folder), (await openPack()).facts);
  return problems.map((problem) => ({ ...problem, file: shown(folder, problem.file) }));
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
