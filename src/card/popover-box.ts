/** The popover's host with its closed root, and where a pinned card may stand in it. */
import cardCss from './card.css?inline';
import hostCss from './host.css?inline';
import themeCss from './theme.css?inline';

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
  const host = doc.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  // The constructor of the page's window: a sheet is adopted only within its own document.
  const sheet = new (doc.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(`${hostCss}\n${themeCss}\n${cardCss}`);
  root.adoptedStyleSheets = [sheet];
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
