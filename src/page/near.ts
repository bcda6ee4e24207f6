/** Tells which blocks are near the viewport. */
import { MARGIN } from './limits.ts';
import { parentOf } from './inline.ts';

export interface Near {
  observe(block: Element): void;
  unobserve(block: Element): void;
  blocks(): ReadonlySet<Element>;
  size(): number;
  destroy(): void;
}

/** A block without a box (`display: contents`) never meets the viewport; its parent does. */
function boxOf(block: Element): Element {
  let element = block;
  while (getComputedStyle(element).display === 'contents') {
    const parent = parentOf(element);
    if (!parent) break;
    element = parent;
  }
  return element;
}

/**
 * The root is the frame's own document: a frame of another origin may not ask for margins in its
 * top frame, and being painted before it is scrolled into view costs it little.
 */
export function createNear(document: Document, changed: () => void): Near {
  const near = new Set<Element>();
  /** Blocks by the element observed for them: themselves, or an ancestor with a box. */
  const targets = new Map<Element, Set<Element>>();
  const targetOf = new Map<Element, Element>();
  let observer: IntersectionObserver | null = null;

  function follow(block: Element, target: Element): void {
    targetOf.set(block, target);
    const blocks = targets.get(target);
    if (blocks) blocks.add(block);
    else targets.set(target, new Set([block]));
    observer?.observe(target);
  }

  function leave(block: Element): void {
    const target = targetOf.get(block);
    if (!target) return;
    targetOf.delete(block);
    const blocks = targets.get(target);
    blocks?.delete(block);
    if (blocks?.size !== 0) return;
    targets.delete(target);
    observer?.unobserve(target);
  }

  function isBoxless(entry: IntersectionObserverEntry): boolean {
    const { width, height } = entry.boundingClientRect;
    return !entry.isIntersecting && width === 0 && height === 0;
  }

  function look(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      for (const block of [...(targets.get(entry.target) ?? [])]) {
        const target = isBoxless(entry) ? boxOf(entry.target) : entry.target;
        if (target !== entry.target) {
          leave(block);
          follow(block, target);
        }
        if (entry.isIntersecting) near.add(block);
        else near.delete(block);
      }
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
      follow(block, block);
    },
    unobserve(block) {
      leave(block);
      near.delete(block);
    },
    blocks: () => near,
    size: () => targetOf.size,
    destroy() {
      observer?.disconnect();
      observer = null;
      near.clear();
      targets.clear();
      targetOf.clear();
    },
  };
}
