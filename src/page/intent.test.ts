import { describe, expect, it } from 'vitest';
import { reduce, START, type Effect, type IntentEvent, type IntentState } from './intent.ts';
import { DWELL_MS, GRACE_MS, SWITCH_DWELL_MS, TRAVEL_MS, TYPING_MS, WAKE_MS } from './timings.ts';

const NAME = 1;
const OTHER = 2;
const CARD = { left: 0, top: 100, right: 300, bottom: 300 };

/**
 * Drives the reducer with a clock of its own; only the last wait counts, as in the browser. Timers
 * come `early` by so many ms: Firefox's do, by its coarser clock.
 */
function session(early = 0) {
  let state: IntentState = START;
  let now = 0;
  let due: { at: number; token: number } | null = null;
  const seen: string[] = [];

  function send(event: IntentEvent): void {
    const [next, effects] = reduce(state, event);
    state = next;
    effects.forEach(note);
  }
  function note(effect: Effect): void {
    if (effect.type === 'wait') due = { at: now + effect.ms - early, token: effect.token };
    else seen.push('target' in effect ? `${effect.type} ${effect.target}` : effect.type);
  }
  function pass(ms: number): void {
    const until = now + ms;
    while (due && due.at <= until) {
      const { at, token } = due;
      due = null;
      now = at;
      send({ type: 'timer', time: now, token });
    }
    now = until;
  }
  return {
    seen,
    pass,
    send,
    time: () => now,
    move(x: number, y: number, target: number | null, pressed = false, opens = true) {
      send({ type: 'move', at: { x, y }, time: now, target, pressed, opens });
    },
    open() {
      this.move(50, 50, NAME);
      pass(DWELL_MS + early);
      send({ type: 'card', box: CARD });
      seen.length = 0;
    },
  };
}

describe('opening', () => {
  it('wakes at the first sign of intent and opens after the dwell', () => {
    const it = session();
    it.move(50, 50, NAME);
    it.pass(WAKE_MS - 1);
    expect(it.seen).toEqual([]);
    it.pass(1);
    expect(it.seen).toEqual(['wake 1']);
    it.pass(DWELL_MS - WAKE_MS - 1);
    expect(it.seen).toEqual(['wake 1']);
    it.pass(1);
    expect(it.seen).toEqual(['wake 1', 'open 1']);
  });

  it('does not open for a pointer that crosses the name', () => {
    const it = session();
    it.move(0, 50, null);
    it.pass(8);
    it.move(50, 50, NAME);
    it.pass(16);
    it.move(100, 50, NAME);
    it.pass(16);
    it.move(200, 50, null);
    it.pass(1_000);
    expect(it.seen).toEqual([]);
  });

  it('counts the dwell from where a fast pointer slows down', () => {
    const it = session();
    it.move(0, 50, NAME);
    for (let x = 10; x <= 200; x += 10) {
      it.pass(8);
      it.move(x, 50, NAME);
    }
    expect(it.time()).toBeGreaterThanOrEqual(DWELL_MS);
    expect(it.seen).toEqual([]);
    it.pass(DWELL_MS + 1);
    expect(it.seen).toEqual(['wake 1', 'open 1']);
  });

  it.each([
    ['dragging', (it: ReturnType<typeof session>) => it.move(51, 50, null, true)],
    [
      'a press',
      (it: ReturnType<typeof session>) =>
        it.send({ type: 'press', time: it.time(), at: { x: 50, y: 50 } }),
    ],
    ['typing', (it: ReturnType<typeof session>) => it.send({ type: 'key', time: it.time() })],
    ['scrolling', (it: ReturnType<typeof session>) => it.send({ type: 'scroll', time: it.time() })],
    ['leaving the page', (it: ReturnType<typeof session>) => it.send({ type: 'leave', time: 0 })],
  ])('is called off by %s', (_, act) => {
    const it = session();
    it.move(50, 50, NAME);
    it.pass(WAKE_MS);
    act(it);
    it.pass(1_000);
    expect(it.seen).toEqual(['wake 1']);
  });

  it('stays away for a while after typing, and then comes back', () => {
    const it = session();
    it.send({ type: 'key', time: 0 });
    it.pass(TYPING_MS - 1);
    it.move(50, 50, NAME);
    it.pass(DWELL_MS * 2);
    expect(it.seen).toEqual([]);
    it.move(51, 50, NAME);
    it.pass(DWELL_MS);
    expect(it.seen).toEqual(['wake 1', 'open 1']);
  });

  it('drops an answer with an old token', () => {
    const [resting] = reduce(START, {
      type: 'move',
      at: { x: 0, y: 0 },
      time: 0,
      target: NAME,
      pressed: false,
      opens: true,
    });
    const stale = { type: 'timer', time: 10_000, token: resting.token - 1 } as const;
    expect(reduce(resting, stale)).toEqual([resting, []]);
  });

  it('opens at once for a tap on a name, and closes for a tap beside', () => {
    const it = session();
    it.send({ type: 'tap', time: 0, target: NAME, at: { x: 50, y: 50 } });
    expect(it.seen).toEqual(['wake 1', 'open 1']);
    it.send({ type: 'card', box: CARD });
    it.send({ type: 'tap', time: 0, target: null, at: { x: 50, y: 200 } });
    expect(it.seen).toHaveLength(2);
    it.send({ type: 'tap', time: 0, target: null, at: { x: 400, y: 50 } });
    expect(it.seen.at(-1)).toBe('close');
  });
});

