/**
 * The settings as frames need them: worked out once, where they change, and stored beside them, so
 * that a frame reads one small record and checks nothing.
 */

/** When a card opens: when the pointer rests, only while Shift is held, or at a click. */
export const OPENINGS = ['hover', 'key', 'click'] as const;
export type Opening = (typeof OPENINGS)[number];

export interface FrameSettings {
  /** Sites on which Medgloss is off, as {@link siteOf} names them. */
  off: string[];
  /** It is off everywhere until then, in ms since 1970. */
  until: number;
  /** Words that the reader wants left alone, in lower case, by site. */
  words: Record<string, string[]>;
  /** CSS that follows our own and changes the underline. */
  line: string;
  opening: Opening;
  /** Per cent of the browser's text size. */
  textSize: number;
  /** The number to call, or nothing where the reader's country is not known. */
  emergency: string;
}

/** Long enough for a talk or a film, short enough to be forgotten about. */
export const PAUSE_MS = 60 * 60_000;
/** In place of a time: without an end. */
export const FOREVER = Number.MAX_SAFE_INTEGER;

/**
 * Whether it is off until `until`, now. A pause that would last longer than any does was begun before
 * the clock was put back: it is over.
 */
export function isOff(until: number, now = Date.now()): boolean {
  return until === FOREVER || (until > now && until <= now + PAUSE_MS);
}

/** The key under which they are stored; nothing is there while no setting was changed. */
export const FRAME_KEY = 'frames';

/** The site of an address as settings name it: its host, or the scheme where there is none. */
export function siteOf(url: string): string {
  const { host, protocol } = new URL(url);
  return host || protocol;
}
