/** What the scripts of one frame share: their isolated world, which the page can't see. */
import type { Run } from '../knowledge/others.ts';
import type { Mention } from '../knowledge/types.ts';
import type { Draw } from '../page/draw.ts';
import type { Sign } from '../page/first-sign.ts';
import type { Page, PageMention } from '../page/types.ts';
import type { FrameSettings } from '../platform/frame-settings.ts';
import type { FrameNames } from '../platform/packs/frame-names.ts';

/** The frame as the scanner reads it, for the card's script to work with. */
export interface Frame {
  doc: Document;
  page: Page;
  /** The sign of intent that called for the card's script, if a pointer did. */
  sign(): Sign | null;
  /** The reader's settings, if any was changed. */
  settings(): FrameSettings | undefined;
  /** Names in a text that is not of the page's own reading: a selection. */
  find(text: string): Promise<Mention[]>;
}

/** What the card's script does for the scanner. */
export interface CardSide {
  close(): void;
  /** Walks to one of the mentions that can be seen, number `place` of `count`; -1 ends the walk. */
  walk(index: number, place: number, count: number): void;
  /** The mention walked to last, and when, in ms since 1970. */
  walked(): { mention: PageMention | null; time: number };
  /** Opens the card for the selection. */
  lookUp(text: string): void;
  destroy(): void;
}

interface World {
  /** The names with those of packs, while any is on; null until they are there. */
  names?: FrameNames | null | undefined;
  /** Has the scanner read everything by these names, or by those it carries. */
  start?: (names?: FrameNames) => void;
  /** Begins to serve the frame, where nothing was found that called for it. */
  wake?: () => void;
  /** There once something was found in the frame, or it was woken. */
  frame?: Frame;
  /** What the painter's script brings. */
  draw?: Draw;
  card?: CardSide;
  /** The mentions of the frame by runs of text, for the popup. */
  runs?: () => Run[];
}

/** The shared object; made by whichever script comes first. */
export const world: World = ((globalThis as { medgloss?: World }).medgloss ??= {});
