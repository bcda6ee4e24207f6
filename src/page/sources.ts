/** What is to be read: whole trees, and the surroundings of single text nodes. */
import { createCursor, type Cursor } from './cursor.ts';
import { mayRunOn } from './edges.ts';
import { isText, neighbour } from './inline.ts';
import { BREAK, type Source } from './job.ts';
import { CHANGE_REACH, MOST_PARTS } from './limits.ts';

/** Text beside a changed node that a name, or the support near a name, may reach over. */
function reach(node: Text, forward: boolean): Text[] {
  const texts: Text[] = [];
  let length = 0;
  let at = node;
  while (texts.length < MOST_PARTS) {
    const next = neighbour(at, forward);
    if (!next) break;
    const joined = forward ? mayRunOn(at.data, next.data) : mayRunOn(next.data, at.data);
    if (length >= CHANGE_REACH && !joined) break;
    texts.push(next);
    length += next.length;
    at = next;
  }
  return texts;
}

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
    else cursor = createCursor(root, NodeFilter.SHOW_TEXT);
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
