import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardState } from '../card/card.tsx';
import type { Anchor } from '../card/placement.ts';
import type { CardModel } from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';
import { createCards, type CardsDeps, type Question } from './cards.ts';
import { LOADING_AFTER_MS } from './limits.ts';

const question = (read: string): Question => ({
  read,
  target: { kind: 'drug', ids: [read] },
  others: [],
});
const model = (read: string) => ({ read }) as CardModel;
const anchor = { rects: () => [] } as unknown as Anchor;

const whole = { subject: { kind: 'drug' } } as Whole;

/** Cards over a popover that only notes what it is told, and questions answered by hand. */
function setUp(more: Partial<CardsDeps> = {}) {
  let shown = false;
  let wiring: Parameters<CardsDeps['make']>[0] | null = null;
  const states: (CardState | 'hidden')[] = [];
  const waiting = new Map<string, { done(model: CardModel | null): void; fail(): void }>();
  const ask = vi.fn(
    ({ read }: Question) =>
      new Promise<CardModel | null>((done, reject) => {
        waiting.set(read, { done, fail: () => reject(new Error('no answer')) });
      }),
  );
  const deps = {
    turnOffHere: vi.fn(),
    pause: vi.fn(),
    notADrug: vi.fn(),
    lookUp: vi.fn(),
    pinned: vi.fn(),
    askWhole: vi.fn(async () => null),
    within: false,
    onSite: true,
    isTight: () => false,
    openMonograph: vi.fn(),
    closed: vi.fn(),
    opened: vi.fn(),
    placed: vi.fn(),
  };
  const cards = createCards({
    ...deps,
    ...more,
    ask,
    about: question,
    make(given) {
      wiring = given;
      return {
        show: ({ state }) => {
          shown = true;
          states.push(state);
        },
        update: (state) => void states.push(state),
        hide: () => {
          shown = false;
          states.push('hidden');
        },
        contains: () => false,
        rect: () => (shown ? ({} as DOMRect) : null),
        destroy: () => undefined,
      };
    },
  });
  const wired = (): Parameters<CardsDeps['make']>[0] => {
    if (!wiring) throw new Error('No popover was made.');
    return wiring;
  };
  return { cards, states, waiting, ask, deps, actions: () => wired().actions(), wired };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the cards of a frame', () => {
  it('asks once, ahead of need, and draws at once what has come by then', async () => {
    const { cards, states, waiting, ask } = setUp();
    cards.wake(question('a'));
    waiting.get('a')?.done(model('a'));
    cards.open(question('a'), anchor, false);
    await settle();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(states).toEqual([{ kind: 'card', model: model('a') }]);
  });

  it('says that it is looking only when the answer takes long', async () => {
    const { cards, states, waiting } = setUp();
    cards.open(question('a'), anchor, false);
    await vi.advanceTimersByTimeAsync(LOADING_AFTER_MS - 1);
    expect(states).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    waiting.get('a')?.done(model('a'));
    await settle();
    expect(states.map((state) => (state === 'hidden' ? state : state.kind))).toEqual([
      'loading',
      'card',
    ]);
  });

  it('says so when no answer comes, and asks again on request', async () => {
    const { cards, states, waiting, ask, actions } = setUp();
    cards.open(question('a'), anchor, false);
    waiting.get('a')?.fail();
    await settle();
    expect(states).toEqual([{ kind: 'no-answer', read: 'a' }]);
    actions().retry();
    waiting.get('a')?.done(model('a'));
    await settle();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(states.at(-1)).toEqual({ kind: 'card', model: model('a') });
  });

  it('drops an answer for a card that was closed meanwhile', async () => {
    const { cards, states, waiting } = setUp();
    cards.open(question('a'), anchor, false);
    cards.close();
    waiting.get('a')?.done(model('a'));
    await vi.advanceTimersByTimeAsync(LOADING_AFTER_MS * 2);
    expect(states).toEqual(['hidden']);
  });

  it('leads to another drug and back', async () => {
    const { cards, states, waiting, actions } = setUp();
    cards.open(question('a'), anchor, false);
    waiting.get('a')?.done(model('a'));
    await settle();
    expect(actions().back).toBeUndefined();
    actions().open('b');
    waiting.get('b')?.done(model('b'));
    await settle();
    actions().back?.();
    waiting.get('a')?.done(model('a'));
    await settle();
    expect(
      states.map((state) => state !== 'hidden' && state.kind === 'card' && state.model.read),
    ).toEqual(['a', 'b', 'a']);
    expect(actions().back).toBeUndefined();
  });

  it('tells of every closing, once', async () => {
    const { cards, deps, waiting, actions, wired } = setUp();
    const open = async (): Promise<void> => {
      cards.open(question('a'), anchor, false);
      waiting.get('a')?.done(model('a'));
      await settle();
    };
    await open();
    cards.close();
    cards.close();
    expect(deps.closed).toHaveBeenCalledTimes(1);
    await open();
    actions().turnOffHere?.();
    expect(deps.turnOffHere).toHaveBeenCalledTimes(1);
    expect(deps.closed).toHaveBeenCalledTimes(2);
    await open();
    wired().onClose();
    expect(deps.closed).toHaveBeenCalledTimes(3);
    expect(deps.opened).toHaveBeenCalledTimes(3);
  });

  it('keeps the full monograph within the card of a private window', async () => {
    const askWhole = vi.fn(async () => whole);
    const { cards, states, waiting, deps, actions } = setUp({ within: true, askWhole });
    cards.open(question('a'), anchor, false);
    waiting.get('a')?.done(model('a'));
    await settle();
    actions().openMonograph('a');
    await settle();
    expect(deps.openMonograph).not.toHaveBeenCalled();
    expect(askWhole).toHaveBeenCalledExactlyOnceWith('a');
    expect(states.at(-1)).toEqual({ kind: 'whole', read: 'a', whole });
    actions().back?.();
    waiting.get('a')?.done(model('a'));
    await settle();
    expect(states.at(-1)).toEqual({ kind: 'card', model: model('a') });
  });

  it('says one line where there is no room, and asks nothing', async () => {
    const { cards, states, ask } = setUp({ isTight: () => true });
    cards.wake(question('a'));
    cards.open(question('a'), anchor, false);
    await settle();
    expect(states).toEqual([{ kind: 'line', read: 'a', id: 'a' }]);
    expect(ask).not.toHaveBeenCalled();
  });

  it('shows the full monograph where there is no room, if it has no other place', async () => {
    const askWhole = vi.fn(async () => whole);
    const { cards, states, deps, actions } = setUp({ isTight: () => true, within: true, askWhole });
    cards.open(question('a'), anchor, false);
    await settle();
    actions().openMonograph('a');
    await settle();
    expect(deps.openMonograph).not.toHaveBeenCalled();
    expect(states.at(-1)).toEqual({ kind: 'whole', read: 'a', whole });
    actions().back?.();
    await settle();
    expect(states.at(-1)).toEqual({ kind: 'line', read: 'a', id: 'a' });
  });

  it('offers nothing for a site where there is none', async () => {
    const { cards, waiting, actions } = setUp({ onSite: false });
    cards.open(question('a'), anchor, false);
    waiting.get('a')?.done(model('a'));
    await settle();
    expect(actions()).toHaveProperty('pause');
    expect(actions()).not.toHaveProperty('turnOffHere');
    expect(actions()).not.toHaveProperty('notADrug');
  });

  it('closes before it pauses, or leaves the word alone', async () => {
    const { cards, waiting, deps, actions } = setUp();
    cards.open(question('a'), anchor, false);
    waiting.get('a')?.done(model('a'));
    await settle();
    actions().notADrug?.();
    expect(deps.notADrug).toHaveBeenCalledExactlyOnceWith('a');
    expect(deps.closed).toHaveBeenCalledOnce();
  });
});
