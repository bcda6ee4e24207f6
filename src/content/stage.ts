/**
 * Where a frame's card is drawn: in the outermost document around it that is of the same origin, so
 * that the frame does not cut it off; else in the frame itself. The frame's own script draws there:
 * nothing is said by window messages, which pages can hear and send.
 */
import type { Point } from '../page/geometry.ts';

/** A card needs this much room, in CSS px. */
const LEAST_WIDTH = 280;
const LEAST_HEIGHT = 200;

export interface Stage {
  doc: Document;
  /** The frame in `doc` that holds the mentions; null where they are in `doc` itself. */
  frame: Element | null;
  /** A rectangle of the mentions' own viewport, in that of the stage. */
  rectOnStage(rect: DOMRect): DOMRect;
  /** A point of the stage, in the mentions' own viewport. */
  pointInFrame(point: Point): Point;
  /** Another origin's frame without room for a card. */
  isTight(): boolean;
}

/** The element that holds a window, where it may be seen. */
function frameOf(view: Window): HTMLElement | null {
  try {
    return view.frameElement as HTMLElement | null;
  } catch {
    return null;
  }
}

/** The frames around a window from the innermost to the outermost that may be seen. */
function framesAround(view: Window): HTMLElement[] {
  const frames: HTMLElement[] = [];
  for (let frame = frameOf(view); frame;) {
    frames.push(frame);
    const outer = frame.ownerDocument.defaultView;
    frame = outer && frameOf(outer);
  }
  return frames;
}

/** Where a frame's viewport begins in the window around it, and how much it is scaled there. */
function placeOf(frame: HTMLElement): { x: number; y: number; scale: number } {
  const box = frame.getBoundingClientRect();
  const { paddingLeft = '0', paddingTop = '0' } =
    frame.ownerDocument.defaultView?.getComputedStyle(frame) ?? {};
  const scale = box.width / frame.offsetWidth || 1;
  return {
    x: box.left + (frame.clientLeft + parseFloat(paddingLeft)) * scale,
    y: box.top + (frame.clientTop + parseFloat(paddingTop)) * scale,
    scale,
  };
}

/** The stage for the cards of a document. */
export function stageFor(doc: Document): Stage {
  const view = doc.defaultView ?? window;
  const frames = framesAround(view);
  const frame = frames.at(-1) ?? null;
  const stageDoc = frame?.ownerDocument ?? doc;
  const stageView = stageDoc.defaultView ?? view;
  return {
    doc: stageDoc,
    frame,
    rectOnStage: (rect) =>
      frames.reduce(({ x, y, width, height }, one) => {
        const place = placeOf(one);
        const { scale } = place;
        const [left, top] = [place.x + x * scale, place.y + y * scale];
        return new DOMRect(left, top, width * scale, height * scale);
      }, rect),
    pointInFrame: (point) =>
      frames.toReversed().reduce(({ x, y }, one) => {
        const place = placeOf(one);
        return { x: (x - place.x) / place.scale, y: (y - place.y) / place.scale };
      }, point),
    isTight: () =>
      stageView.top !== stageView &&
      (stageView.innerWidth < LEAST_WIDTH || stageView.innerHeight < LEAST_HEIGHT),
  };
}
