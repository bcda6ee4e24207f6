/** The card's script at work in one frame: cards, the walk by keyboard, look-ups. */
import { createMarker, type Marker } from '../card/marker.ts';
import type { Anchor } from '../card/placement.ts';
import { createPopover } from '../card/popover.ts';
import { keyOfMention, othersOf } from '../knowledge/others.ts';
import type { Mention } from '../knowledge/types.ts';
import type { PageMention } from '../page/types.ts';
import { ask } from '../platform/ask.ts';
import { strings } from '../platform/strings.ts';
import { createCards, type Question } from './cards.ts';
import { runsOf } from './runs.ts';
import { createWalk } from './walk.ts';
import type { CardSide, Frame } from './world.ts';

/** A message that goes unanswered leaves the page as it was. */
const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined);

function selectionAnchor(doc: Document): Anchor | null {
  const selection = doc.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const context = range?.startContainer.parentElement;
  return range && context ? { rects: () => [...range.getClientRects()], context } : null;
}

/** Serves one frame until `destroy()`. */
export function createCardSide({ doc, page, find, placed, closed }: Frame): CardSide {
  const anchorOf = (mention: PageMention): Anchor => ({
    rects: () => page.rects(mention),
    context: mention.passage.block,
  });

  function questionOf({ kind, ids, product, text }: Omit<Mention, 'start' | 'end'>): Question {
    const target = { kind, ids, ...(product ? { product } : {}) };
    return { read: text, target, others: othersOf(keyOfMention(target), runsOf(page.mentions())) };
  }

  const cards = createCards({
    make: (wiring) => createPopover(doc, { ...wiring, strings }),
    ask: (question) => ask('card', question),
    about: (id) => questionOf({ kind: 'drug', ids: [id], text: id }),
    openMonograph: (id) => quietly(ask('open-monograph', { id })),
    turnOffHere: () => quietly(ask('turn-off-here', {})),
    placed,
    closed,
  });

  let marker: Marker | null = null;
  const walk = createWalk({
    page,
    marker: () => (marker ??= createMarker(doc)),
    anchorOf,
    words: (index, count, text) => strings('walking', [String(index), String(count), text]),
    open: (mention) => cards.open(questionOf(mention.mention), anchorOf(mention), true),
  });

  async function lookUp(text: string): Promise<void> {
    const [mention] = await find(text);
    const anchor = selectionAnchor(doc);
    if (mention && anchor) cards.open(questionOf(mention), anchor, true);
    else await ask('look-up', { text });
  }

  return {
    wake: ({ mention }) => cards.wake(questionOf(mention)),
    open: (mention) => cards.open(questionOf(mention.mention), anchorOf(mention), false),
    close: cards.close,
    contains: cards.contains,
    step: walk.step,
    lookUp: (text) => quietly(lookUp(text)),
    destroy() {
      walk.destroy();
      cards.destroy();
    },
  };
}
