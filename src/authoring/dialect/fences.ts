/** Fences: what stands in them is text, unless they wrap a page. */
import { mendLine, readLabel } from './label-lines.ts';

export type LineKind = 'fence' | 'text' | null;

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^`]*)$/;

/**
 * For each line: `fence` for a fence that only wraps a page or a part of one, as language models
 * like to answer; `text` for what stands in any other.
 */
export function fencesOf(lines: string[]): LineKind[] {
  const kinds = lines.map((): LineKind => null);
  const isBlank = (line: string): boolean => line.trim() === '';
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  const fences = lines.flatMap((line, index) => (FENCE.test(line) ? [index] : []));
  // A fence around the whole page; those inside it come in pairs of their own.
  const around = fences.length > 1 && fences.length % 2 === 0 && wraps(fences, first, last);
  if (around) kinds[first] = kinds[last] = 'fence';
  let open = -1;
  let sign = '';
  let isMarkdown = false;
  const close = (end: number): void => {
    const inside = lines.slice(open + 1, end);
    const wrapping = isMarkdown || inside.some(holdsPage) || (open <= first && end >= last);
    for (let at = open; at <= end && at < lines.length; at++) kinds[at] = wrapping ? null : 'text';
    if (wrapping) kinds[open] = 'fence';
    if (wrapping && end < lines.length) kinds[end] = 'fence';
    open = -1;
  };
  lines.forEach((line, index) => {
    const fence = FENCE.exec(line);
    if (!fence?.[1] || kinds[index] === 'fence') return;
    if (open < 0) {
      open = index;
      sign = fence[1];
      isMarkdown = /^(?:markdown|md)\s*$/i.test(fence[2] ?? '');
    } else if (fence[1].startsWith(sign) && fence[2]?.trim() === '') close(index);
  });
  if (open >= 0) close(lines.length);
  return kinds;
}

function wraps(fences: number[], first: number, last: number): boolean {
  return fences[0] === first && fences.at(-1) === last;
}

function holdsPage(line: string): boolean {
  const label = readLabel(mendLine(line));
  return (label?.marked === true && label.key !== null) || /^(?:layout|title):\s/.test(line);
}
