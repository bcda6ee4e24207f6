/** A pinned card: it stays where it is, and moves by pointer, by keys, or corner by corner. */

/** Between the card and the edges of the viewport, in px. */
const MARGIN = 8;
/** A press that moves less, in px, drags nothing. */
const LEAST_DRAG = 3;

export interface Pinned {
  /** Holds the box where it stands. */
  start(): void;
  /** Lets go of it. */
  stop(): void;
  /** Moves it by so much, in CSS px, but not out of the viewport. */
  nudge(right: number, down: number): void;
  corner(): void;
}

const clamp = (value: number, most: number): number =>
  Math.max(MARGIN, Math.min(value, Math.max(MARGIN, most)));

/** For a fixed box; `moved` hears of every new place. */
export function createPinned(element: HTMLElement, moved: () => void): Pinned {
  let listening: AbortController | null = null;
  let at = { x: 0, y: 0 };
  let turn = 0;

  const room = (): { x: number; y: number } => {
    const { width, height } = element.getBoundingClientRect();
    const view = element.ownerDocument.documentElement;
    const { innerHeight = 0 } = element.ownerDocument.defaultView ?? {};
    return { x: view.clientWidth - width - MARGIN, y: innerHeight - height - MARGIN };
  };

  function put(x: number, y: number): void {
    const most = room();
    at = { x: clamp(x, most.x), y: clamp(y, most.y) };
    element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
    moved();
  }

  return {
    start() {
      if (listening) return;
      const { left, top } = element.getBoundingClientRect();
      listening = new AbortController();
      const { signal } = listening;
      element.style.maxHeight = '';
      put(left, top);
      element.ownerDocument.defaultView?.addEventListener('resize', () => put(at.x, at.y), {
        signal,
      });
    },
    stop() {
      listening?.abort();
      listening = null;
      turn = 0;
    },
    nudge(right, down) {
      put(at.x + right, at.y + down);
    },
    corner() {
      const most = room();
      const corners: [number, number][] = [
        [most.x, MARGIN],
        [most.x, most.y],
        [MARGIN, most.y],
        [MARGIN, MARGIN],
      ];
      const [x, y] = corners[turn++ % corners.length] ?? [MARGIN, MARGIN];
      put(x, y);
    },
  };
}

/** On the bar, but on no button of it. */
function isHandle({ target }: PointerEvent): boolean {
  // No `instanceof`: a frame's card may stand in the document around it, which has other classes.
  const at = target as Element;
  return at.closest('.bar') !== null && at.closest('button') === null;
}

/** Tells how far the pointer drags the box by its bar. */
export function watchDrag(
  element: HTMLElement,
  dragged: (right: number, down: number) => void,
): void {
  let last: { x: number; y: number; id: number; moving: boolean } | null = null;

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !isHandle(event)) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    last = { x: event.clientX, y: event.clientY, id: event.pointerId, moving: false };
  });
  element.addEventListener('pointermove', (event) => {
    if (last?.id !== event.pointerId) return;
    // A hand that presses trembles, and browsers send moves of nothing.
    if (!last.moving && Math.hypot(event.clientX - last.x, event.clientY - last.y) < LEAST_DRAG) {
      return;
    }
    dragged(event.clientX - last.x, event.clientY - last.y);
    last = { x: event.clientX, y: event.clientY, id: event.pointerId, moving: true };
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    element.addEventListener(type, () => {
      last = null;
    });
  }
}