describe('an open card', () => {
  it('does not wait for another move where timers come early', () => {
    const it = session(0.4);
    it.open();
    it.move(500, 20, null);
    it.pass(GRACE_MS + 1);
    expect(it.seen).toEqual(['close']);
  });

  it('closes when the pointer has been away for the grace', () => {
    const it = session();
    it.open();
    it.pass(100);
    it.move(50, 20, null);
    it.pass(GRACE_MS - 1);
    expect(it.seen).toEqual([]);
    it.pass(1);
    expect(it.seen).toEqual(['close']);
  });

  it('stays while the pointer is on the card or comes back to the name', () => {
    const it = session();
    it.open();
    it.move(50, 20, null);
    it.pass(GRACE_MS - 1);
    it.move(50, 50, NAME);
    it.pass(5_000);
    it.move(50, 150, null);
    it.pass(5_000);
    expect(it.seen).toEqual([]);
  });

  it('waits for a slow pointer on its way to it, over other names too', () => {
    const it = session();
    it.open();
    for (let y = 60; y < 100; y += 4) {
      it.pass(GRACE_MS / 3);
      it.move(50, y, y < 80 ? OTHER : null);
    }
    expect(it.time()).toBeGreaterThan(DWELL_MS + GRACE_MS * 3);
    it.move(50, 150, null);
    it.pass(5_000);
    expect(it.seen).toEqual([]);
  });

  it('does not wait for ever', () => {
    const it = session();
    it.open();
    for (let step = 0; step < 40; step++) {
      it.pass(TRAVEL_MS / 20);
      it.move(50, 60 + step, null);
      if (it.seen.length > 0) break;
    }
    expect(it.seen).toEqual(['close']);
  });

  it('gives way to another name after the longer dwell', () => {
    const it = session();
    it.open();
    it.pass(100);
    it.move(50, 20, OTHER);
    it.pass(SWITCH_DWELL_MS - 1);
    expect(it.seen).toEqual(['wake 2']);
    it.pass(1);
    expect(it.seen).toEqual(['wake 2', 'open 2']);
  });

  it('closes after the grace if the other name was only crossed', () => {
    const it = session();
    it.open();
    it.pass(100);
    it.move(50, 20, OTHER);
    it.pass(100);
    it.move(50, 0, null);
    it.pass(GRACE_MS - 101);
    expect(it.seen).toEqual(['wake 2']);
    it.pass(1);
    expect(it.seen).toEqual(['wake 2', 'close']);
  });

  it('never closes by itself while it is held', () => {
    const it = session();
    it.open();
    it.send({ type: 'hold', on: true });
    it.move(900, 900, null);
    it.send({ type: 'press', time: it.time(), at: { x: 900, y: 900 } });
    it.send({ type: 'leave', time: it.time() });
    it.pass(10_000);
    expect(it.seen).toEqual([]);
    it.send({ type: 'hold', on: false });
    it.move(901, 900, null);
    it.pass(GRACE_MS);
    expect(it.seen).toEqual(['close']);
  });

  it.each([
    ['a press outside', { type: 'press', time: 200, at: { x: 50, y: 50 } }, ['close']],
    ['Escape', { type: 'closed' }, []],
  ] as const)('dismissed by %s stays shut until the pointer leaves the name', (_, event, seen) => {
    const it = session();
    it.open();
    it.send(event);
    expect(it.seen).toEqual(seen);
    it.move(51, 50, NAME);
    it.pass(1_000);
    expect(it.seen).toEqual(seen);
    it.move(51, 10, null);
    it.pass(100);
    it.move(51, 50, NAME);
    it.pass(DWELL_MS);
    expect(it.seen.slice(seen.length)).toEqual(['wake 1', 'open 1']);
  });
});

describe('where resting is not to open cards', () => {
  it('asks for nothing, and the card that a tap opened stays while the pointer is on its name', () => {
    const it = session();
    it.move(50, 50, NAME, false, false);
    it.pass(DWELL_MS * 3);
    expect(it.seen).toEqual([]);
    it.send({ type: 'tap', time: it.time(), target: NAME, at: { x: 50, y: 50 } });
    it.move(51, 50, NAME, false, false);
    it.pass(GRACE_MS * 3);
    expect(it.seen).toEqual(['wake 1', 'open 1']);
    it.move(400, 400, OTHER, false, false);
    it.pass(GRACE_MS * 2);
    expect(it.seen.at(-1)).toBe('close');
  });
});
