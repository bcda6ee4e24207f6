/** Which elements a word or a name runs through, and which break it. */

/**
 * Elements that text runs through. All others break it: blocks, cells, `br`, replaced and
 * unknown elements. `sup` breaks: what follows a name raised is a footnote ("warfarin¹").
 */
const INLINE = (
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span ' +
  'strike strong sub time tt u var wbr'
).split(' ');

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;

export function isInline(element: Element): boolean {
  return INLINE.includes(element.localName);
}

/** The parent element, or the host of the shadow root that the node is directly in. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return 'host' in parent ? (parent as ShadowRoot).host : null;
}

/** Nearest ancestor that breaks a line, by its name; a shadow root's host for text directly in it. */
export function blockOf(node: Text): Element | null {
  let element = parentOf(node);
  while (element && isInline(element)) element = parentOf(element) ?? null;
  return element;
}

/**
 * The next (or previous) text node with nothing but inline elements between, or null. `between`
 * is called with each element opened or closed on the way; false from it ends the way.
 */
export function neighbour(
  node: Node,
  forward: boolean,
  between: (element: Element) => boolean = isInline,
): Text | null {
  let at: Node = node;
  for (;;) {
    let next: Node | null = forward ? at.nextSibling : at.previousSibling;
    while (!next) {
      const parent: Node | null = at.parentNode;
      if (!parent || !isElement(parent) || !between(parent)) return null;
      at = parent;
      next = forward ? at.nextSibling : at.previousSibling;
    }
    at = next;
    while (isElement(at)) {
      if (!between(at)) return null;
      const child: Node | null = forward ? at.firstChild : at.lastChild;
      if (!child) break;
      at = child;
    }
    if (isText(at)) return at;
  }
}

/** Whether text runs on from `first` to `second`, blank text between them aside. */
export function runsOn(first: Text, second: Text): boolean {
  for (let at = neighbour(first, true); at; at = neighbour(at, true)) {
    if (at === second) return true;
    if (/\S/.test(at.data)) return false;
  }
  return false;
}

/** Elements opened or closed from one text node to the next of its run. */
function elementsBetween(first: Text, second: Text): Element[] {
  const elements: Element[] = [];
  let at: Text | null = first;
  while (at && at !== second) {
    at = neighbour(at, true, (element) => {
      elements.push(element);
      return isInline(element);
    });
  }
  return elements;
}

const FLOWING = /^(?:inline|contents|ruby)/;
const PLAIN = /^(?:inline|contents|ruby.*)$/;

/**
 * Whether the page's styles set the two apart although their elements are inline by name. Asks
 * for computed style. `strict` also counts inline blocks (buttons, chips) as apart.
 */
export function apartByStyle(first: Text, second: Text, strict: boolean): boolean {
  const together = strict ? PLAIN : FLOWING;
  return elementsBetween(first, second).some(
    (element) => element.localName !== 'wbr' && !together.test(getComputedStyle(element).display),
  );
}
