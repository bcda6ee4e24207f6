/**
 * An element whose text a page's `window.find` does not reach in Chromium: searching enters closed
 * shadow roots, but never a void element. Firefox is kept out by nothing but `inert`.
 */
export function makeUnsearched(doc: Document): HTMLElement {
  return doc.createElementNS('http://www.w3.org/1999/xhtml', 'keygen');
}
