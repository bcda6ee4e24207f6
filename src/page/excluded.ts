/** Where names are never looked for. */
import { parentOf } from './inline.ts';
import { LONG_TEXT } from './limits.ts';

/** Elements whose text is long and never read by people: told apart before scanning. */
const RAW = new Set(['script', 'style', 'noscript', 'textarea', 'template', 'iframe', 'xmp']);

/**
 * `pre` is not here: letters and leaflets are set in it, and code in it is mostly in `code` too.
 * Nor is `hidden` or `aria-hidden`: the first may be shown later without any change of text, the
 * second is seen by readers. What is not visible is not painted. Drawings and formulas are left
 * alone: browsers differ in underlining them.
 */
const EXCLUDED = [
  'script, style, noscript, template, textarea, input, select, datalist, iframe, object, xmp',
  'code, kbd, samp, math, svg, [role=code]',
  '[contenteditable]:not([contenteditable=false i]), [role=textbox], [role=searchbox]',
].join(',');

/**
 * Whether this is text that nobody reads. Only long text with signs of code is asked for its parent:
 * a first look at an element takes a frame half a millisecond, and 90 kB for all that it could do.
 */
export function isRaw(node: Text, data: string): boolean {
  if (data.length <= LONG_TEXT || !(data.includes('{') || data.includes('<'))) return false;
  const parent = node.parentElement;
  return parent !== null && RAW.has(parent.localName);
}

/** Whether names in this text are not for marking: no prose, or somebody's caret may be there. */
export function isExcluded(node: Text): boolean {
  if (node.ownerDocument.designMode === 'on') return true;
  let element = parentOf(node);
  while (element) {
    if (element.closest(EXCLUDED)) return true;
    const root = element.getRootNode();
    element = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return false;
}

/** Language of the text, BCP 47; empty if the page does not say. */
export function langOf(node: Text): string {
  let element = parentOf(node);
  while (element) {
    const marked = element.closest('[lang]');
    if (marked) return marked.getAttribute('lang') ?? '';
    const root = element.getRootNode();
    element = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return '';
}
