/** Searches for shadow roots again: attaching one to an element, or upgrading it, is no mutation. */
import { REVISITS_MS } from './limits.ts';
import type { Root } from './types.ts';

type Tree = Element | Root;

export interface Late {
  /** Takes trees that were just searched. */
  add(trees: readonly Tree[]): void;
  timers(): number;
  destroy(): void;
}

/**
 * `search` is called for each tree a few times, ever later, as long as it is in the document; after
 * the first time it is to be thorough.
 */
export function createLate(search: (trees: readonly Tree[], thorough: boolean) => void): Late {
  const visits = new Map<Tree, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(): void {
    if (timer === undefined && visits.size > 0) {
      timer = setTimeout(visit, REVISITS_MS[Math.min(...visits.values())]);
    }
  }

  function visit(): void {
    timer = undefined;
    const first: Tree[] = [];
    const again: Tree[] = [];
    for (const [tree, count] of visits) {
      if (tree.isConnected) (count === 0 ? first : again).push(tree);
      if (count + 1 < REVISITS_MS.length && tree.isConnected) visits.set(tree, count + 1);
      else visits.delete(tree);
    }
    search(first, false);
    search(again, true);
    wait();
  }

  return {
    add(trees) {
      for (const tree of trees) visits.set(tree, 0);
      wait();
    },
    timers: () => (timer === undefined ? 0 : 1),
    destroy() {
      clearTimeout(timer);
      timer = undefined;
      visits.clear();
    },
  };
}
