/** The card's script at work in one frame: hover intent, cards, the walk by keyboard, look-ups. */
import { createMarker, type Marker } from '../card/marker.ts';
import type { Anchor } from '../card/placement.ts';
import { createPopover } from '../card/popover.ts';
import { keyOfMention, othersOf } from '../knowledge/others.ts';
import type { Mention } from '../knowledge/types.ts';
import { watchPointer } from '../page/pointer.ts';
import type { PageMention } from '../page/types.ts';
import { ask } from '../platform/ask.ts';
import { strings } from '../platform/strings.ts';
import { createCards, type Question } from './cards.ts';
import { hasOtherFrames } from './escape.ts';
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
export function createCardSide({ doc, page, find, sign, settings }: Frame): CardSide {
  const listening = new AbortController();
  const { emergency = '', textSize = 100 } = settings() ?? {};
  const anchorOf = (mention: PageMention): Anchor => ({
    rects: () => page.rects(mention),
    context: mention.passage.block,
  });

  function questionOf({ kind, ids, product, text }: Omit<Mention, 'start' | 'end'>): Question {
    const target = { kind, ids, ...(product ? { product } : {}) };
    return { read: text, target, others: othersOf(keyOfMention(target), runsOf(page.mentions())) };
  }

  const cards = createCards({
    make: (wiring) => createPopover(doc, { ...wiring, strings, emergency, textSize }),
    ask: (question) => ask('card', question),
    about: (id) => questionOf({ kind: 'drug', ids: [id], text: id }),
    openMonograph: (id) => quietly(ask('open-monograph', { id })),
    turnOffHere: () => quietly(ask('turn-off-here', {})),
    placed: (box) => pointer.card(box),
    opened: () => everywhere('card-opened'),
    closed() {
      pointer.closed();
      everywhere('card-closed');
    },
  });

  /** Escape is heard in every frame of the tab while a card is open in one of them. */
  function everywhere(type: 'card-opened' | 'card-closed'): void {
    if (doc.defaultView && hasOtherFrames(doc.defaultView)) quietly(ask(type, {}));
  }

  const openAt = (mention: PageMention, focus: boolean): void => {
    cards.open(questionOf(mention.mention), anchorOf(mention), focus);
  };

  const pointer = watchPointer(
    doc,
    page,
    {
      wake: ({ mention }) => cards.wake(questionOf(mention)),
      open: (mention) => openAt(mention, false),
      close: cards.close,
    },
    sign(),
  );

  // A reader at work inside the card holds it open, wherever the pointer is.
  for (const type of ['focusin', 'focusout'] as const) {
    const onFocus = (event: Event): void =>
      pointer.hold(type === 'focusin' && cards.contains(event));
    doc.addEventListener(type, onFocus, { capture: true, signal: listening.signal });
  }

  let marker: Marker | null = null;
  const walk = createWalk({
    page,
    marker: () => (marker ??= createMarker(doc)),
    anchorOf,
    words: (index, count, text) => strings('walking', [String(index), String(count), text]),
    open: (mention) => openAt(mention, true),
  });

  async function lookUp(text: string): Promise<void> {
    const [mention] = await find(text);
    const anchor = selectionAnchor(doc);
    if (mention && anchor) cards.open(questionOf(mention), anchor, true);
    else await ask('look-up', { text });
  }

  return {
    close() {
      pointer.closed();
      cards.close();
    },
    step: walk.step,
    lookUp: (text) => quietly(lookUp(text)),
    destroy() {
      listening.abort();
      pointer.destroy();
      walk.destroy();
      cards.destroy();
    },
  };
}
