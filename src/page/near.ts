/** Tells which groups of blocks are near the viewport. */
import { parentOf } from './inline.ts';
import { MARGIN, MOST_TARGETS } from './limits.ts';

/** Blocks whose mentions are painted together, and the element that is observed for them. */
export interface Group {
  target: Element;
  blocks: Set<Element>;
  near: boolean;
}

export interface Near {
  observe(block: Element): void;
  unobserve(block: Element): void;
  /** The group that the block is in now; groups grow together as they become many. */
  groupOf(block: Element): Group | undefined;
  groups(): Iterable<Group>;
  /** Blocks under watch. */
  size(): number;
  destroy(): void;
}

/** The canvas scrolls, and content may stand out of these two far below: always taken as near. */
function isCanvas(element: Element): boolean {
  return (
    element === element.ownerDocument.documentElement || element === element.ownerDocument.body
  );
}

/** A block without a box (`display: contents`) never meets the viewport; its parent does. */
function withBox(element: Element): Element {
  let at = element;
  while (getComputedStyle(at).display === 'contents') {
    const parent = parentOf(at);
    if (!parent) break;
    at = parent;
  }
  return at;
}

function covers(outer: Element, inner: Element): boolean {
  const box = outer.getBoundingClientRect();
  const { top, bottom } = inner.getBoundingClientRect();
  return box.top <= top + 1 && box.bottom >= bottom - 1;
}

/** The parent, or a further ancestor whose box holds the element: floats stand out of theirs. */
function holderOf(element: Element): Element {
  let at = parentOf(element);
  while (at && !isCanvas(at) && !covers(at, element)) at = parentOf(at);
  return at ?? element.ownerDocument.documentElement;
}

/**
 * Every target of the observer costs 1.5 µs in each frame that scrolls or changes the page. So
 * a block is its own target only while there are few; then targets give way to their parents.
 *
 * The observer's root is the frame's own document: a frame of another origin may not ask for
 * margins in its top frame. Until it speaks, all that a frame holds is taken for near: to be painted
 * before it is scrolled into view costs a frame little.
 */
export function createNear(document: Document, changed: () => void): Near {
  const groups = new Map<Element, Group>();
  const targetOf = new Map<Element, Element>();
  /** Targets that stand for blocks inside them. */
  let merged = new WeakSet<Element>();
  let anyMerged = false;
  let observer: IntersectionObserver | null = null;
  /** Browsers let the observer of a frame that is out of sight wait until some frames after it is. */
  const framed = document.defaultView !== document.defaultView?.top;

  function join(block: Element, target: Element): void {
    targetOf.set(block, target);
    const group = groups.get(target);
    if (group) {
      group.blocks.add(block);
      return;
    }
    const always = isCanvas(target);
    groups.set(target, { target, blocks: new Set([block]), near: always || framed });
    if (!always) observer?.observe(target);
  }

  function leave(block: Element): void {
    const target = targetOf.get(block);
    const group = target && groups.get(target);
    if (!group) return;
    targetOf.delete(block);
    group.blocks.delete(block);
    if (group.blocks.size > 0) return;
    groups.delete(target);
    observer?.unobserve(target);
  }

  function move({ target, blocks, near }: Group, to: Element): void {
    if (target === to) return;
    merged.add(to);
    anyMerged = true;
    for (const block of [...blocks]) {
      leave(block);
      join(block, to);
    }
    // A new object, for what is kept by group is void. What was near is, until the observer speaks.
    const grown = groups.get(to);
    if (grown) groups.set(to, { ...grown, near: grown.near || near });
  }

  /** Targets that share a holder give way to it; if none do, all go up. */
  function merge(): void {
    while (groups.size > MOST_TARGETS / 2) {
      const byHolder = Map.groupBy(
        [...groups.values()].filter(({ target }) => target !== document.documentElement),
        ({ target }) => holderOf(target),
      );
      const shared = [...byHolder].filter(([, list]) => list.length > 1);
      for (const [holder, list] of shared.length > 0 ? shared : byHolder) {
        for (const group of list) move(group, holder);
      }
    }
  }

  function targetFor(block: Element): Element {
    if (!anyMerged) return block;
    for (let at: Element | null = block; at; at = parentOf(at)) if (merged.has(at)) return at;
    return block;
  }

  function look(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const group = groups.get(target);
      if (!group || isCanvas(target)) continue;
      group.near = isIntersecting;
      const { width, height } = boundingClientRect;
      if (!isIntersecting && width === 0 && height === 0) move(group, withBox(target));
    }
    changed();
  }

  function open(): IntersectionObserver {
    const margin = `${MARGIN * 100}%`;
    // `scrollMargin` reaches into nested scrollers; browsers without it paint a frame later there.
    const init = { root: document, rootMargin: margin, scrollMargin: margin };
    return new IntersectionObserver(look, init);
  }

  return {
    observe(block) {
      if (targetOf.has(block)) return;
      observer ??= open();
      join(block, targetFor(block));
      if (groups.size > MOST_TARGETS) merge();
    },
    unobserve: leave,
    groupOf(block) {
      const target = targetOf.get(block);
      return target && groups.get(target);
    },
    groups: () => groups.values(),
    size: () => targetOf.size,
    destroy() {
      observer?.disconnect();
      observer = null;
      groups.clear();
      targetOf.clear();
      merged = new WeakSet();
    },
  };
}
