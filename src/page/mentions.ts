/** The mentions of one document, as data. */
import type { Mention } from '../knowledge/types.ts';
import type { inComposedOrder } from './order.ts';
import type { PageMention, Passage, Spot } from './types.ts';

export interface MentionStore {
  size(): number;
  all(): Iterable<PageMention>;
  /** Mentions with text in this node. */
  inNode(node: Text): readonly PageMention[];
  /** Mentions whose nearest block this is. */
  inBlock(block: Element): ReadonlySet<PageMention> | undefined;
  has(mention: PageMention): boolean;
  /** Keeps the mention that already stands there if it is the same, else adds one. */
  put(passage: Passage, mention: Mention, start: Spot, end: Spot): PageMention;
  drop(mention: PageMention): void;
  /** Drops whatever left the document. */
  sweep(): void;
  /** In document order; without the function that knows it, in the order in which they were found. */
  list(inOrder: typeof inComposedOrder | undefined): PageMention[];
  clear(): void;
}

export interface StoreEvents {
  added(mention: PageMention): void;
  dropped(mention: PageMention): void;
}

/** Same words at the same place, standing for the same thing. */
function isSame(known: PageMention, mention: Mention, start: Spot, end: Spot): boolean {
  return (
    known.start.node === start.node &&
    known.start.offset === start.offset &&
    known.end.node === end.node &&
    known.end.offset === end.offset &&
    known.mention.kind === mention.kind &&
    known.mention.text === mention.text &&
    known.mention.ids.join() === mention.ids.join()
  );
}

function overlaps(known: PageMention, node: Text, from: number, to: number): boolean {
  const start = known.start.node === node ? known.start.offset : 0;
  const end = known.end.node === node ? known.end.offset : Infinity;
  return start < to && end > from;
}

export function createStore(events: StoreEvents): MentionStore {
  const all = new Set<PageMention>();
  const byNode = new WeakMap<Text, PageMention[]>();
  const byBlock = new Map<Element, Set<PageMention>>();
  const NONE: readonly PageMention[] = [];
  let nextId = 1;
  /** In document order, or null after a change. */
  let ordered: PageMention[] | null = [];

  /** The nodes that a mention has text in. */
  function nodesOf({ start, end, passage }: PageMention): Text[] {
    if (start.node === end.node) return [start.node];
    const nodes = passage.parts.map((part) => part.node);
    return nodes.slice(nodes.indexOf(start.node), nodes.lastIndexOf(end.node) + 1);
  }

  function add(mention: PageMention): void {
    all.add(mention);
    for (const node of nodesOf(mention)) {
      const known = byNode.get(node);
      if (known) known.push(mention);
      else byNode.set(node, [mention]);
    }
    const siblings = byBlock.get(mention.passage.block);
    if (siblings) siblings.add(mention);
    else byBlock.set(mention.passage.block, new Set([mention]));
    ordered = null;
    events.added(mention);
  }

  function drop(mention: PageMention): void {
    if (!all.delete(mention)) return;
    for (const node of nodesOf(mention)) {
      const left = byNode.get(node)?.filter((other) => other !== mention) ?? [];
      if (left.length > 0) byNode.set(node, left);
      else byNode.delete(node);
    }
    const siblings = byBlock.get(mention.passage.block);
    siblings?.delete(mention);
    if (siblings?.size === 0) byBlock.delete(mention.passage.block);
    ordered = null;
    events.dropped(mention);
  }

  return {
    size: () => all.size,
    all: () => all,
    inNode: (node) => byNode.get(node) ?? NONE,
    inBlock: (block) => byBlock.get(block),
    has: (mention) => all.has(mention),
    put(passage, mention, start, end) {
      const there = byNode.get(start.node) ?? NONE;
      const same = there.find((known) => isSame(known, mention, start, end));
      if (same?.passage.block === passage.block) {
        same.passage = passage;
        same.mention = mention;
        // It may have been moved.
        ordered = null;
        return same;
      }
      const to = start.node === end.node ? end.offset : Infinity;
      for (const known of there) if (overlaps(known, start.node, start.offset, to)) drop(known);
      const added = { id: nextId++, mention, passage, start, end };
      add(added);
      return added;
    },
    drop,
    sweep() {
      for (const mention of all) {
        if (!mention.start.node.isConnected || !mention.end.node.isConnected) drop(mention);
      }
    },
    list(inOrder) {
      ordered ??= inOrder?.(all, (node) => byNode.get(node) ?? NONE) ?? null;
      return (ordered ?? [...all]).filter(({ start }) => start.node.isConnected);
    },
    clear() {
      for (const mention of all) drop(mention);
    },
  };
}
