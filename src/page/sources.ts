/** What is to be read: whole trees, and the surroundings of single text nodes. */
import { createCursor, SHOW_TEXT, type Cursor } from './cursor.ts';
import { isText } from './inline.ts';
import { BREAK, type Source } from './job.ts';
import { reach } from './reach.ts';

/** The changed node with its surroundings, in document order. */
function surroundings(node: Text): Text[] {
  return [...reach(node, false).reverse(), node, ...reach(node, true)];
}

/**
 * Reads each root: a text node with its surroundings, anything else as a tree. Roots that have
 * left the document by the time they come up are passed over.
 */
export function sourceOf(roots: readonly Node[]): Source {
  let index = 0;
  let cursor: Cursor | null = null;
  let texts: Text[] = [];
  let place = 0;

  function nextRoot(): boolean {
    const root = roots[index++];
    cursor = null;
    texts = [];
    place = 0;
    if (!root) return false;
    if (!root.isConnected) return true;
    if (isText(root)) texts = surroundings(root);
    else cursor = createCursor(root, SHOW_TEXT);
    return true;
  }

  return {
    next() {
      const text = cursor ? (cursor.next() as Text | null) : (texts[place++] ?? null);
      if (text) return text;
      return nextRoot() ? BREAK : null;
    },
    pause: () => cursor?.pause(),
  };
}

/** Reads a text with what its words may run on from, and all of the document that follows. */
export function sourceFrom(document: Document, from: Text): Source {
  const texts = [...reach(from, false).reverse(), from];
  const rest = createCursor(document, SHOW_TEXT, from);
  let place = 0;
  return {
    next: () => texts[place++] ?? (rest.next() as Text | null),
    pause: rest.pause,
  };
}
