/**
 * The element into which the popover must go to be seen and used beside `context`: the open modal
 * dialog or fullscreen element around it, since all else is inert or covered; else the document's.
 */
export function layerFor(context: Element): Element {
  for (let at: Element | null = context; at !== null; at = shadowHost(at)) {
    const layer = at.closest(':modal, :fullscreen');
    if (layer !== null) return layer;
  }
  return context.ownerDocument.documentElement;
}

function shadowHost(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The element that has focus, within open shadow roots too; null if it is the body or none. */
export function focusedElement(doc: Document): HTMLElement | null {
  let at = doc.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at !== null && at !== doc.body ? (at as HTMLElement) : null;
}
