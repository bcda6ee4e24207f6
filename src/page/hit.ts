/** Where mentions are on the screen, and which is under a point. */
import { anyContains } from './geometry.ts';
import { isInline, parentOf } from './inline.ts';
import type { MentionStore } from './mentions.ts';
import type { PageMention, Root } from './types.ts';

/** The caret answers from far beside the text; the underline lies a little below the letters. */
const SLACK = 1;
/** Text for screen readers alone is commonly clipped to a box of one pixel. */
const HELPER = 1;

/** Names of a block whose boxes are looked at one by one: 5 µs each. */
const FEW = 20;

export interface Place {
  rects(mention: PageMention): DOMRect[];
  shown(mention: PageMention): boolean;
  at(x: number, y: number, target?: EventTarget | null): PageMention | null;
}

/** Whether the node's text is cut off by a box of one pixel around it. */
function isHelper(node: Text): boolean {
  let element = parentOf(node);
  while (element && isInline(element) && getComputedStyle(element).display === 'inline') {
    element = parentOf(element);
  }
  const box = element?.getBoundingClientRect();
  return box !== undefined && box.width <= HELPER && box.height <= HELPER;
}

/** `roots` gives the shadow roots that a point may be looked up in. */
export function createPlace(
  document: Document,
  store: MentionStore,
  roots: () => readonly Root[],
): Place {
  /** One range for all questions: each live range taxes every change of the page. */
  const probe = document.createRange();

  function set(range: Range, { start, end }: PageMention): boolean {
    if (!start.node.isConnected || !end.node.isConnected) return false;
    if (start.offset > start.node.length || end.offset > end.node.length) return false;
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return true;
  }

  function rects(mention: PageMention): DOMRect[] {
    if (!set(probe, mention)) return [];
    const boxes = [...probe.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    probe.setStart(document, 0);
    probe.collapse(true);
    return boxes;
  }

  /**
   * Whether a name of the block around this element is laid out there. The browser has found the
   * element for us; to find the place in its text, it would pass all siblings one by one.
   */
  function mayBeIn(target: Element, x: number, y: number): boolean {
    // What is in a shadow root shows as its host.
    if (target.shadowRoot) return true;
    let block: Element | null = target;
    while (block && isInline(block)) block = parentOf(block);
    const mentions = block ? store.inBlock(block) : undefined;
    if (!mentions || mentions.size > FEW) return mentions !== undefined;
    for (const mention of mentions) if (anyContains(rects(mention), { x, y }, SLACK)) return true;
    return false;
  }

  return {
    rects,
    shown(mention) {
      const visible = parentOf(mention.start.node)?.checkVisibility({
        visibilityProperty: true,
        opacityProperty: true,
      });
      return visible === true && rects(mention).length > 0 && !isHelper(mention.start.node);
    },
    at(x, y, target) {
      if (target instanceof Element && !mayBeIn(target, x, y)) return null;
      const shadowRoots = roots().filter((root) => root instanceof ShadowRoot);
      const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
      if (caret?.offsetNode.nodeType !== Node.TEXT_NODE) return null;
      const node = caret.offsetNode as Text;
      const under = store.inNode(node).find((mention) => {
        const from = mention.start.node === node ? mention.start.offset : 0;
        const to = mention.end.node === node ? mention.end.offset : node.length;
        if (caret.offset < from || caret.offset > to) return false;
        return anyContains(rects(mention), { x, y }, SLACK);
      });
      return under ?? null;
    },
  };
}
