/** Opens and fills the card of one frame: what it asks, what it shows, where it goes back to. */
import type { CardActions } from '../card/actions.ts';
import type { CardState } from '../card/card.tsx';
import type { Anchor } from '../card/placement.ts';
import type { Popover, PopoverDeps } from '../card/popover.ts';
import type { CardModel, Other, Target } from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';
import { createAnswers } from './answers.ts';
import { LOADING_AFTER_MS } from './limits.ts';

/** What one card is about. */
export interface Question {
  read: string;
  target: Pick<Target, 'kind' | 'ids' | 'product'>;
  others: Other[];
}

export interface CardsDeps {
  make(wiring: Pick<PopoverDeps, 'actions' | 'onPlaced' | 'onPinned' | 'onClose'>): Popover;
  ask(question: Question): Promise<CardModel | null>;
  /** The full monograph of a drug, product or class, to be shown within the card. */
  askWhole(id: string): Promise<Whole | null>;
  /** The question for a drug that a card names. */
  about(id: string): Question;
  /**
   * Whether full monographs stay within the card, however little room it has: a private window has no
   * other place for them.
   */
  within: boolean;
  /** Whether settings may name the site: a page of ours has none, and that of a private window is not noted. */
  onSite: boolean;
  /** Whether there is room for one line alone. */
  isTight(): boolean;
  openMonograph(id: string): void;
  lookUp(text: string): void;
  turnOffHere(): void;
  pause(): void;
  notADrug(word: string): void;
  placed(box: DOMRect): void;
  pinned(on: boolean): void;
  opened(): void;
  /** The card closed, by whatever means. */
  closed(): void;
}

export interface Cards {
  /** Asks for a card ahead of need; nothing is seen. */
  wake(question: Question): void;
  open(question: Question, anchor: Anchor, focus: boolean): void;
  close(): void;
  /** Whether an event of the document happened on the card. */
  contains(event: Event): boolean;
  destroy(): void;
}

/** One stop on the reader's way: a card, or the full monograph of `whole`. */
interface Stop {
  question: Question;
  whole?: string;
}

const later = (ms: number): Promise<null> =>
  new Promise((done) => {
    setTimeout(() => done(null), ms);
  });

/** The cards of a frame; there is at most one at a time. */
export function createCards(deps: CardsDeps): Cards {
  const answers = createAnswers(deps.ask);
  const popover = deps.make({
    actions,
    onPlaced: deps.placed,
    onPinned: deps.pinned,
    onClose,
  });
  /** The stops that led to what is shown, the last one its own. */
  let trail: Stop[] = [];
  let anchor: Anchor | null = null;
  /** Changes with every opening and closing: what comes back for an older one is dropped. */
  let turn = 0;

  function forget(): void {
    turn++;
    trail = [];
    anchor = null;
  }

  function onClose(): void {
    forget();
    deps.closed();
  }

  function close(): void {
    const open = popover.rect() !== null;
    forget();
    popover.hide();
    if (open) deps.closed();
  }

  async function ask({ question, whole }: Stop): Promise<CardState> {
    if (whole === undefined) return { kind: 'card', model: await answers.get(question) };
    const found = await deps.askWhole(whole);
    if (!found) throw new Error('Nothing is known of what was asked for.');
    return { kind: 'whole', read: question.read, whole: found };
  }

  function stateFor(stop: Stop): Promise<CardState> {
    const { read, target } = stop.question;
    if (deps.isTight() && stop.whole === undefined) {
      const id = target.kind === 'ambiguous' ? undefined : (target.product ?? target.ids[0]);
      return Promise.resolve({ kind: 'line', read, id: id ?? null });
    }
    return ask(stop).catch(() => ({ kind: 'no-answer', read }) as const);
  }

  /** Draws the last stop of the trail. */
  async function draw(focus: boolean): Promise<void> {
    const mine = ++turn;
    const stop = trail.at(-1);
    if (!stop) return;
    const answer = stateFor(stop);
    const first = await Promise.race([answer, later(LOADING_AFTER_MS)]);
    if (mine !== turn || !anchor) return;
    const state = first ?? { kind: 'loading', read: stop.question.read };
    popover.show({ ...anchor, state, focus });
    deps.opened();
    if (first) return;
    const drawn = await answer;
    if (mine === turn) popover.update(drawn);
  }

  function go(next: Stop[]): void {
    trail = next;
    void draw(false);
  }

  function openMonograph(id: string): void {
    if (!deps.within) deps.openMonograph(id);
    else go([...trail, { question: deps.about(id), whole: id }]);
  }

  /** Closes the card, then does what makes its mention go. */
  function leaving(act: () => void): () => void {
    return () => {
      close();
      act();
    };
  }

  function actions(): Omit<CardActions, 'close' | 'pin'> {
    const [first] = trail;
    const word = first?.question.read;
    const atFirst = trail.length === 1 && word !== undefined;
    return {
      open: (id) => go([...trail, { question: deps.about(id) }]),
      openMonograph,
      lookUp: deps.lookUp,
      retry: () => go(trail),
      pause: leaving(deps.pause),
      ...(deps.onSite ? { turnOffHere: leaving(deps.turnOffHere) } : {}),
      ...(atFirst && deps.onSite ? { notADrug: leaving(() => deps.notADrug(word)) } : {}),
      ...(trail.length > 1 ? { back: () => go(trail.slice(0, -1)) } : {}),
    };
  }

  return {
    wake(question) {
      if (!deps.isTight()) void answers.get(question).catch(() => null);
    },
    open(question, where, focus) {
      trail = [{ question }];
      anchor = where;
      void draw(focus);
    },
    close,
    contains: (event) => popover.contains(event),
    destroy() {
      forget();
      popover.destroy();
      answers.forget();
    },
  };
}
