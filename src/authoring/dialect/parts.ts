/** Parts of a page: what it says of each drug that its title names. */
import type { SectionKey } from '../../knowledge/types.ts';
import { boldLead, oneLine, plainText } from './inline.ts';
import { namesExtra, sectionKey } from './labels.ts';
import type { Block } from './markdown.ts';

export type Heading = Extract<Block, { kind: 'heading' }>;

const SEPARATOR = /\s*(?:\+|,|\/|&|\band\b)\s*/;

/** The words of a heading. */
export function headingText(block: Heading): string {
  return oneLine(plainText(block.runs));
}

/** A heading without its number and its colon, in small letters. */
export function foldTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\s*\d{1,2}[.)]\s*|[\s:]+$/g, '')
    .trim();
}

/** The title itself and the drugs that it names, folded. */
export function componentsOf(title: string): Set<string> {
  return new Set([foldTitle(title), ...title.split(SEPARATOR).map(foldTitle)].filter(Boolean));
}

/**
 * The title of the part that a block opens, or null. A heading opens one if a drug's first sections
 * follow it, or any of them below the name of one of the title's drugs; a line in bold alone only
 * if it names one of them.
 */
export function partTitle(block: Block, names: Set<string>, after: Block[]): string | null {
  if (block.kind === 'heading') {
    const text = headingText(block);
    if (sectionKey(text, names) || namesExtra(text)) return null;
    const named = names.has(foldTitle(text));
    const opens = keysBelow(block.depth, after, names).some((key) => named || FIRST.has(key));
    return opens ? text.replace(/[\s:]+$/, '') : null;
  }
  if (block.kind !== 'paragraph') return null;
  const bold = boldLead(block.runs);
  if (!bold || bold.rest.length > 0 || !names.has(foldTitle(bold.lead))) return null;
  return keysBelow(7, after.slice(0, 1), names).some((key) => FIRST.has(key)) ? bold.lead : null;
}

const FIRST: ReadonlySet<SectionKey> = new Set<SectionKey>(['generic-name', 'usage']);

/** The sections that follow before the next heading of this depth. */
function keysBelow(depth: number, after: Block[], names: Set<string>): SectionKey[] {
  const next = after.findIndex((block) => block.kind === 'heading' && block.depth <= depth);
  const below = after.slice(0, next < 0 ? after.length : next);
  return below.flatMap((block) => keyOf(block, names) ?? []);
}

function keyOf(block: Block, names: Set<string>): SectionKey | null {
  if (block.kind === 'heading') return sectionKey(headingText(block), names);
  if (block.kind !== 'paragraph') return null;
  const bold = boldLead(block.runs);
  return bold ? sectionKey(bold.lead, names) : null;
}
