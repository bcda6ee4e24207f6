/** One run of inline Markdown as a line of plain text. */
import type { PhrasingContent } from 'mdast';
import { namesGroup } from './labels.ts';

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

/** The plain text of inline nodes: raw HTML is text, a picture is its alternative text. */
export function plainText(nodes: PhrasingContent[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: PhrasingContent): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('children' in node) return plainText(node.children);
  return 'value' in node ? node.value : '';
}

/** Text on one line, its `[^key]` citations taken out; a cite inside a sentence counts too. */
function withoutCites(raw: string): { text: string; cites: string[] } {
  const cites = [...raw.matchAll(CITE)].map((match) => match[1] ?? '');
  return { text: oneLine(raw.replace(CITE, '')), cites };
}

function oneLine(raw: string): string {
  return raw.replace(/\s+/g, ' ').trim();
}

/** The words before the colon in bold at the start of inline nodes, and what follows; else null. */
export function boldLead(nodes: PhrasingContent[]): { lead: string; rest: string } | null {
  const [first, ...others] = nodes;
  if (first?.type !== 'strong') return null;
  const words = oneLine(plainText(first.children));
  const rest = plainText(others);
  if (words.endsWith(':')) return { lead: words.replace(/[\s:]+$/, ''), rest };
  if (LEAD_END.test(rest)) return { lead: words, rest: rest.replace(LEAD_END, '') };
  return oneLine(rest) === '' ? { lead: words, rest: '' } : null;
}

/** One line of text with its lead and its citations. */
export function readInline(nodes: PhrasingContent[]): Inline {
  const bold = boldLead(nodes);
  if (bold?.lead) return { lead: bold.lead, ...withoutCites(bold.rest) };
  const line = withoutCites(plainText(nodes));
  const lead = PLAIN_LEAD.exec(line.text);
  if (!lead?.[1] || !namesGroup(lead[1])) return line;
  return { ...line, lead: lead[1], text: line.text.slice(lead[0].length) };
}
