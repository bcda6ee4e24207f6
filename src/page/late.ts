/** Looks again for custom elements without a definition: upgrading one is no mutation. */
import { REVISITS_MS } from './limits.ts';
import type { Root } from './types.ts';

export interface Late {
  /** Takes a tree that was searched for shadow roots, and will be once more. */
  add(tree: Element | Root): void;
  timers(): number;
  destroy(): void;
}

/**
 * `found` is called for each open root that has appeared. The question for undefined elements is
 * put off too: it takes a walk of the tree, if a native one, and nearly always finds nothing.
 */
export function createLate(found: (root: ShadowRoot) => void): Late {
  const trees = new Set<Element | Root>();
  const waiting = new Set<Element>();
  let visits = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(): void {
    const delay = REVISITS_MS[visits];
    if (timer !== undefined || (trees.size === 0 && waiting.size === 0)) return;
    if (delay === undefined) waiting.clear();
    else timer = setTimeout(visit, delay);
  }

  function search(tree: Element | Root): void {
    if (!tree.isConnected) return;
    if ('matches' in tree && tree.matches(UNDEFINED)) waiting.add(tree);
    for (const element of tree.querySelectorAll(UNDEFINED)) waiting.add(element);
  }

  function visit(): void {
    timer = undefined;
    visits++;
    for (const element of waiting) {
      if (element.shadowRoot) found(element.shadowRoot);
      if (element.shadowRoot || !element.isConnected) waiting.delete(element);
    }
    for (const tree of trees) search(tree);
    trees.clear();
    wait();
  }

  return {
    add(tree) {
      visits = 0;
      trees.add(tree);
      wait();
    },
    timers: () => (timer === undefined ? 0 : 1),
    destroy() {
      clearTimeout(timer);
      timer = undefined;
      trees.clear();
      waiting.clear();
    },
  };
}

const UNDEFINED = ':not(:defined)';
