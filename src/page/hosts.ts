/** Finds open shadow roots. */
import { createCursor } from './cursor.ts';
import { isElement } from './inline.ts';
import { ELEMENT_UNITS } from './limits.ts';
import type { Step } from './schedule.ts';
import type { Root } from './types.ts';

/** Looks at every element of these trees; `found` is called for each open shadow root. */
export function hostSearch(
  trees: readonly (Element | Root)[],
  found: (root: ShadowRoot) => void,
): Step {
  let index = 0;
  let cursor = start();

  function start(): ReturnType<typeof createCursor> | null {
    const tree = trees[index++];
    if (!tree) return null;
    if (isElement(tree) && tree.shadowRoot) found(tree.shadowRoot);
    return createCursor(tree, NodeFilter.SHOW_ELEMENT);
  }

  return (units) => {
    let left = units;
    while (cursor) {
      const element = cursor.next() as Element | null;
      if (!element) cursor = start();
      else if (element.shadowRoot) found(element.shadowRoot);
      left -= ELEMENT_UNITS;
      if (left > 0) continue;
      cursor?.pause();
      return false;
    }
    return true;
  };
}
