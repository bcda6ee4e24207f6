/** The popover's host with its closed root, and where a pinned card may stand in it. */
import cardCss from './card.css?inline';
import { makeHost } from './host.ts';

/**
 * What the page's own listeners need not hear of the card: its shortcuts and "click outside"
 * handlers would act on it. Listen in the capture phase to hear these.
 */
const KEPT_FROM_PAGE = [
  ...['keydown', 'keyup', 'keypress', 'click', 'auxclick', 'dblclick', 'mousedown', 'mouseup'],
  ...['pointerdown', 'pointerup', 'touchstart', 'touchend', 'focusin', 'focusout'],
  ...['copy', 'cut', 'paste', 'input', 'beforeinput', 'selectstart'],
];

export interface Box {
  host: HTMLElement;
  root: ShadowRoot;
  element: HTMLElement;
}

/** A host for one document, not in it yet. */
export function makeBox(doc: Document): Box {
  const { host, root } = makeHost(doc, cardCss);
  const element = doc.createElement('div');
  element.className = 'mg box';
  element.tabIndex = -1;
  element.setAttribute('role', 'dialog');
  for (const type of KEPT_FROM_PAGE) {
    element.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  }
  root.append(element);
  return { host, root, element };
}
