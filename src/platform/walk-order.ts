/** The order of mentions over the frames of a tab, for walking them by keyboard. */

/** What one frame says of its mentions that can be seen. */
export interface FramePlaces {
  /**
   * Where the frame is: for the top document nothing, else for each frame on the way to it how many
   * frames of the same document come before. Null where a document on the way may not be seen.
   */
  path: number[] | null;
  /** For each mention, in the order of the document, how many of its frames come before. */
  before: number[];
  /** The mention that was walked to last, and when, in ms since 1970; -1 for none. */
  at: number;
  time: number;
}

/** A mention to walk to. */
export interface Step {
  frameId: number;
  /** Which of the frame's mentions. */
  index: number;
  /** Its place among all, from 1. */
  place: number;
  count: number;
}

interface Place {
  frameId: number;
  index: number;
  key: number[];
}

/** Frames that come after all others, since nothing is known of their place. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Frame number n comes after what has n frames before it, and before what has one more. */
const keyOfPath = (path: number[]): number[] => path.map((frame) => 2 * frame + 1);

function compare(a: number[], b: number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function placesOf({ path, before }: FramePlaces, frameId: number): Place[] {
  const outer = path === null ? [LAST, frameId] : keyOfPath(path);
  return before.map((frames, index) => ({ frameId, index, key: [...outer, 2 * frames, index] }));
}

/** The mention after (1) or before (-1) the one walked to last, around the ends; null for none. */
export function nextStep(frames: ReadonlyMap<number, FramePlaces>, by: 1 | -1): Step | null {
  const places = [...frames]
    .flatMap(([frameId, frame]) => placesOf(frame, frameId))
    .sort((a, b) => compare(a.key, b.key));
  const [last] = [...frames].sort(([, a], [, b]) => b.time - a.time);
  const now = places.findIndex(
    ({ frameId, index }) => last?.[0] === frameId && last[1].at === index,
  );
  const first = by > 0 ? 0 : places.length - 1;
  const next = now < 0 ? first : (now + by + places.length) % places.length;
  const found = places[next];
  if (!found) return null;
  const { frameId, index } = found;
  return { frameId, index, place: next + 1, count: places.length };
}
