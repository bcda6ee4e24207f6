/** Numbers in, numbers out: CSS pixels of the viewport, milliseconds, degrees. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Span {
  top: number;
  bottom: number;
}

/** Whether the point is in the box, or at most `slack` outside it. */
export function contains(box: Box, { x, y }: Point, slack = 0): boolean {
  return (
    x >= box.left - slack &&
    x <= box.right + slack &&
    y >= box.top - slack &&
    y <= box.bottom + slack
  );
}

export function anyContains(boxes: readonly Box[], point: Point, slack = 0): boolean {
  return boxes.some((box) => contains(box, point, slack));
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point of the box that is nearest to `point`: itself if it is inside. */
export function nearestIn(box: Box, { x, y }: Point): Point {
  return {
    x: Math.max(box.left, Math.min(x, box.right)),
    y: Math.max(box.top, Math.min(y, box.bottom)),
  };
}

/** Angle in degrees, 0 to 180, between the ways from `from` to `a` and to `b`; 0 if one is no way. */
export function angle(from: Point, a: Point, b: Point): number {
  const [ax, ay, bx, by] = [a.x - from.x, a.y - from.y, b.x - from.x, b.y - from.y];
  const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
  if (lengths === 0) return 0;
  const cosine = (ax * bx + ay * by) / lengths;
  return (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
}

/** Whether the step from `before` to `now` heads for the box within `halfAngle` degrees. */
export function headsFor(box: Box, before: Point, now: Point, halfAngle: number): boolean {
  return contains(box, now) || angle(before, now, nearestIn(box, before)) <= halfAngle;
}

/** Vertical distance of a box from the band between `top` and `bottom`; 0 where they meet. */
export function gapTo(box: Span, top: number, bottom: number): number {
  return Math.max(0, top - box.bottom, box.top - bottom);
}

/**
 * Which of `count` boxes, ordered from top to bottom, meet the band: from the first index to the
 * second, exclusive. Asks for about 2 log₂(count) boxes.
 */
export function band(
  count: number,
  boxAt: (index: number) => Span,
  top: number,
  bottom: number,
): [number, number] {
  const firstWhere = (from: number, test: (index: number) => boolean): number => {
    let low = from;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (test(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const from = firstWhere(0, (index) => boxAt(index).bottom >= top);
  return [from, firstWhere(from, (index) => boxAt(index).top > bottom)];
}

/** Whether `samples` of the boxes, taken evenly, stand each below or beside the one before. */
export function isDescending(
  count: number,
  boxAt: (index: number) => Span,
  samples: number,
): boolean {
  let lowest = -Infinity;
  for (let sample = 0; sample < samples; sample++) {
    const { top, bottom } = boxAt(Math.round((sample * (count - 1)) / (samples - 1)));
    if (bottom < lowest) return false;
    lowest = Math.max(lowest, top);
  }
  return true;
}
