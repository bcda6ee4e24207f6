/** One run of inline Markdown as a line of plain text. */
import { namesGroup } from './labels.ts';
import type { Run } from './markdown.ts';

export interface Inline {
  /** Bold words that open the line, without their colon. */
  lead?: string;
  text: string;
  cites: string[];
}

const CITE = /\s*\[\^([^\]\s]+)\]/g;
/** A sign that ends a lead, and the white space after it. */
const LEAD_END = /^\s*(?::|–|—|-(?=\s))\s*/;
const PLAIN_LEAD = /^([^:.]{1,40}):\s*/;

/** The words of inline runs as they stand. */
export function plainText(runs: Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Text on one line, its `[^key]` citations taken out; a cite inside a sentence counts too. */
function withoutCites(raw: string): { text: string; cites: string[] } {
  const cites = [...raw.matchAll(CITE)].map((match) => match[1] ?? '');
  return { text: oneLine(raw.replace(CITE, '')), cites };
}

/** A text with every run of white space as one space. */
export function oneLine(raw: string): string {
  return raw.replace(/\s+/g, ' ').trim();
}

/** The words before the colon in bold at the start of a line, and what follows; else null. */
export function boldLead(runs: Run[]): { lead: string; rest: Run[] } | null {
  const opening = runs.findIndex(({ text }) => text.trim() !== '');
  const [first, ...others] = runs.slice(Math.max(opening, 0));
  if (!first?.bold) return null;
  const words = oneLine(first.text);
  if (words.endsWith(':')) return { lead: words.replace(/[\s:]+$/, ''), rest: others };
  const rest = plainText(others);
  if (rest.trim() === '') return { lead: words, rest: [] };
  if (LEAD_END.test(rest)) return { lead: words, rest: afterSign(others) };
  return words.endsWith('?') ? { lead: words, rest: others } : null;
}

/** Runs without the sign that ends the lead before them. */
function afterSign(runs: Run[]): Run[] {
  const [first, ...others] = runs;
  if (!first) return [];
  return first.text.trim() === ''
    ? afterSign(others)
    : [{ ...first, text: first.text.replace(LEAD_END, '') }, ...others];
}

/** One line of text with its lead and its citations. */
export function readInline(runs: Run[]): Inline {
  const bold = boldLead(runs);
  if (bold?.lead) return { lead: bold.lead, ...withoutCites(plainText(bold.rest)) };
  const line = withoutCites(plainText(runs));
  const lead = PLAIN_LEAD.exec(line.text);
  if (!lead?.[1] || !namesGroup(lead[1])) return line;
  return { ...line, lead: lead[1], text: line.text.slice(lead[0].length) };
}
