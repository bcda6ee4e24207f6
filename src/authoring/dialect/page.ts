/** A page of the dialect as read: a monograph's shape, with the line numbers that mending needs. */
import type { Line, Section } from '../../knowledge/types.ts';
import type { Problem } from '../problem.ts';

/** A {@link Line} that knows where it stands; `at` is a line of the file, counted from 1. */
export interface PageLine extends Omit<Line, 'lines'> {
  at: number;
  lines: PageLine[];
}

export interface PageSection extends Omit<Section, 'lines'> {
  at: number;
  lines: PageLine[];
}

/** What a page says of one drug; a page about a combination has a part for each. */
export interface Part {
  /** The part's heading, or the page's title where the page has one part. */
  title: string;
  at: number;
  sections: PageSection[];
}

export interface FrontMatter {
  /** YAML as written, without its fences. */
  text: string;
  /** Line of the file on which `text` begins. */
  line: number;
}

export interface Page {
  file: string;
  /** The front matter's title, else the heading, else the first part's. */
  title: string;
  /** The heading of the first level, or null. */
  heading: string | null;
  /** Line of the heading, or of the first text. */
  at: number;
  frontMatter: FrontMatter | null;
  /** What stands before the first section: for a combination that is no product, its caution. */
  statement: PageLine[];
  parts: Part[];
  /** The disclaimer of a page with several parts; a page of one part keeps it among its sections. */
  disclaimer: PageSection | null;
  /** First-person sentences left out: refusals of whoever wrote the page, no medical statement. */
  refusals: { at: number; text: string }[];
  problems: Problem[];
}

/** A line without its place, as the pack stores it. */
export function toLine(line: PageLine): Line {
  const { text, cites, bullet } = line;
  const lines = line.lines.map(toLine);
  return line.lead === undefined
    ? { text, cites, bullet, lines }
    : { lead: line.lead, text, cites, bullet, lines };
}

/** A section without its place, as the pack stores it. */
export function toSection(section: PageSection): Section {
  return { key: section.key, label: section.label, lines: section.lines.map(toLine) };
}

/** Each line and the lines below it, in reading order. */
export function* eachLine(lines: PageLine[]): Generator<PageLine> {
  for (const line of lines) {
    yield line;
    yield* eachLine(line.lines);
  }
}

/** The name with which a "Generic Name" section begins, or null. */
export function genericName({ lines }: PageSection): string | null {
  const [first] = lines;
  const words = first?.lead ?? first?.text ?? '';
  return /^[^\s(,.;:][^(,.;:]{0,79}/.exec(words)?.[0].trim() ?? null;
}
