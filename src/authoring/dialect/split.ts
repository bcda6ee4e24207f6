/** The steps of a page as its statement, its parts and their sections. */
import { readBlocks, type LineOf } from './blocks.ts';
import type { Block } from './markdown.ts';
import type { Step } from './outline.ts';
import { genericName, type PageLine, type PageSection, type Part } from './page.ts';

interface DraftSection extends Omit<PageSection, 'lines'> {
  blocks: Block[];
}

interface DraftPart {
  title: string;
  at: number;
  /** What stands before the part's first section. */
  before: Block[];
  sections: DraftSection[];
}

/** A title that names several drugs. */
const SEVERAL = /[+,/&]|\band\b/;

export interface Split {
  statement: PageLine[];
  parts: Part[];
  disclaimer: PageSection | null;
}

/** Reads steps into the statement, the parts and, where there are several, the disclaimer. */
export function splitPage(steps: Step[], title: string, lineOf: LineOf): Split {
  const [page, ...named] = draftParts(steps, title, lineOf);
  const statement = readBlocks(page.before, lineOf);
  const finish = (draft: DraftPart): Part => finishPart(draft, lineOf);
  const own = finish({ ...page, before: [] });

  if (named.length === 0) {
    const several = own.sections.length > 0 && SEVERAL.test(title);
    const parts = several ? splitByName(own) : own.sections.length > 0 ? [own] : [];
    return { statement, parts, disclaimer: parts.length > 1 ? takeDisclaimer(parts) : null };
  }
  const known = own.sections.some((section) => section.key !== 'other');
  if (!known) statement.push(...own.sections.map(asLine));
  const parts = [...(known ? [own] : []), ...named.map(finish)];
  return { statement, parts, disclaimer: parts.length > 1 ? takeDisclaimer(parts) : null };
}

function asLine({ label, at, lines }: PageSection): PageLine {
  return { lead: label, text: '', cites: [], bullet: false, lines, at };
}

/** Sections of several drugs without a heading for each: every "Generic Name" begins a part. */
function splitByName(own: Part): Part[] {
  const starts = own.sections.flatMap(({ key }, index) => (key === 'generic-name' ? [index] : []));
  if (starts.length < 2) return [own];
  return starts.map((start, index): Part => {
    const from = index === 0 ? 0 : start;
    const head = own.sections[start];
    const sections = own.sections.slice(from, starts[index + 1] ?? own.sections.length);
    const name = head ? genericName(head) : null;
    return { title: name ?? own.title, at: head?.at ?? own.at, sections };
  });
}

function draftParts(steps: Step[], title: string, lineOf: LineOf): [DraftPart, ...DraftPart[]] {
  const first: DraftPart = { title, at: lineOf(1), before: [], sections: [] };
  const drafts: [DraftPart, ...DraftPart[]] = [first];
  let part = first;
  for (const step of steps) {
    if (step.kind === 'title') first.at = lineOf(step.at);
    else if (step.kind === 'part') {
      part = { title: step.title, at: lineOf(step.at), before: [], sections: [] };
      drafts.push(part);
    } else if (step.kind === 'section') {
      part.sections.push({ key: step.key, label: step.label, at: lineOf(step.at), blocks: [] });
    } else (part.sections.at(-1)?.blocks ?? part.before).push(step.block);
  }
  return drafts;
}

function finishPart(draft: DraftPart, lineOf: LineOf): Part {
  const sections = draft.sections.map(({ blocks, ...section }) => ({
    ...section,
    lines: readBlocks(blocks, lineOf),
  }));
  const before = readBlocks(draft.before, lineOf);
  const opening: PageSection[] =
    before.length > 0 ? [{ key: 'other', label: draft.title, at: draft.at, lines: before }] : [];
  return { title: draft.title, at: draft.at, sections: [...opening, ...sections] };
}

/** The closing disclaimer speaks for the page: it leaves the part in which it happens to stand. */
function takeDisclaimer(parts: Part[]): PageSection | null {
  const sections = parts.at(-1)?.sections ?? [];
  const index = sections.findLastIndex((section) => section.key === 'disclaimer');
  return index < 0 ? null : (sections.splice(index, 1)[0] ?? null);
}
