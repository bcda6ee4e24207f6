/** What is wrong in a file that people edit, said so that they can mend it. */

export interface Problem {
  file: string;
  /** Counted from 1. */
  line: number;
  /** An error stops the build; a warning asks for a second look. */
  level: 'error' | 'warning';
  what: string;
  /** What to do about it. */
  mend: string;
}

/** One file as text; nobody here knows where it came from. The path has forward slashes. */
export interface TextFile {
  path: string;
  text: string;
}

/** A problem that stops the build. */
export function error(file: string, line: number, what: string, mend: string): Problem {
  return { file, line, level: 'error', what, mend };
}

/** A problem that asks for a second look. */
export function warning(file: string, line: number, what: string, mend: string): Problem {
  return { file, line, level: 'warning', what, mend };
}

/** True if any of them stops the build. */
export function hasErrors(problems: Problem[]): boolean {
  return problems.some((problem) => problem.level === 'error');
}

/** Problems by file, then by line. */
export function inOrder(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
}

/** `file:line: what is wrong; how to mend it`. */
export function formatProblem(problem: Problem): string {
  const level = problem.level === 'warning' ? 'warning: ' : '';
  return `${problem.file}:${problem.line}: ${level}${problem.what}; ${problem.mend}`;
}

/** Order by code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
