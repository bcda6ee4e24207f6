/** Walks a subtree, keeping its place over pauses in which the page may change it. */

/** As in `NodeFilter`, which a browser first has to make in each frame that asks it. */
export const SHOW_ELEMENT = 1;
export const SHOW_TEXT = 4;

export interface Cursor {
  next(): Node | null;
  /** To be called before giving way to the page. */
  pause(): void;
}

/**
 * A walker is cheap and forgotten at once, but loses its place when its node is removed. An
 * iterator keeps its place, and the document tells it of each removal until it is collected. So
 * most walks, which end before their first pause, use the first, and an iterator takes over then.
 * It begins with what comes after the node `after`.
 */
export function createCursor(root: Node, show: number, after = root): Cursor {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, show);
  walker.currentNode = after;
  let iterator: NodeIterator | null = null;
  return {
    next: () => (iterator ? iterator.nextNode() : walker.nextNode()),
    pause() {
      if (iterator) return;
      iterator = document.createNodeIterator(root, show);
      if (walker.currentNode === root) return;
      for (let node = iterator.nextNode(); node; node = iterator.nextNode()) {
        if (node === walker.currentNode) return;
      }
    },
  };
}
