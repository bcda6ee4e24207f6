/** Texts that no person wrote: told at once, before any parser spends time on them. */
import { counted, LIMITS } from '../limits.ts';
import { error, type Problem } from '../problem.ts';

/** More signs of lists and quotes on one line than any person writes. */
const TOO_DEEP = new RegExp(`^(?:[ \\t]*(?:[-*+>]|\\d{1,9}[.)])){${LIMITS.depth}}`);
const SIGNS = /[*_~[\]`<&|]/g;

const SPLIT = 'split it into pages of one drug each';

/** Why the lines of a page are not read, or null where they are. */
export function refuseLines(file: string, lines: string[]): Problem | null {
  if (lines.length > LIMITS.lines) {
    const what = `the page has more than ${counted(LIMITS.lines)} lines`;
    return error(file, LIMITS.lines, what, SPLIT);
  }
  let characters = 0;
  let signs = 0;
  let all = 0;
  for (const [index, line] of lines.entries()) {
    const at = index + 1;
    characters += line.length + 1;
    if (characters > LIMITS.pageCharacters) return tooLong(file);
    if (line.length > LIMITS.lineCharacters) {
      const what = `the line has more than ${counted(LIMITS.lineCharacters)} characters`;
      return error(file, at, what, 'break it into paragraphs');
    }
    if (TOO_DEEP.test(line)) {
      const what = `bullets or quotes stand more than ${LIMITS.depth} deep`;
      return error(file, at, what, 'write them flat');
    }
    const here = line.match(SIGNS)?.length ?? 0;
    signs = line.trim() === '' ? 0 : signs + here;
    all += here;
    if (all > LIMITS.pageSigns) {
      const what = `the page holds more than ${counted(LIMITS.pageSigns)} signs of markup`;
      return error(file, at, what, SPLIT);
    }
    if (signs > LIMITS.signs) {
      const what = `a paragraph holds more than ${counted(LIMITS.signs)} signs of markup`;
      return error(file, at, what, 'put blank lines between its parts');
    }
  }
  return null;
}

/** The problem of a page that is too large to be one. */
export function tooLong(file: string): Problem {
  const what = `the page has more than ${counted(LIMITS.pageCharacters)} characters`;
  return error(file, 1, what, SPLIT);
}
