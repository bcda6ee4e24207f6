import type { CardActions } from './actions.ts';
import { type CardState, readOf } from './card.tsx';
import { createPinned, watchDrag } from './pinned.ts';
import { type Anchor, keepPlaced } from './placement.ts';
import { makeBox } from './popover-box.ts';
import { renderCard, unrenderCard } from './render.tsx';
import type { Strings } from './strings.ts';
import { focusedElement, layerFor } from './top-layer.ts';

export interface PopoverDeps {
  strings: Strings;
  /** The emergency number of the reader's country, or nothing. */
  emergency: string;
  /** Per cent of the browser's text size. */
  textSize: number;
  /** What the buttons of this state do; asked at every drawing. */
  actions: () => Omit<CardActions, 'close' | 'pin'>;
  /** Called when the card stands at a new place, in CSS px of the viewport. */
  onPlaced(box: DOMRect): void;
  /** Called when the reader pins the card, or lets go of it. */
  onPinned: (on: boolean) => void;
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

interface Shown extends Anchor {
  state: CardState;
}

const isNode = (target: EventTarget | null): target is Node =>
  target !== null && 'nodeType' in target;

/** The card in the page's top layer. Nothing of it is in the document while it is closed. */
export function createPopover(doc: Document, deps: PopoverDeps): Popover {
  const { host, root, element } = makeBox(doc);
  const listening = new AbortController();
  let stopPlacing: (() => void) | null = null;
  let shown: Shown | null = null;
  let isPinned = false;
  let focusBefore: HTMLElement | null = null;
  const pinned = createPinned(element, placed);

  const focusIsIn = (): boolean => root.activeElement !== null;

  function placed(): void {
    if (shown !== null) deps.onPlaced(element.getBoundingClientRect());
  }

  function draw(state: CardState): void {
    if (shown === null) return;
    shown.state = state;
    element.setAttribute('aria-label', deps.strings('cardLabel', [readOf(state)]));
    const hadFocus = focusIsIn();
    const pin = {
      on: isPinned,
      toggle: () => setPinned(!isPinned),
      nudge: pinned.nudge,
      corner: pinned.corner,
    };
    const actions: CardActions = { ...deps.actions(), close: closeItself, pin };
    renderCard(element, deps.strings, { state, actions, emergency: deps.emergency });
    // The button that led here is gone: focus stays on the card instead of falling to the page.
    if (hadFocus && !focusIsIn()) element.focus({ preventScroll: true });
  }

  function place(): void {
    stopPlacing?.();
    stopPlacing = shown && !isPinned ? keepPlaced(shown, element, placed) : null;
  }

  function setPinned(on: boolean): void {
    if (shown === null || on === isPinned) return;
    // Words that are gone have no place to go back to.
    if (!on && shown.rects().length === 0) return closeItself();
    isPinned = on;
    place();
    if (on) pinned.start();
    else pinned.stop();
    deps.onPinned(on);
    draw(shown.state);
  }

  /** Into the top layer, above whatever entered it before. */
  function raise(layer: Element): void {
    host.remove();
    layer.append(host);
    host.showPopover();
  }

  function hide(): void {
    if (shown === null) return;
    const hadFocus = focusIsIn();
    shown = null;
    place();
    pinned.stop();
    isPinned = false;
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
    if (shown === null || event.key !== 'Escape' || event.isComposing) return;
    // Escape closes the card alone, not the page's dialog beneath it too.
    event.preventDefault();
    event.stopImmediatePropagation();
    closeItself();
  }

  /** A dialog or a fullscreen element opened or closed: the card goes where it can be used. */
  function onLayers(): void {
    if (shown === null) return;
    const layer = layerFor(shown.context);
    const covered = !layer.matches(':modal') && doc.querySelector('dialog:modal') !== null;
    if (covered) closeItself();
    else if (host.parentNode !== layer) raise(layer);
  }

  function onFocusIn({ relatedTarget }: FocusEvent): void {
    if (isNode(relatedTarget) && relatedTarget !== host) {
      focusBefore ??= relatedTarget as HTMLElement;
    }
  }

  /** Focus that moved on into the page must not be covered by a card left behind. */
  function onFocusOut({ relatedTarget }: FocusEvent): void {
    const left = isNode(relatedTarget) && !element.contains(relatedTarget);
    if (shown !== null && !isPinned && left && relatedTarget !== host) closeItself();
  }

  element.addEventListener('focusin', onFocusIn);
  element.addEventListener('focusout', onFocusOut);
  watchDrag(element, (right, down) => {
    setPinned(true);
    pinned.nudge(right, down);
  });
  const { signal } = listening;
  (doc.defaultView ?? doc).addEventListener('keydown', onKeyDown as EventListener, {
    capture: true,
    signal,
  });
  doc.addEventListener('toggle', onLayers, { capture: true, signal });
  doc.addEventListener('fullscreenchange', onLayers, { signal });

  return {
    show({ focus, ...what }) {
      const opening = shown === null;
      if (opening) focusBefore = focusedElement(doc);
      shown = what;
      element.style.fontSize = `${deps.textSize}%`;
      draw(what.state);
      const layer = layerFor(what.context);
      if (opening || host.parentNode !== layer) raise(layer);
      place();
      if (focus) element.focus({ preventScroll: true });
    },
    update: draw,
    hide,
    contains: (event) => event.composedPath().includes(host),
    rect: () => (shown === null ? null : element.getBoundingClientRect()),
    destroy() {
      hide();
      listening.abort();
    },
  };
}
