/** Where the parts and the sections of a page begin. */
import type { SectionKey } from '../../knowledge/types.ts';
import { boldLead } from './inline.ts';
import { looksLikeLabel, namesExtra, namesGroup, sectionKey } from './labels.ts';
import type { Block, Run } from './markdown.ts';
import { componentsOf, foldTitle, headingText, partTitle, type Heading } from './parts.ts';

/** One step through a page, in its order; lines are those of the parsed text. */
export type Step =
  | { kind: 'title'; at: number }
  | { kind: 'part'; at: number; title: string }
  | { kind: 'section'; at: number; key: SectionKey | 'other'; label: string }
  | { kind: 'block'; block: Block };

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** The section that the walk is in. */
interface Open {
  key: SectionKey | 'other';
  /** The heading's depth; null for a label in bold. */
  depth: number | null;
  /** Nothing stands in it yet, or what stands there began with bold words. */
  state: 'empty' | 'led' | 'told';
}

const SIDE_EFFECTS = /\b(?:side effects|adverse (?:effects|reactions|events))\b/i;

/**
 * The heading that names the page: its first of the first level, else one of any level with which
 * the page begins, if it says the same as the front matter's title (or that has none).
 */
export function titleHeading(
  blocks: Block[],
  title: string | null,
): { title: string; block: Heading } | null {
  const first = blocks[0]?.kind === 'heading' ? blocks[0] : undefined;
  const top = blocks.find((one) => one.kind === 'heading' && one.depth === 1);
  const block = top ?? first;
  if (block?.kind !== 'heading') return null;
  const text = headingText(block);
  if (text === '' || sectionKey(text)) return null;
  const same = top !== undefined || title === null || foldTitle(text) === foldTitle(title);
  return same ? { title: text, block } : null;
}

/** The steps of a page's blocks, in their order; `title` is the page's. */
export function outline(blocks: Block[], title: string): Step[] {
  const own = titleHeading(blocks, title || null)?.block;
  const names = componentsOf(title);
  const headed = new Set(
    blocks.flatMap((block) =>
      block.kind === 'heading' ? (sectionKey(headingText(block), names) ?? []) : [],
    ),
  );
  let seen = new Set<SectionKey>();
  let open: Open | null = null;
  /** The depth of the headings that open parts, once there is one. */
  let partDepth = 0;
  const begin = (block: Block, part: string): Step => {
    seen = new Set();
    open = null;
    return { kind: 'part', at: block.at, title: part };
  };

  return blocks.flatMap((block, index): Step[] => {
    if (block === own) return [{ kind: 'title', at: block.at }];
    const part = partTitle(block, names, blocks.slice(index + 1));
    if (part !== null) {
      if (block.kind === 'heading') partDepth = block.depth;
      return [begin(block, part)];
    }
    const closing = block.kind === 'heading' && block.depth <= partDepth && names.size > 1;
    if (closing && namesExtra(headingText(block))) {
      // What follows the drugs one by one ("FAQs") is about all of them again.
      partDepth = 0;
      const section: Step = {
        kind: 'section',
        at: block.at,
        key: 'other',
        label: headingText(block),
      };
      const steps = [begin(block, title), section];
      open = { key: 'other', depth: block.depth, state: 'empty' };
      return steps;
    }
    const found =
      block.kind === 'heading'
        ? headingSection(block, open, seen, names)
        : block.kind === 'paragraph'
          ? labelSection(block, open, seen, names, headed)
          : null;
    if (!found) {
      if (open) open.state = open.state === 'empty' ? stateOf(block) : open.state;
      return [{ kind: 'block', block: asLead(block) }];
    }
    if (found.key !== 'other') seen.add(found.key);
    const depth = block.kind === 'heading' ? block.depth : null;
    open = { key: found.key, depth, state: found.rest.length > 0 ? 'told' : 'empty' };
    const { key, label, rest } = found;
    const section: Step = { kind: 'section', at: block.at, key, label };
    if (rest.length === 0) return [section];
    return [section, { kind: 'block', block: { kind: 'paragraph', at: block.at, runs: rest } }];
  });
}

function stateOf(block: Block): Open['state'] {
  if (block.kind === 'heading') return 'led';
  return block.kind === 'paragraph' && boldLead(block.runs) ? 'led' : 'told';
}

/** A heading inside a section is a line in bold: what follows hangs below it. */
function asLead(block: Block): Block {
  if (block.kind !== 'heading') return block;
  const runs = [{ text: headingText(block), bold: true }];
  return { kind: 'paragraph', at: block.at, runs };
}

interface Found {
  key: SectionKey | 'other';
  label: string;
  /** What follows the label in its own paragraph. */
  rest: Run[];
}

/** The section that a heading opens, or null for one inside a section. */
function headingSection(
  block: Heading,
  open: Open | null,
  seen: Set<SectionKey>,
  names: Set<string>,
): Found | null {
  const label = headingText(block);
  if (label === '') return null;
  const key = sectionKey(label, names);
  const deeper = open !== null && open.depth !== null && block.depth > open.depth;
  if (key && !(deeper && seen.has(key))) return { key, label, rest: [] };
  if (namesGroup(label) && open?.key === 'side-effects') return null;
  if (SIDE_EFFECTS.test(label) && open?.key !== 'side-effects' && !deeper) {
    return { key: 'side-effects', label, rest: [] };
  }
  return deeper ? null : { key: 'other', label, rest: [] };
}

/**
 * The section that a paragraph's bold words open, or null. Where headings are the sections, bold
 * words are leads, unless they name a section that has no heading; so are those that follow an
 * empty section's label, and their like.
 */
function labelSection(
  block: Paragraph,
  open: Open | null,
  seen: Set<SectionKey>,
  names: Set<string>,
  headed: Set<SectionKey>,
): Found | null {
  const bold = boldLead(block.runs);
  if (!bold?.lead) return null;
  const { lead: label, rest } = bold;
  const key = sectionKey(label, names);
  const asked = key !== null && label.endsWith('?') && seen.has(key);
  if (key) return headed.has(key) || asked ? null : { key, label, rest };
  if (!open || headed.size > 1) return null;
  if (SIDE_EFFECTS.test(label) && open.key !== 'side-effects' && !seen.has('side-effects')) {
    return { key: 'side-effects', label, rest };
  }
  const inside = names.has(foldTitle(label)) || (open.state !== 'told' && !namesExtra(label));
  return looksLikeLabel(label) && !inside ? { key: 'other', label, rest } : null;
}
