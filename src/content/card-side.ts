/** The card's script at work in one frame: hover intent, cards, the walk by keyboard, look-ups. */
import { createMarker, type Marker } from '../card/marker.ts';
import type { Anchor } from '../card/placement.ts';
import { createPopover } from '../card/popover.ts';
import { keyOfMention, othersOf } from '../knowledge/others.ts';
import type { Mention } from '../knowledge/types.ts';
import { watchPointer } from '../page/pointer.ts';
import type { PageMention } from '../page/types.ts';
import { api } from '../platform/api.ts';
import { ask } from '../platform/ask.ts';
import { strings } from '../platform/strings.ts';
import { createCards, type Question } from './cards.ts';
import { hasOtherFrames } from './escape.ts';
import { runsOf } from './runs.ts';
import { stageFor, type Stage } from './stage.ts';
import { createWalk } from './walk.ts';
import type { CardSide, Frame } from './world.ts';

/** A message that goes unanswered leaves the page as it was. */
const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined);

/** Whether a document is a page of ours, which belongs to no site that could be turned off. */
const isOurs = ({ URL }: Document): boolean => URL.startsWith(api.runtime.getURL(''));

function selectionAnchor(doc: Document): Anchor | null {
  const selection = doc.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const context = range?.startContainer.parentElement;
  return range && context ? { rects: () => [...range.getClientRects()], context } : null;
}

/** The same place, as the stage sees it. */
function onStage(anchor: Anchor, { frame, rectOnStage }: Stage): Anchor {
  if (frame === null) return anchor;
  return { rects: () => anchor.rects().map(rectOnStage), context: frame, within: true };
}

/** A private window: nothing of it may be noted, nor be opened outside it. */
const isPrivate = api.extension.inIncognitoContext === true;

/** Serves one frame until `destroy()`. */
export function createCardSide({ doc, page, find, sign, settings }: Frame): CardSide {
  const listening = new AbortController();
  const { signal } = listening;
  const { emergency = '', textSize = 100, opening = 'hover' } = settings() ?? {};
  const stage = stageFor(doc);
  /** What holds the card open, wherever the pointer is: focus in it, or a pin. */
  const holds = { focus: false, pin: false };

  const anchorOf = (mention: PageMention): Anchor => ({
    rects: () => page.rects(mention),
    context: mention.passage.block,
  });

  function questionOf({ kind, ids, product, text }: Omit<Mention, 'start' | 'end'>): Question {
    const target = { kind, ids, ...(product ? { product } : {}) };
    return { read: text, target, others: othersOf(keyOfMention(target), runsOf(page.mentions())) };
  }

  function hold(by: keyof typeof holds, on: boolean): void {
    holds[by] = on;
    pointer.hold(holds.focus || holds.pin);
  }

  const cards = createCards({
    make: (wiring) => createPopover(stage.doc, { ...wiring, strings, emergency, textSize }),
    ask: (question) => ask('card', question),
    askWhole: (id) => ask('whole', { id }),
    about: (id) => questionOf({ kind: 'drug', ids: [id], text: id }),
    within: isPrivate,
    onSite: !isOurs(doc) && !isPrivate,
    isTight: stage.isTight,
    openMonograph: (id) => quietly(ask('open-monograph', { id })),
    lookUp: (text) => quietly(ask('look-up', { text })),
    turnOffHere: () => quietly(ask('turn-off-here', {})),
    pause: () => quietly(ask('pause', {})),
    notADrug: (word) => quietly(ask('not-a-drug', { word })),
    placed({ left, top, right, bottom }) {
      const [from, to] = [
        stage.pointInFrame({ x: left, y: top }),
        stage.pointInFrame({ x: right, y: bottom }),
      ];
      pointer.card({ left: from.x, top: from.y, right: to.x, bottom: to.y });
    },
    pinned: (on) => hold('pin', on),
    opened: () => everywhere('card-opened'),
    closed() {
      holds.focus = false;
      holds.pin = false;
      pointer.closed();
      everywhere('card-closed');
    },
  });

  /** Escape is heard in every frame of the tab while a card is open in one of them. */
  function everywhere(type: 'card-opened' | 'card-closed'): void {
    if (doc.defaultView && hasOtherFrames(doc.defaultView)) quietly(ask(type, {}));
  }

  function openAt(question: Question, anchor: Anchor, focus: boolean): void {
    cards.open(question, onStage(anchor, stage), focus);
  }

  const pointer = watchPointer({
    document: doc,
    page,
    opening,
    acts: {
      wake: ({ mention }) => cards.wake(questionOf(mention)),
      open: (mention) => openAt(questionOf(mention.mention), anchorOf(mention), false),
      close: cards.close,
    },
    ...(stage.frame ? { around: { document: stage.doc, pointInFrame: stage.pointInFrame } } : {}),
    first: sign(),
  });

  for (const type of ['focusin', 'focusout'] as const) {
    const onFocus = (event: Event): void =>
      hold('focus', type === 'focusin' && cards.contains(event));
    stage.doc.addEventListener(type, onFocus, { capture: true, signal });
  }
  // A frame that goes leaves nothing of itself in the document around it.
  doc.defaultView?.addEventListener('pagehide', cards.close, { signal });

  let marker: Marker | null = null;
  const walk = createWalk({
    page,
    marker: () => (marker ??= createMarker(doc)),
    anchorOf,
    words: (index, count, text) => strings('walking', [String(index), String(count), text]),
    open: (mention) => openAt(questionOf(mention.mention), anchorOf(mention), true),
  });

  async function lookUp(text: string): Promise<void> {
    const [mention] = await find(text);
    const anchor = selectionAnchor(doc);
    if (mention && anchor) openAt(questionOf(mention), anchor, true);
    else await ask('look-up', { text });
  }

  return {
    close() {
      pointer.closed();
      cards.close();
    },
    walk: walk.go,
    walked: walk.walked,
    lookUp: (text) => quietly(lookUp(text)),
    destroy() {
      listening.abort();
      pointer.destroy();
      walk.leave();
      cards.destroy();
    },
  };
}
