import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';

/** Between the word and the card, in px: near, but never over the word. */
const GAP = 6;
/** Between the card and the edges of the viewport, in px. */
const MARGIN = 8;
/**
 * Below this height, in px, a card can't be read: it rather stands beside the word, or where it is
 * narrow too, over it, than shrinks further.
 */
const MIN_HEIGHT = 160;

/** Where a card belongs: the rects of the words it explains, and the element that holds them. */
export interface Anchor {
  rects: () => DOMRect[];
  context: Element;
  /** The words are in a frame, and `context` is that frame: it moves in ways unseen from outside. */
  within?: boolean;
}

function bounds(rects: DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((it) => it.left));
  const top = Math.min(...rects.map((it) => it.top));
  const right = Math.max(...rects.map((it) => it.right));
  const bottom = Math.max(...rects.map((it) => it.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/**
 * Keeps a fixed box beside its anchor through scrolling, zooming and changes of size, below it
 * where there is room; `placed` hears of every new place. Returns the function that stops.
 */
export function keepPlaced(anchor: Anchor, box: HTMLElement, placed: () => void): () => void {
  // Words that left the page have no rects any more: the card stays where it was last.
  let last: DOMRect[] = [new DOMRect()];
  const rects = (): DOMRect[] => {
    const now = anchor.rects();
    if (now.length > 0) last = now;
    return last;
  };
  const reference: VirtualElement = {
    getBoundingClientRect: () => bounds(rects()),
    getClientRects: rects,
    contextElement: anchor.context,
  };
  const hasRoom = (): boolean => {
    const { top, bottom } = bounds(rects());
    const height = anchor.context.ownerDocument.documentElement.clientHeight;
    return Math.max(top, height - bottom) - GAP - MARGIN >= MIN_HEIGHT;
  };
  let live = true;
  const place = async (): Promise<void> => {
    const { x, y } = await computePosition(reference, box, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip(() => ({
          padding: MARGIN,
          fallbackPlacements: hasRoom() ? ['top-start'] : ['top-start', 'right', 'left'],
        })),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            const room = Math.max(MIN_HEIGHT, Math.floor(availableHeight));
            box.style.maxHeight = `min(36em, ${room}px, 100vh - ${2 * MARGIN}px)`;
          },
        }),
        shift({ padding: MARGIN, crossAxis: true }),
      ],
    });
    // Stopped meanwhile: the box is somebody else's to place.
    if (!live) return;
    box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    placed();
  };
  const stop = autoUpdate(reference, box, () => void place(), {
    animationFrame: anchor.within ?? false,
  });
  return () => {
    live = false;
    stop();
  };
}
