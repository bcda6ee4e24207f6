/** Lines that open a section, as people and language models write them. */
import type { SectionKey } from '../../knowledge/types.ts';
import { sectionKey } from './labels.ts';

export interface LabelLine {
  /** Signs of a heading with their space; empty for a label in bold. */
  heading: string;
  /** The label without its colon. */
  words: string;
  key: SectionKey | null;
  /** What follows on the same line. */
  rest: string;
  /** Certain by its form; else it is a label only where nothing plainer names its section. */
  marked: boolean;
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
/** Bold, or slanted without a space after its sign (which would be a bullet), at a line's start. */
const MARKED =
  /^ {0,3}(?:\d{1,2}[.)][ \t]+)?(\*{2,3}|_{2,3}|[*_](?=[^\s*_]))[ \t]*([^*_]{1,100}?)[ \t]*\1[ \t]*(:?)[ \t]*(.*)$/;
/** A whole paragraph in bold or slanted, its label inside: "*Disclaimer: This is …*". */
const WRAPPED =
  /^ {0,3}(\*{1,3}|_{1,3})(?=\S)([A-Z][A-Za-z&/ ]{2,40}?):[ \t]+(\S.*?)[ \t]*\1?[ \t]*$/;
const PLAIN = /^ {0,3}(?:\d{1,2}[.)][ \t]+)?([A-Z][A-Za-z&/()'’? ]{2,50}?)[ \t]*:[ \t]*(.*)$/;

const HEADING_UNSPACED = /^( {0,3}#{2,6})(?=[\p{L}\d*_])/u;
const ESCAPED_BOLD = /^([ \t]*(?:[-*+][ \t]+)?)\\\*\\\*([^*\n]{1,100}?)\\\*\\\*/;
const BOLD_UNSPACED = /(\*\*[^*\n]{1,100}:\*\*)(?=[^\s*])/g;
const BOLD_LATE = /(\*\*[^*\s][^*\n]{0,100}:)[ \t]+\*\*/g;
const BOLD_EARLY = /^([ \t]*(?:[-*+][ \t]+)?)\*\*[ \t]+([^*\n]{1,100}?:?)[ \t]*\*\*/;
/** An anchor that some builders of sites take from a heading. */
const ANCHOR = /^( {0,3}#{1,6}[ \t][^{]{1,120}?)[ \t]*\{#[\w-]{1,120}\}[ \t]*$/;
const TASK = /^([ \t]*[-*+][ \t]+)\[[ xX]\][ \t]+/;
const WIDE_COLON = /：(?=\*\*)|(?<=\*\*)：/g;
const ROUND_BULLET = /^([ \t]*)[•▪◦‣●○·][ \t]*/;

/** A line with bold, headings and bullets as Markdown wants them. */
export function mendLine(line: string): string {
  if (line.length === 0) return line;
  return line
    .replace(ROUND_BULLET, '$1- ')
    .replace(TASK, '$1')
    .replace(WIDE_COLON, ':')
    .replace(HEADING_UNSPACED, '$1 ')
    .replace(ANCHOR, '$1')
    .replace(ESCAPED_BOLD, '$1**$2**')
    .replace(BOLD_EARLY, '$1**$2**')
    .replace(BOLD_LATE, '$1** ')
    .replace(BOLD_UNSPACED, '$1 ');
}

const INNER_LABEL = /[ \t](?=\*\*([A-Z][^*\n]{2,60}):\*\*[ \t])/g;

/** A line on which several labelled sections follow each other, as one line for each. */
export function splitLabels(line: string): string[] {
  if (!readLabel(line)?.key) return [line];
  const cuts = [...line.matchAll(INNER_LABEL)].filter(([, words = '']) => sectionKey(words));
  const starts = [0, ...cuts.map(({ index }) => index)];
  return starts.map((start, at) => line.slice(start, starts[at + 1]).trim());
}

/** The label that a mended line opens with, or null. Any bold words with a colon are a label. */
export function readLabel(line: string): LabelLine | null {
  const heading = HEADING.exec(line);
  if (heading) return headingLabel(heading[1] ?? '', heading[2] ?? '');
  const bold = MARKED.exec(line);
  const marked = bold ? markedLabel(bold) : null;
  if (marked) return marked;
  const wrapped = WRAPPED.exec(line);
  const inside = wrapped ? sectionKey(wrapped[2] ?? '') : null;
  if (wrapped && inside) {
    const [, , words = '', rest = ''] = wrapped;
    return { heading: '', words, key: inside, rest, marked: true };
  }
  const plain = PLAIN.exec(line);
  const key = plain ? sectionKey(plain[1] ?? '') : null;
  if (!plain || !key) return null;
  return { heading: '', words: plain[1] ?? '', key, rest: plain[2] ?? '', marked: false };
}

function headingLabel(signs: string, text: string): LabelLine | null {
  const inner = MARKED.exec(text);
  const whole = text.replace(/[*_]/g, '').trim();
  const wholeKey = sectionKey(whole);
  if (wholeKey) return { heading: `${signs} `, words: text, key: wholeKey, rest: '', marked: true };
  const split = inner
    ? { words: inner[2] ?? '', rest: inner[4] ?? '' }
    : { words: /^[^:]{1,60}(?=:\s)/.exec(text)?.[0] ?? '', rest: text.replace(/^[^:]*:\s*/, '') };
  const words = split.words.replace(/\s*:$/, '');
  const key = sectionKey(words);
  return key ? { heading: `${signs} `, words, key, rest: split.rest, marked: true } : null;
}

function markedLabel([
  ,
  sign = '',
  inner = '',
  colon = '',
  rest = '',
]: RegExpExecArray): LabelLine | null {
  const words = inner.replace(/[\s:]+$/, '');
  const key = sectionKey(words);
  const ends = colon !== '' || inner.trimEnd().endsWith(':');
  if (!key && (!ends || sign.length === 1)) return null;
  // "**Usage** is rare" may be a sentence: it is a label only where the page has no plainer one.
  const marked = ends || /^(?:[-–—].*)?$|^\p{Lu}/u.test(rest);
  return { heading: '', words, key, rest, marked };
}

/** The lines that say a label as Markdown wants it. */
export function asLabel({ heading, words, rest }: LabelLine): string[] {
  const text = rest.trim();
  if (heading) return text === '' ? [`${heading}${words}`] : [`${heading}${words}`, '', text];
  return [`**${words}:** ${text}`.trimEnd()];
}
