/** Opens and fills the card of one frame: what it asks, what it shows, where it goes back to. */
import type { CardActions } from '../card/actions.ts';
import type { CardState } from '../card/card.tsx';
import type { Anchor } from '../card/placement.ts';
import type { Popover, PopoverDeps } from '../card/popover.ts';
import type { CardModel, Other, Target } from '../knowledge/types.ts';
import { createAnswers } from './answers.ts';
import { LOADING_AFTER_MS } from './limits.ts';

/** What one card is about. */
export interface Question {
  read: string;
  target: Pick<Target, 'kind' | 'ids' | 'product'>;
  others: Other[];
}

export interface CardsDeps {
  make(wiring: Omit<PopoverDeps, 'strings' | 'emergency' | 'textSize'>): Popover;
  ask(question: Question): Promise<CardModel | null>;
  /** The question for a drug that a card names. */
  about(id: string): Question;
  openMonograph(id: string): void;
  turnOffHere(): void;
  placed(box: DOMRect): void;
  opened(): void;
  /** The card closed, by whatever means. */
  closed(): void;
}

export interface Cards {
  /** Fetches the answer; nothing is seen yet. */
  wake(question: Question): void;
  open(question: Question, anchor: Anchor, focus: boolean): void;
  close(): void;
  contains(event: Event): boolean;
  destroy(): void;
}

const later = (ms: number): Promise<null> =>
  new Promise((done) => {
    setTimeout(() => done(null), ms);
  });

/** The cards of a frame; there is at most one at a time. */
export function createCards(deps: CardsDeps): Cards {
  const answers = createAnswers(deps.ask);
  const popover = deps.make({ actions, onPlaced: deps.placed, onClose });
  /** The questions that led to the card shown, the last one its own. */
  let trail: Question[] = [];
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

  function stateFor(question: Question): Promise<CardState> {
    return answers.get(question).then(
      (model) => ({ kind: 'card', model }) as const,
      () => ({ kind: 'no-answer', read: question.read }) as const,
    );
  }

  /** Draws the last question of the trail. */
  async function draw(focus: boolean): Promise<void> {
    const mine = ++turn;
    const question = trail.at(-1);
    if (!question) return;
    const answer = stateFor(question);
    const first = await Promise.race([answer, later(LOADING_AFTER_MS)]);
    if (mine !== turn || !anchor) return;
    popover.show({ ...anchor, state: first ?? { kind: 'loading', read: question.read }, focus });
    deps.opened();
    if (first) return;
    const state = await answer;
    if (mine === turn) popover.update(state);
  }

  function go(next: Question[]): void {
    trail = next;
    void draw(false);
  }

  function actions(): Omit<CardActions, 'close'> {
    const back = { back: () => go(trail.slice(0, -1)) };
    return {
      open: (id) => go([...trail, deps.about(id)]),
      openMonograph: deps.openMonograph,
      retry: () => go(trail),
      turnOffHere() {
        close();
        deps.turnOffHere();
      },
      ...(trail.length > 1 ? back : {}),
    };
  }

  return {
    wake(question) {
      void answers.get(question).catch(() => null);
    },
    open(question, where, focus) {
      trail = [question];
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
