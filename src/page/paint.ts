/** Underlines mentions near the viewport with the CSS Custom Highlight API. */
import { band, gapTo } from './geometry.ts';
import { MARGIN, MOST_PAINTED, MOST_WHOLE } from './limits.ts';
import type { MentionStore } from './mentions.ts';
import { createNear } from './near.ts';
import { inTreeOrder } from './order.ts';
import { createSheets } from './sheets.ts';
import type { PageMention, Root } from './types.ts';

/** One name for all mentions: a page learns from it that there are some, and no more. */
export const HIGHLIGHT = 'medgloss';

export interface Painter {
  added(mention: PageMention): void;
  dropped(mention: PageMention): void;
  /** Brings what is painted in line with what is near. */
  refresh(): void;
  /** Paints again what the page has cleared. */
  check(): void;
  counters(): { observedBlocks: number; paintedRanges: number; sheets: number; listeners: number };
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
  sheet: string,
  rects: (mention: PageMention) => DOMRect[],
): Painter {
  const sheets = createSheets(sheet);
  const painted = new Map<PageMention, StaticRange>();
  const sorted = new WeakMap<Element, PageMention[]>();
  const near = createNear(document, refresh);
  let highlight: Highlight | null = null;
  /** Not all mentions near the viewport are painted: scrolling must choose again. */
  let windowed = false;
  let frame = 0;

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

  function inOrder(block: Element, mentions: ReadonlySet<PageMention>): PageMention[] {
    const known = sorted.get(block);
    if (known) return known;
    const list = inTreeOrder(block, mentions, store.inNode);
    sorted.set(block, list);
    return list;
  }

  function boxOf(mention: PageMention): { top: number; bottom: number } {
    const boxes = rects(mention);
    return { top: boxes[0]?.top ?? 0, bottom: boxes.at(-1)?.bottom ?? 0 };
  }

  /** A giant block gives only its mentions in the band. */
  function inBand(block: Element, top: number, bottom: number): Iterable<PageMention> {
    const mentions = store.inBlock(block) ?? new Set<PageMention>();
    if (mentions.size <= MOST_WHOLE) {
      return gapTo(block.getBoundingClientRect(), top, bottom) === 0 ? mentions : [];
    }
    const list = inOrder(block, mentions);
    const boxAt = (index: number): { top: number; bottom: number } => {
      const mention = list[index];
      return mention ? boxOf(mention) : { top: 0, bottom: 0 };
    };
    return list.slice(...band(list.length, boxAt, top, bottom));
  }

  /** What is on the screen before what is near it, up to the cap. */
  function choose(): Set<PageMention> {
    const height = document.documentElement.clientHeight;
    const chosen = new Set<PageMention>();
    for (const margin of [0, MARGIN * height]) {
      for (const block of near.blocks()) {
        for (const mention of inBand(block, -margin, height + margin)) {
          if (chosen.size === MOST_PAINTED) return chosen;
          chosen.add(mention);
        }
      }
    }
    return chosen;
  }

  /** Everything near, or null if that is too much. */
  function all(): Set<PageMention> | null {
    const mentions = new Set<PageMention>();
    for (const block of near.blocks()) {
      const inBlock = store.inBlock(block);
      if (!inBlock) continue;
      if (inBlock.size > MOST_WHOLE || mentions.size + inBlock.size > MOST_PAINTED) return null;
      for (const mention of inBlock) mentions.add(mention);
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
      refresh();
    });
  }

  function refresh(): void {
    const whole = all();
    follow(whole === null);
    const wanted = whole ?? choose();
    for (const mention of painted.keys()) if (!wanted.has(mention)) unpaint(mention);
    for (const mention of wanted) if (!painted.has(mention)) paint(mention);
    register();
  }

  return {
    added({ passage }) {
      sorted.delete(passage.block);
      near.observe(passage.block);
    },
    dropped(mention) {
      const { block } = mention.passage;
      sorted.delete(block);
      unpaint(mention);
      if (!store.inBlock(block)) near.unobserve(block);
    },
    refresh,
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
    }),
    destroy() {
      follow(false);
      cancelAnimationFrame(frame);
      near.destroy();
      sheets.destroy();
      painted.clear();
      highlight?.clear();
      if (highlight && CSS.highlights.get(HIGHLIGHT) === highlight)
        CSS.highlights.delete(HIGHLIGHT);
    },
  };
}
