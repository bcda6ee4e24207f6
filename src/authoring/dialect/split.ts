/** The steps of a page as its statement, its parts and their sections. */
import type { RootContent } from 'mdast';
import { readBlocks } from './blocks.ts';
import type { Step } from './outline.ts';
import type { PageLine, PageSection, Part } from './page.ts';

interface DraftSection extends Omit<PageSection, 'lines'> {
  blocks: RootContent[];
}

interface DraftPart {
  title: string;
  at: number;
  /** What stands before the part's first section. */
  before: RootContent[];
  sections: DraftSection[];
}

export interface Split {
  statement: PageLine[];
  parts: Part[];
  disclaimer: PageSection | null;
}

/** Reads steps into the statement, the parts and, where there are several, the disclaimer. */
export function splitPage(steps: Step[], title: string, offset: number): Split {
  const [page, ...named] = draftParts(steps, title);
  const statement = readBlocks(page.before, offset);
  const finish = (draft: DraftPart): Part => finishPart(draft, offset);
  const own = finish({ ...page, before: [] });

  if (named.length === 0) {
    return { statement, parts: own.sections.length > 0 ? [own] : [], disclaimer: null };
  }
  const known = own.sections.some((section) => section.key !== 'other');
  if (!known) statement.push(...own.sections.flatMap((section) => section.lines));
  const parts = [...(known ? [own] : []), ...named.map(finish)];
  return { statement, parts, disclaimer: parts.length > 1 ? takeDisclaimer(parts) : null };
}

function draftParts(steps: Step[], title: string): [DraftPart, ...DraftPart[]] {
  const first: DraftPart = { title, at: 1, before: [], sections: [] };
  const drafts: [DraftPart, ...DraftPart[]] = [first];
  let part = first;
  for (const step of steps) {
    if (step.kind === 'title') first.at = step.at;
    else if (step.kind === 'part') {
      part = { title: step.title, at: step.at, before: [], sections: [] };
      drafts.push(part);
    } else if (step.kind === 'section') {
      part.sections.push({ key: step.key, label: step.label, at: step.at, blocks: [] });
    } else (part.sections.at(-1)?.blocks ?? part.before).push(step.block);
  }
  return drafts;
}

function finishPart(draft: DraftPart, offset: number): Part {
  const sections = draft.sections.map(({ blocks, ...section }) => ({
    ...section,
    lines: readBlocks(blocks, offset),
  }));
  const before = readBlocks(draft.before, offset);
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
