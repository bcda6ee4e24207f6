/** Finds open shadow roots. */
import { createCursor, SHOW_ELEMENT, type Cursor } from './cursor.ts';
import { isElement } from './inline.ts';
import { ELEMENT_UNITS, MOST_AT_ONCE } from './limits.ts';
import type { Step } from './schedule.ts';
import type { Root } from './types.ts';

/** As in `XPathResult` and `Node`. */
const BOOLEAN = 3;
const ORDERED_NODE_SNAPSHOT = 7;
const DOCUMENT = 9;

/** Nearly all that have a shadow root, and few of all elements. */
const CUSTOM = "//*[contains(name(),'-')]";
const ANY_CUSTOM = `boolean(${CUSTOM})`;
const EMPTY = ':empty:is(article,aside,div,main,section)';

/**
 * Elements of a document that are likely to have one, picked by the browser itself: a look at every
 * element of a page that nobody has looked at costs a frame as much as reading all its text.
 */
function likelyHosts(document: Document): Cursor {
  const custom = document.evaluate(CUSTOM, document, null, ORDERED_NODE_SNAPSHOT);
  const empty = document.querySelectorAll(EMPTY);
  let index = 0;
  return {
    next() {
      const at = index++;
      const { snapshotLength } = custom;
      return at < snapshotLength ? custom.snapshotItem(at) : (empty[at - snapshotLength] ?? null);
    },
    pause: () => undefined,
  };
}

/** Whether a document has any such element. Looks at one of them at most, for that is dear. */
export function hasLikelyHosts(document: Document): boolean {
  const { booleanValue } = document.evaluate(ANY_CUSTOM, document, null, BOOLEAN);
  return booleanValue || document.querySelector(EMPTY) !== null;
}

const isSmall = (tree: Document): boolean => tree.getElementsByTagName('*').length <= MOST_AT_ONCE;

/**
 * Looks at the elements of these trees; `found` is called for each open shadow root. Of a document,
 * unless it is `thorough`, only at those that are likely to have one.
 */
export function hostSearch(
  trees: readonly (Element | Root)[],
  found: (root: ShadowRoot) => void,
  thorough: boolean,
): Step {
  let index = 0;
  let cursor: Cursor | null | undefined;

  function start(): Cursor | null {
    const tree = trees[index++];
    if (!tree) return null;
    if (isElement(tree) && tree.shadowRoot) found(tree.shadowRoot);
    const quick = !thorough && tree.nodeType === DOCUMENT && isSmall(tree as Document);
    return quick ? likelyHosts(tree as Document) : createCursor(tree, SHOW_ELEMENT);
  }

  return (ration) => {
    let left = ration();
    if (cursor === undefined) cursor = start();
    while (cursor) {
      const element = cursor.next() as Element | null;
      if (!element) cursor = start();
      else if (element.shadowRoot) found(element.shadowRoot);
      left -= ELEMENT_UNITS;
      if (left <= 0) left = ration();
      if (left > 0) continue;
      cursor?.pause();
      return false;
    }
    return true;
  };
}
