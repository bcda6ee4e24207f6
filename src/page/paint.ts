/** Underlines mentions near the viewport with the CSS Custom Highlight API. */
import { MARGIN, MOST_PAINTED, MOST_WHOLE } from './limits.ts';
import type { MentionStore } from './mentions.ts';
import { createNear, type Group } from './near.ts';
import { createPace } from './pace.ts';
import { createSheets } from './sheets.ts';
import type { Counters, PageMention, Root } from './types.ts';
import { createWindows } from './window.ts';

/** One name for all mentions: a page learns from it that there are some, and no more. */
export const HIGHLIGHT = 'medgloss';

export interface Painter {
  added(mention: PageMention): void;
  dropped(mention: PageMention): void;
  /** Brings what is painted in line with what is near, before the next frame. */
  refresh(): void;
  /** Paints again what the page has cleared. */
  check(): void;
  counters(): Pick<
    Counters,
    'observedBlocks' | 'paintedRanges' | 'sheets' | 'listeners' | 'timers'
  >;
  destroy(): void;
}

/**
 * Static ranges: live ones tax every change of the page, and a mention whose text has changed is
 * dropped before the next frame anyway. Whether text is visible is not asked: the browser paints
 * no underline where it paints no text.
 */
export function createPainter(
  document: Document,
  store: MentionStore,
  sheet: () => string,
  rects: (mention: PageMention) => DOMRect[],
): Painter {
  const sheets = createSheets(sheet);
  const painted = new Map<PageMention, StaticRange>();
  const windows = createWindows(store, rects);
  const near = createNear(document, refresh);
  let highlight: Highlight | null = null;
  /** Not all mentions near the viewport are painted: scrolling must choose again. */
  let windowed = false;
  let frame = 0;
  /** Blocks in which a painted mention was dropped since mentions were chosen last. */
  const vacated = new Set<Element>();
  /** Choosing asks for layout: a page that changes all the time is not asked in each frame. */
  const pace = createPace(chooseAgain, () => performance.now());
  let resting = false;

  function paint(mention: PageMention): void {
    const { start, end } = mention;
    // Removed trees are swept a little later.
    if (!start.node.isConnected || !end.node.isConnected) return;
    if (start.offset > start.node.length || end.offset > end.node.length) return;
    highlight ??= new Highlight();
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
    highlight.add(range);
    painted.set(mention, range);
    sheets.adopt(start.node.getRootNode() as Root);
  }

  function unpaint(mention: PageMention): void {
    const range = painted.get(mention);
    if (!range) return;
    painted.delete(mention);
    highlight?.delete(range);
  }

  function register(): void {
    if (highlight && CSS.highlights.get(HIGHLIGHT) !== highlight) {
      CSS.highlights.set(HIGHLIGHT, highlight);
    }
  }

  function countIn({ blocks }: Group, limit: number): number {
    let count = 0;
    for (const block of blocks) {
      count += store.inBlock(block)?.size ?? 0;
      if (count > limit) break;
    }
    return count;
  }

  /** What is on the screen before what is near it, up to the cap. */
  function choose(): Set<PageMention> {
    const height = document.defaultView?.innerHeight ?? 0;
    const chosen = new Set<PageMention>();
    const near = nearGroups();
    for (const margin of [0, MARGIN * height]) {
      for (const group of near) {
        for (const mention of windows.inBand(group, -margin, height + margin)) {
          if (chosen.size === MOST_PAINTED) return chosen;
          chosen.add(mention);
        }
      }
    }
    return chosen;
  }

  function nearGroups(): Group[] {
    return [...near.groups()].filter((group) => group.near);
  }

  /** Everything near, or null if that is too much. */
  function all(): Set<PageMention> | null {
    const mentions = new Set<PageMention>();
    for (const group of nearGroups()) {
      if (countIn(group, MOST_WHOLE) > MOST_WHOLE) return null;
      for (const block of group.blocks) {
        for (const mention of store.inBlock(block) ?? []) mentions.add(mention);
      }
      if (mentions.size > MOST_PAINTED) return null;
    }
    return mentions;
  }

  function follow(on: boolean): void {
    if (on === windowed) return;
    windowed = on;
    const method = on ? 'addEventListener' : 'removeEventListener';
    document[method]('scroll', soon, { capture: true, passive: true });
    document.defaultView?.[method]('resize', soon, { passive: true });
  }

  /** Once a frame, before it is painted: a jump shows its underlines at once. */
  function soon(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const began = performance.now();
      refresh();
      if (resting) pace.tire(performance.now() - began);
      resting = false;
    });
  }

  function chooseAgain(): void {
    resting = true;
    soon();
  }

  function refresh(): void {
    const whole = all();
    follow(whole === null);
    const wanted = whole ?? choose();
    vacated.clear();
    for (const mention of painted.keys()) if (!wanted.has(mention)) unpaint(mention);
    for (const mention of wanted) if (!painted.has(mention)) paint(mention);
    register();
  }

  return {
    added(mention) {
      const { block } = mention.passage;
      near.observe(block);
      windows.added(mention, near.groupOf(block));
      // Text that changes in place keeps its underline without being looked for on the screen.
      if (windowed && vacated.has(block) && painted.size < MOST_PAINTED) paint(mention);
    },
    dropped(mention) {
      const { block } = mention.passage;
      if (windowed && painted.has(mention)) vacated.add(block);
      unpaint(mention);
      windows.dropped(near.groupOf(block));
      if (!store.inBlock(block)) near.unobserve(block);
    },
    refresh: () => (windowed ? pace.ask() : refresh()),
    check() {
      if (!highlight) return;
      register();
      sheets.check();
      if (highlight.size === painted.size) return;
      highlight.clear();
      painted.clear();
      refresh();
    },
    counters: () => ({
      observedBlocks: near.size(),
      paintedRanges: painted.size,
      sheets: sheets.size(),
      listeners: windowed ? 2 : 0,
      timers: pace.timers(),
    }),
    destroy() {
      follow(false);
      cancelAnimationFrame(frame);
      pace.destroy();
      near.destroy();
      sheets.destroy();
      painted.clear();
      vacated.clear();
      highlight?.clear();
      if (highlight && CSS.highlights.get(HIGHLIGHT) === highlight)
        CSS.highlights.delete(HIGHLIGHT);
    },
  };
}
