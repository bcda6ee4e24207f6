/** Gathers the text around candidates, for the exact stage, with the way back to the nodes. */
import { isExcluded, langOf } from './excluded.ts';
import { blockOf, neighbour } from './inline.ts';
import { CONTEXT, MOST_PARTS, PASSAGE } from './limits.ts';
import type { Part, Passage, Spot } from './types.ts';

export interface Collector {
  /** Takes a candidate. Candidates come nearly in document order. */
  add(node: Text, offset: number): void;
  /** Passages that are complete, and the open one too if `all`. Empties the collector. */
  take(all: boolean): Passage[];
  ready(): number;
}

interface Draft extends Passage {
  /** Candidates from here on belong to another passage. */
  ownEnd: number;
}

/** Parts before the first, nearest last, until there is `CONTEXT` of text. */
function partsBefore(node: Text, isApart: (node: Text) => boolean): Part[] {
  const parts: Part[] = [];
  let length = 0;
  let at = node;
  while (length < CONTEXT && parts.length < MOST_PARTS && !isApart(at)) {
    const previous = neighbour(at, false);
    if (!previous) break;
    const from = Math.max(0, previous.length - (CONTEXT - length));
    parts.unshift({ node: previous, from, to: previous.length, at: 0 });
    length += previous.length - from;
    at = previous;
  }
  return parts;
}

/** Parts from the node on, until there is `limit` of text. */
function partsFrom(
  node: Text,
  from: number,
  limit: number,
  isApart: (node: Text) => boolean,
): Part[] {
  const parts: Part[] = [];
  let length = 0;
  let at: Text | null = node;
  while (at && length < limit && parts.length < MOST_PARTS) {
    const start = at === node ? from : 0;
    const to = Math.min(at.length, start + limit - length);
    parts.push({ node: at, from: start, to, at: 0 });
    length += to - start;
    at = neighbour(at, true);
    if (at && isApart(at)) break;
  }
  return parts;
}

function draftAround(
  node: Text,
  offset: number,
  block: Element,
  isApart: (node: Text) => boolean,
): Draft {
  const whole = node.length <= PASSAGE || offset <= CONTEXT;
  const from = whole ? 0 : offset - CONTEXT;
  const before = from === 0 ? partsBefore(node, isApart) : [];
  const limit = offset - from + PASSAGE + CONTEXT;
  const parts = [...before, ...partsFrom(node, from, limit, isApart)];
  const data = parts.map((part) => part.node.data);
  let text = '';
  for (const [index, part] of parts.entries()) {
    part.at = text.length;
    text += data[index]?.slice(part.from, part.to) ?? '';
  }
  const own = (parts[before.length]?.at ?? 0) + offset - from;
  const cut = text.length - own >= PASSAGE + CONTEXT || parts.length >= MOST_PARTS;
  const ownEnd = cut ? Math.max(own + 1, text.length - CONTEXT) : text.length;
  return { text, starts: [], lang: langOf(node), parts, data, block, ownEnd };
}

/** Where a place in a node stands in the passage's text, or -1. */
function placeIn(draft: Draft, node: Text, offset: number): number {
  for (let index = draft.parts.length - 1; index >= 0; index--) {
    const part = draft.parts[index];
    if (part?.node !== node) continue;
    return offset >= part.from && offset < part.to ? part.at + offset - part.from : -1;
  }
  return -1;
}

/** Where in its nodes a place in a passage's text stands. `inside` is at least one unit before it. */
export function spotIn(parts: readonly Part[], place: number, isEnd: boolean): Spot | null {
  const unit = isEnd ? place - 1 : place;
  for (const part of parts) {
    const offset = part.from + unit - part.at;
    if (offset >= part.from && offset < part.to) {
      return { node: part.node, offset: isEnd ? offset + 1 : offset };
    }
  }
  return null;
}

/** A collector; `isApart` tells of nodes that styles set apart from the text before them. */
export function createCollector(isApart: (node: Text) => boolean): Collector {
  let done: Passage[] = [];
  let open: Draft | null = null;
  let lastParent: Node | null = null;
  let lastExcluded = false;

  /** The verdict of a parent serves for all its text. */
  function excluded(node: Text): boolean {
    if (node.parentNode !== lastParent || lastParent === null) {
      lastParent = node.parentNode;
      lastExcluded = isExcluded(node);
    }
    return lastExcluded;
  }

  return {
    add(node, offset) {
      if (excluded(node)) return;
      let place = open ? placeIn(open, node, offset) : -1;
      if (!open || place < 0 || place >= open.ownEnd) {
        const block = blockOf(node);
        if (!block) return;
        if (open) done.push(open);
        open = draftAround(node, offset, block, isApart);
        place = placeIn(open, node, offset);
      }
      open.starts.push(place);
    },
    take(all) {
      const passages = done;
      if (all && open) passages.push(open);
      if (all) open = null;
      done = [];
      lastParent = null;
      for (const { starts } of passages) starts.sort((a, b) => a - b);
      return passages;
    },
    ready: () => done.length,
  };
}
