/** Turns what the pointer and the keys do into hover intent, and carries out what follows. */
import type { Sign } from './first-sign.ts';
import type { Box, Point } from './geometry.ts';
import { reduce, START, type Effect, type IntentEvent } from './intent.ts';
import type { Page, PageMention, Root } from './types.ts';

/** When a card opens: at rest, only while Shift is held, or at a click. Taps always open. */
export type Opening = 'hover' | 'key' | 'click';

export interface PointerActs {
  /** First sign of intent: fetch what the card needs. Nothing may be seen yet. */
  wake(mention: PageMention): void;
  open(mention: PageMention, at: Point): void;
  close(): void;
}

export interface Pointer {
  /** The card is drawn there, or has moved. */
  card(box: Box): void;
  /** The card holds itself open, or no longer. */
  hold(on: boolean): void;
  /** The card was closed by other means (Escape, its own button). */
  closed(): void;
  counters(): { listeners: number; timers: number };
  destroy(): void;
}

/** Where a tap belongs to the page. */
const ACTIVE = [
  'a[href], area[href], button, input, select, textarea, label, summary, option, audio, video',
  '[onclick], [contenteditable]:not([contenteditable=false i]), [role=button], [role=link]',
  '[role=tab], [role=menuitem], [role=option], [role=checkbox], [role=radio], [role=switch]',
].join(',');

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn']);

const isElement = (target: EventTarget): target is Element => target instanceof Element;

/** Whether a tap was the page's own: on a link or a control, or taken by a script. */
function belongsToPage({ path, prevented }: Pick<Sign, 'path' | 'prevented'>): boolean {
  return prevented || path.some((target) => isElement(target) && target.matches(ACTIVE));
}

export interface PointerDeps {
  document: Document;
  page: Page;
  acts: PointerActs;
  opening: Opening;
  /** The document in which the card is drawn, if it is another one. */
  around?: { document: Document; pointInFrame(point: Point): Point };
  /** The sign that called for the card's script, if a pointer did. */
  first: Sign | null;
}

/** The key that is held in the opening of that name. */
const HELD = 'Shift';

/** Whether what is typed goes into a field: Shift is a part of writing there. */
function isWriting({ target }: Event): boolean {
  return (
    target !== null &&
    isElement(target) &&
    target.matches('input, textarea, select, [contenteditable]:not([contenteditable=false i])')
  );
}

