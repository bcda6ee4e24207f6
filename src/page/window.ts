/** Which mentions of a long list stand in a band of the screen. */
import { band, gapTo, isDescending, type Span } from './geometry.ts';
import type { MentionStore } from './mentions.ts';
import type { Group } from './near.ts';
import { compareSpots, inComposedOrder, placeFor } from './order.ts';
import type { PageMention } from './types.ts';

/** Boxes looked at to see whether a list runs down the page. */
const SAMPLES = 24;

/** This many mentions that came in between are put in singly; for more the list is made anew. */
const FEW = 8;
/** Mentions that are not laid out stand where the last one before them does, if it is this near. */
const LOOK_BACK = 20;

export interface Windows {
  added(mention: PageMention, group: Group | undefined): void;
  dropped(group: Group | undefined): void;
  /** Mentions of the group between `top` and `bottom`, in viewport coordinates. Asks for layout. */
  inBand(group: Group, top: number, bottom: number): PageMention[];
}

/** A group's mentions in document order, and what has changed since. */
interface List {
  ordered: PageMention[];
  added: PageMention[];
  dropped: boolean;
}

/** Puts in what was added; false if that would be slower than ordering all. */
function insert({ ordered, added }: List): boolean {
  let between = 0;
  for (const mention of added) {
    const last = ordered.at(-1);
    if (!last || compareSpots(last.start, mention.start) < 0) ordered.push(mention);
    else if (++between > FEW) return false;
    else ordered.splice(placeFor(ordered, mention), 0, mention);
  }
  return true;
}

/** `rects` gives the boxes of a mention; none where it is not laid out. */
export function createWindows(
  store: MentionStore,
  rects: (mention: PageMention) => DOMRect[],
): Windows {
  const lists = new WeakMap<Group, List>();

  function listOf(group: Group): PageMention[] {
    const known = lists.get(group);
    if (!known) return orderAll(group);
    if (known.dropped) known.ordered = known.ordered.filter(store.has);
    known.added = known.added.filter(store.has);
    if (!insert(known)) return orderAll(group);
    known.added = [];
    known.dropped = false;
    return known.ordered;
  }

  function orderAll(group: Group): PageMention[] {
    const mentions = new Set<PageMention>();
    for (const block of group.blocks) {
      for (const mention of store.inBlock(block) ?? []) mentions.add(mention);
    }
    const ordered = inComposedOrder(mentions, store.inNode);
    lists.set(group, { ordered, added: [], dropped: false });
    return ordered;
  }

  function boxNear(list: readonly PageMention[], index: number): Span {
    for (let at = index; at >= 0 && index - at < LOOK_BACK; at--) {
      const mention = list[at];
      const boxes = mention ? rects(mention) : [];
      const [first] = boxes;
      if (first) return { top: first.top, bottom: boxes.at(-1)?.bottom ?? first.bottom };
    }
    return { top: -Infinity, bottom: -Infinity };
  }

  return {
    added(mention, group) {
      if (group) lists.get(group)?.added.push(mention);
    },
    dropped(group) {
      const list = group && lists.get(group);
      if (list) list.dropped = true;
    },
    inBand(group, top, bottom) {
      const list = listOf(group);
      const known = new Map<number, Span>();
      const boxAt = (index: number): Span => {
        const box = known.get(index) ?? boxNear(list, index);
        known.set(index, box);
        return box;
      };
      // In columns and the like document order is not the order on the screen.
      if (isDescending(list.length, boxAt, SAMPLES)) {
        return list.slice(...band(list.length, boxAt, top, bottom));
      }
      return list.filter((_, index) => gapTo(boxAt(index), top, bottom) === 0);
    },
  };
}
