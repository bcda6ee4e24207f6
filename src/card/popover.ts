import type { CardActions } from './actions.ts';
import { type CardState, readOf } from './card.tsx';
import cardCss from './card.css?inline';
import hostCss from './host.css?inline';
import { type Anchor, keepPlaced } from './placement.ts';
import { renderCard, unrenderCard } from './render.tsx';
import type { Strings } from './strings.ts';
import themeCss from './theme.css?inline';
import { focusedElement, layerFor } from './top-layer.ts';

export interface PopoverDeps {
  strings: Strings;
  /** The emergency number of the reader's country, or nothing. */
  emergency: string;
  /** Per cent of the browser's text size. */
  textSize: number;
  /** What the buttons of this state do; asked at every drawing. */
  actions: () => Omit<CardActions, 'close'>;
  /** Called when the card stands at a new place, in CSS px of the viewport. */
  onPlaced(box: DOMRect): void;
  /** Called when the card closed itself: Escape, its button, focus that left it, a modal over it. */
  onClose: () => void;
}

export interface Popover {
  /** Opens at the anchor, or moves there; takes focus only if told to. */
  show: (what: Anchor & { state: CardState; focus: boolean }) => void;
  /** Draws another state where the card stands; nothing if it is closed. */
  update: (state: CardState) => void;
  /** Closes, and gives focus back if the card has it. Does not call `onClose`. */
  hide: () => void;
  /** Whether an event of the document happened on the card. */
  contains: (event: Event) => boolean;
  /** Where the card stands in the viewport; null if it is closed. */
  rect: () => DOMRect | null;
  destroy: () => void;
}

/**
 * What the page's own listeners need not hear of the card: its shortcuts and "click outside"
 * handlers would act on it. Listen in the capture phase to hear these.
 */
const KEPT_FROM_PAGE = [
  ...['keydown', 'keyup', 'keypress', 'click', 'auxclick', 'dblclick', 'mousedown', 'mouseup'],
  ...['pointerdown', 'pointerup', 'touchstart', 'touchend', 'focusin', 'focusout'],
];

interface Box {
  host: HTMLElement;
  root: ShadowRoot;
  element: HTMLElement;
}

function makeBox(doc: Document): Box {
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
  root.append(element);
  return { host, root, element };
}

/** The card in the page's top layer. Nothing of it is in the document while it is closed. */
export function createPopover(doc: Document, deps: PopoverDeps): Popover {
  const { host, root, element } = makeBox(doc);
  const listening = new AbortController();
  let stopPlacing: (() => void) | null = null;
  let context: Element | null = null;
  let focusBefore: HTMLElement | null = null;

  const focusIsIn = (): boolean => root.activeElement !== null;

  function draw(state: CardState): void {
    element.setAttribute('aria-label', deps.strings('cardLabel', [readOf(state)]));
    const hadFocus = focusIsIn();
    const actions: CardActions = { ...deps.actions(), close: closeItself };
    renderCard(element, deps.strings, { state, actions, emergency: deps.emergency });
    // The button that led here is gone: focus stays on the card instead of falling to the page.
    if (hadFocus && !focusIsIn()) element.focus({ preventScroll: true });
  }

  /** Into the top layer, above whatever entered it before. */
  function raise(layer: Element): void {
    host.remove();
    layer.append(host);
    host.showPopover();
  }

  function hide(): void {
    if (context === null) return;
    const hadFocus = focusIsIn();
    context = null;
    stopPlacing?.();
    stopPlacing = null;
    const back = focusBefore;
    focusBefore = null;
    host.remove();
    unrenderCard(element);
    element.removeAttribute('style');
    if (hadFocus && back?.isConnected) back.focus({ preventScroll: true });
  }

  function closeItself(): void {
    hide();
    deps.onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (context === null || event.key !== 'Escape' || event.isComposing) return;
    // Escape closes the card alone, not the page's dialog beneath it too.
    event.preventDefault();
    event.stopImmediatePropagation();
    closeItself();
  }

  /** A dialog or a fullscreen element opened or closed: the card goes where it can be used. */
  function onLayers(): void {
    if (context === null) return;
    const layer = layerFor(context);
    const covered = !layer.matches(':modal') && doc.querySelector('dialog:modal') !== null;
    if (covered) closeItself();
    else if (host.parentNode !== layer) raise(layer);
  }

  function onFocusIn({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof HTMLElement && relatedTarget !== host) {
      focusBefore ??= relatedTarget;
    }
  }

  /** Focus that moved on into the page must not be covered by a card left behind. */
  function onFocusOut({ relatedTarget }: FocusEvent): void {
    const left = relatedTarget instanceof Node && !element.contains(relatedTarget);
    if (context !== null && left && relatedTarget !== host) closeItself();
  }

  element.addEventListener('focusin', onFocusIn);
  element.addEventListener('focusout', onFocusOut);
  for (const type of KEPT_FROM_PAGE) {
    element.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  }
  const { signal } = listening;
  (doc.defaultView ?? doc).addEventListener('keydown', onKeyDown as EventListener, {
    capture: true,
    signal,
  });
  doc.addEventListener('toggle', onLayers, { capture: true, signal });
  doc.addEventListener('fullscreenchange', onLayers, { signal });

  return {
    show(what) {
      const opening = context === null;
      if (opening) focusBefore = focusedElement(doc);
      context = what.context;
      element.style.fontSize = `${deps.textSize}%`;
      draw(what.state);
      const layer = layerFor(what.context);
      if (opening || host.parentNode !== layer) raise(layer);
      stopPlacing?.();
      stopPlacing = keepPlaced(what, element, () => {
        if (context !== null) deps.onPlaced(element.getBoundingClientRect());
      });
      if (what.focus) element.focus({ preventScroll: true });
    },
    update(state) {
      if (context !== null) draw(state);
    },
    hide,
    contains: (event) => event.composedPath().includes(host),
    rect: () => (context === null ? null : element.getBoundingClientRect()),
    destroy() {
      hide();
      listening.abort();
    },
  };
}