/** Listens to trusted events alone: a page's script can't open a card. */
export function watchPointer(deps: PointerDeps): Pointer {
  const { document, page, acts, opening, around, first } = deps;
  const listening = new AbortController();
  const { signal } = listening;
  let listeners = 0;
  let state = START;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Mentions that the state speaks of. */
  const known = new Map<number, PageMention>();

  function targetAt({ x, y }: Point, target: EventTarget | null): number | null {
    const mention = page.at(x, y, target);
    if (mention) known.set(mention.id, mention);
    return mention?.id ?? null;
  }

  function act(effect: Effect): void {
    if (effect.type === 'close') return acts.close();
    if (effect.type === 'wait') return wait(effect.ms, effect.token);
    const mention = known.get(effect.target);
    if (!mention) return;
    if (effect.type === 'wake') acts.wake(mention);
    else acts.open(mention, effect.at);
  }

  function wait(ms: number, token: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      send({ type: 'timer', time: performance.now(), token });
    }, ms);
  }

  function send(event: IntentEvent): void {
    const [next, effects] = reduce(state, event);
    state = next;
    for (const effect of effects) act(effect);
    for (const id of known.keys()) {
      if (id !== state.open?.target && id !== state.resting?.target) known.delete(id);
    }
  }

  function listen<K extends keyof DocumentEventMap>(
    type: K,
    handler: (event: DocumentEventMap[K]) => void,
    capture = true,
    on = document,
  ): void {
    listeners++;
    const trusted = (event: DocumentEventMap[K]): void => {
      if (event.isTrusted) handler(event);
    };
    on.addEventListener(type, trusted, { capture, passive: true, signal });
  }

  const rests = (held: boolean): boolean => opening === 'hover' || (opening === 'key' && held);

  function onMove(at: Point, pressed: boolean, held: boolean, over: EventTarget | null): void {
    const target = pressed ? null : targetAt(at, over);
    const opens = rests(held);
    send({ type: 'move', at, time: performance.now(), target, pressed, opens });
  }

  function onTap({ at, path, prevented }: Omit<Sign, 'kind' | 'touch' | 'held'>): void {
    const target = belongsToPage({ path, prevented }) ? null : targetAt(at, null);
    send({ type: 'tap', time: performance.now(), target, at });
  }

  /** A finger or a pen taps; a mouse does where clicks open cards, but not when it has selected. */
  function taps({ pointerType }: PointerEvent): boolean {
    if (pointerType === 'touch' || pointerType === 'pen') return true;
    return opening === 'click' && document.getSelection()?.isCollapsed !== false;
  }

  const placeOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    onMove(placeOf(event), event.buttons !== 0, event.shiftKey, event.target);
  });

  function onPress(event: PointerEvent, at: Point): void {
    if (event.pointerType !== 'touch') send({ type: 'press', time: performance.now(), at });
  }

  listen('pointerdown', (event) => {
    const at = placeOf(event);
    // Where clicks open cards, the click that follows says what becomes of the open one.
    if (opening !== 'click' || !page.at(at.x, at.y, event.target)) onPress(event, at);
  });

  // In the bubbling phase: by then the page has said whether the tap was its own.
  listen(
    'click',
    (event) => {
      if (!taps(event)) return;
      const path = event.composedPath();
      onTap({ at: placeOf(event), path, prevented: event.defaultPrevented });
    },
    false,
  );

  if (around) {
    const { document: outside, pointInFrame } = around;
    listen(
      'pointermove',
      (event) => {
        if (event.pointerType === 'touch') return;
        const [at, pressed] = [pointInFrame(placeOf(event)), event.buttons !== 0];
        const time = performance.now();
        send({ type: 'move', at, time, target: null, pressed, opens: false });
      },
      true,
      outside,
    );
    listen('pointerdown', (event) => onPress(event, pointInFrame(placeOf(event))), true, outside);
  }

  listen('keydown', (event) => {
    if (!MODIFIERS.has(event.key)) send({ type: 'key', time: performance.now() });
    else if (event.key === HELD && opening === 'key' && !isWriting(event)) {
      onMove(state.at, false, true, null);
    }
  });

  listen('scroll', () => send({ type: 'scroll', time: performance.now() }));

  listen('pointerout', (event) => {
    if (event.relatedTarget === null) send({ type: 'leave', time: performance.now() });
  });

  // A shadow root attached without any mutation shows itself when the pointer enters its host.
  listen('pointerover', (event) => {
    if (!event.target || !isElement(event.target) || !event.target.shadowRoot) return;
    page.discover(event.composedPath().filter((node): node is Root => node instanceof ShadowRoot));
  });

  const stopWatching = page.onChange(() => {
    const open = state.open && known.get(state.open.target);
    if (!open || state.open?.held || page.alive(open)) return;
    send({ type: 'closed' });
    acts.close();
  });

  if (first?.kind === 'move') onMove(first.at, false, first.held, null);
  if (first?.kind === 'tap' && (first.touch || opening === 'click')) onTap(first);

  return {
    card: (box) => send({ type: 'card', box }),
    hold: (on) => send({ type: 'hold', on }),
    closed: () => send({ type: 'closed' }),
    counters: () => ({ listeners, timers: timer === undefined ? 0 : 1 }),
    destroy() {
      listening.abort();
      listeners = 0;
      clearTimeout(timer);
      timer = undefined;
      stopWatching();
      known.clear();
    },
  };
}
