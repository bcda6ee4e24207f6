/** Where the parts and the sections of a page begin. */
import type { Heading, Paragraph, RootContent } from 'mdast';
import type { SectionKey } from '../../knowledge/types.ts';
import { boldLead, plainText } from './inline.ts';
import { looksLikeLabel, sectionKey } from './labels.ts';

/** One step through a page, in its order. */
export type Step =
  | { kind: 'title'; at: number }
  | { kind: 'part'; at: number; title: string }
  | { kind: 'section'; at: number; key: SectionKey | 'other'; label: string }
  | { kind: 'block'; block: RootContent };

interface Head {
  at: number;
  depth: number;
  text: string;
  key: SectionKey | null;
}

/** A page's front matter may name it; else its first heading of the first level does. */
export function titleHeading(blocks: RootContent[]): { title: string; block: Heading } | null {
  const block = blocks.find((node) => node.type === 'heading' && node.depth === 1);
  if (block?.type !== 'heading') return null;
  const title = headingText(block);
  return title === '' || sectionKey(title) ? null : { title, block };
}

/** The steps of a page's blocks, in their order; `title` is the page's. */
export function outline(blocks: RootContent[], title: string, offset: number): Step[] {
  const own = titleHeading(blocks);
  const heads = blocks.map((node) => (node.type === 'heading' ? readHead(node, offset) : null));
  const headed = new Set(heads.flatMap((head) => head?.key ?? []));
  const names = componentsOf(title);
  let within = false;

  return blocks.flatMap((node, index): Step[] => {
    const head = heads[index];
    if (node === own?.block) return [{ kind: 'title', at: offset + lineOf(node) }];
    if (head) {
      const part = !head.key && opensPart(head, names, blocks.slice(index + 1));
      within = !part;
      if (part) return [{ kind: 'part', at: head.at, title: head.text }];
      return [{ kind: 'section', at: head.at, key: head.key ?? 'other', label: head.text }];
    }
    if (node.type !== 'paragraph') return [{ kind: 'block', block: node }];
    const label = sectionLabel(node, headed, within);
    if (!label) return [{ kind: 'block', block: node }];
    within = true;
    const section: Step = { kind: 'section', at: offset + lineOf(node), ...label };
    const rest = withoutLabel(node);
    return rest ? [section, { kind: 'block', block: rest }] : [section];
  });
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1;
}

function headingText(node: Heading): string {
  return plainText(node.children).replace(/\s+/g, ' ').trim();
}

function readHead(node: Heading, offset: number): Head {
  const text = headingText(node);
  return { at: offset + lineOf(node), depth: node.depth, text, key: sectionKey(text) };
}

/** The drugs that a title names, folded. */
function componentsOf(title: string): Set<string> {
  return new Set(title.split(/\s*(?:\+|,|\/|&|\band\b)\s*/).map((name) => name.toLowerCase()));
}

/** A heading opens a part if it names a drug of the title, or if a drug's first sections follow. */
function opensPart(head: Head, names: Set<string>, after: RootContent[]): boolean {
  if (names.has(head.text.toLowerCase())) return true;
  const next = after.findIndex((node) => node.type === 'heading' && node.depth <= head.depth);
  return after.slice(0, next < 0 ? after.length : next).some((node) => {
    const key = keyOf(node);
    return key === 'generic-name' || key === 'usage';
  });
}

function keyOf(node: RootContent): SectionKey | null {
  if (node.type === 'heading') return sectionKey(headingText(node));
  if (node.type !== 'paragraph') return null;
  const bold = boldLead(node.children);
  return bold ? sectionKey(bold.lead) : null;
}

/**
 * The section that a paragraph's bold words open, or null. Where headings are the sections, bold
 * words are leads, unless they name a section that has no heading.
 */
function sectionLabel(
  node: Paragraph,
  headed: Set<SectionKey>,
  within: boolean,
): { key: SectionKey | 'other'; label: string } | null {
  const bold = boldLead(node.children);
  if (!bold) return null;
  const key = sectionKey(bold.lead);
  if (key) return headed.has(key) ? null : { key, label: bold.lead };
  const ownStyle = within && headed.size < 2 && looksLikeLabel(bold.lead);
  return ownStyle ? { key: 'other', label: bold.lead } : null;
}

/** A paragraph after its bold label and colon, or null if nothing is left. */
function withoutLabel(node: Paragraph): Paragraph | null {
  const [next, ...others] = node.children.slice(1);
  if (!next) return null;
  const first =
    next.type === 'text' ? { ...next, value: next.value.replace(/^\s*[:–—-]?\s*/, '') } : next;
  const children = [first, ...others];
  return plainText(children).trim() === '' ? null : { ...node, children };
}
