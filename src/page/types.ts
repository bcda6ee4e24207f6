/** What the page room hands out and what is handed to it. */
import type { Scanner } from '../knowledge/scan.ts';
import type { Sieve } from '../knowledge/sieve.ts';
import type { Mention } from '../knowledge/types.ts';
import type { Draw } from './draw.ts';

/** One run of text as the exact stage takes it; `starts` are ascending offsets in `text`. */
export interface Run {
  text: string;
  starts: number[];
  /** BCP 47, empty if the page does not say. */
  lang: string;
}

/** The exact stage: mentions of each run, in order. May be slow, may reject. */
export type Resolve = (runs: Run[]) => Promise<Mention[][]>;

/** Where a stretch of a run's text comes from: `node.data[from, to)` stands at `at`. */
export interface Part {
  node: Text;
  from: number;
  to: number;
  at: number;
}

/** A run with the way back to its nodes. Its text is as it was read. */
export interface Passage extends Run {
  parts: Part[];
  /** What each part's node held when it was read. */
  data: string[];
  /** The nearest element that breaks a line. */
  block: Element;
}

export interface Spot {
  node: Text;
  offset: number;
}

/** A mention and where it stands. The object stays the same for as long as the mention does. */
export interface PageMention {
  /** Unique in its document. */
  id: number;
  /** Offsets are those of `passage.text`. */
  mention: Mention;
  passage: Passage;
  start: Spot;
  end: Spot;
}

export type Root = Document | ShadowRoot;

/** How far a document was looked over before, with nothing found. */
export interface Seen {
  /** The text that must be read, and all that follows; null where all was looked over. */
  from: Text | null;
  /** What has changed meanwhile. */
  records: readonly MutationRecord[];
}

export interface PageDeps {
  /** Settles nearly all text before the scanner. */
  sieve: Sieve;
  scanner: Scanner;
  resolve: Resolve;
  /** Text of the style sheet that holds the `::highlight(medgloss)` rule; asked before painting. */
  sheet: () => string;
  /** What draws the mentions; asked for with the first. May be slow, may reject. */
  draw: () => Promise<Draw>;
  /** Told when `resolve` or `draw` rejects; the page stays as it is. */
  failed: (error: unknown) => void;
  /** Where the document need not be read from its beginning. */
  seen?: Seen | undefined;
}

/** What is attached to the document at this moment; all zero after `destroy()`. */
export interface Counters {
  roots: number;
  mutationObservers: number;
  observedBlocks: number;
  paintedRanges: number;
  sheets: number;
  listeners: number;
  timers: number;
  mentions: number;
}

/** A document under watch, by `watchPage`. */
export interface Page {
  /** Every mention, in document order. */
  mentions(): PageMention[];
  /**
   * The mention painted at this point (CSS pixels in the viewport), or null. Most points are settled
   * by the `target` of the event that told of it.
   */
  at(x: number, y: number, target?: EventTarget | null): PageMention | null;
  /** One rectangle a line, viewport coordinates; empty where nothing is laid out. */
  rects(mention: PageMention): DOMRect[];
  /** Whether a reader can see it, wherever the page is scrolled. Asks for layout. */
  shown(mention: PageMention): boolean;
  /** Whether it still stands in the document. */
  alive(mention: PageMention): boolean;
  /** Calls back after mentions came or went; returns the way to stop that. */
  onChange(callback: () => void): () => void;
  /** Reads these open shadow roots too, if they are new. */
  discover(roots: readonly Root[]): void;
  /** Resolves when nothing is waiting to be read. */
  settled(): Promise<void>;
  counters(): Counters;
  /** Detaches everything and forgets all mentions. */
  destroy(): void;
}
