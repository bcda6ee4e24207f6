/**
 * Puts right, line by line, what keeps a Markdown parser from seeing a page's sections: fences
 * around the whole page, labels without the space or the blank line that Markdown asks for.
 */
import type { LineOf } from './blocks.ts';
import { sectionKey } from './labels.ts';
import { fencesOf } from './fences.ts';
import { asLabel, mendLine, readLabel, splitLabels, type LabelLine } from './label-lines.ts';

export interface Prepared {
  text: string;
  /** The line of the file for a line of `text`; both counted from 1. */
  lineOf: LineOf;
}

const BULLET = /^(\s*)([-*+])([ \t]+)(?=\S)/;
/** Labels as bullets are sections only where there are several of them, and no others. */
const FEWEST_BULLETED = 3;
/** A page with so many labels without markup means all of them as labels. */
const FEWEST_PLAIN = 4;

/** A page's prose, from line `first` of its file on, as a parser understands it. */
export function prepare(lines: string[], first: number): Prepared {
  const fenced = fencesOf(lines);
  const prose = underlined(
    lines.map((line, index) => (fenced[index] === 'text' ? line : mendLine(line))),
  );
  const labels = prose.map((line, index) => (fenced[index] === 'text' ? null : readLabel(line)));
  const marked = new Set(labels.flatMap((label) => (label?.marked ? (label.key ?? []) : [])));
  const plain = new Set(labels.flatMap((label) => (label?.marked === false ? label.key : [])));
  const isLabel = ({ marked: certain, key }: LabelLine): boolean =>
    certain || plain.size >= FEWEST_PLAIN || !(key && marked.has(key));
  const bulleted = bulletedLabels(prose, marked.size);

  const out: string[] = [];
  const from: number[] = [];
  const write = (text: string, index: number): void => {
    out.push(text);
    from.push(first + index);
  };
  /** How far the lines below a bullet that became a label, or below no bullet at all, move left. */
  let shift = 0;
  let inList = false;
  prose.forEach((raw, index) => {
    if (fenced[index] === 'fence') return write('', index);
    if (fenced[index] === 'text') return write(raw, index);
    const line = dedent(raw, shift);
    const indent = line.length - line.trimStart().length;
    const label = bulleted.get(index) ?? (inList && indent > 0 ? null : labels[index]);
    if (label && isLabel(label)) {
      if ((out.at(-1) ?? '').trim() !== '') write('', index);
      const [first = '', ...others] = splitLabels(line);
      const split = others.length > 0 ? [first, ...others].map(readLabel) : [label];
      split.forEach((one, at) => {
        if (at > 0) write('', index);
        for (const text of one ? asLabel(one) : []) write(text, index);
      });
      shift = bulleted.has(index) ? bulletWidth(raw) : 0;
      inList = false;
      return;
    }
    if (line.trim() !== '' && indent === 0) {
      shift = 0;
      inList = BULLET.test(line);
    } else if (!inList && indent >= 4 && BULLET.test(line)) {
      // Markdown would take the list for a paragraph: nothing stands before it to hang below.
      shift += indent;
      inList = true;
      return write(line.trimStart(), index);
    }
    write(line, index);
  });
  return { text: out.join('\n'), lineOf: (line) => from[line - 1] ?? first + lines.length - 1 };
}

/**
 * A line of signs under a title or under a section's label makes it a heading; under anything else
 * it is a rule between paragraphs, whatever Markdown says.
 */
function underlined(lines: string[]): string[] {
  return lines.map((line, index) => {
    const below = lines[index + 1] ?? '';
    if (line.trim() === '') return line;
    if (/^={3,}\s*$/.test(below)) return `# ${line.trim()}`;
    if (/^={3,}\s*$/.test(line) && (lines[index - 1] ?? '').trim() !== '') return '';
    return /^-{3,}\s*$/.test(below) && sectionKey(line) ? `### ${line.trim()}` : line;
  });
}

function dedent(line: string, width: number): string {
  const indent = line.length - line.trimStart().length;
  return width === 0 ? line : line.slice(Math.min(width, indent));
}

function bulletWidth(line: string): number {
  return BULLET.exec(line)?.[0].length ?? 0;
}

/** Labels that stand as unindented bullets, by their line, where they are the page's sections. */
function bulletedLabels(lines: string[], marked: number): Map<number, LabelLine> {
  const found = new Map<number, LabelLine>();
  if (marked >= FEWEST_BULLETED) return found;
  lines.forEach((line, index) => {
    const bullet = BULLET.exec(line);
    if (bullet?.[1] !== '') return;
    const label = readLabel(line.slice(bullet[0].length));
    if (label?.key && label.marked) found.set(index, label);
  });
  const keys = new Set([...found.values()].map(({ key }) => key));
  if (keys.size < FEWEST_BULLETED) found.clear();
  return found;
}
