/**
 * Hover intent as a pure reducer: events in, state and effects out. Each wait carries a token;
 * one that comes back with an old token is dropped.
 */
import { contains, distance, headsFor, type Box, type Point } from './geometry.ts';
import {
  CONE_HALF_ANGLE,
  DWELL_MS,
  FAST,
  GRACE_MS,
  LEAST_STEP,
  STILL_MS,
  SWITCH_DWELL_MS,
  TRAVEL_MS,
  TYPING_MS,
  WAKE_MS,
} from './timings.ts';

/** The id of a mention. */
export type Target = number;

export type IntentEvent =
  | {
      type: 'move';
      at: Point;
      time: number;
      target: Target | null;
      pressed: boolean;
      /** Resting there may open a card: the reader can have settled otherwise. */
      opens: boolean;
    }
  | { type: 'tap'; time: number; target: Target | null; at: Point }
  | { type: 'press'; time: number; at: Point }
  | { type: 'key'; time: number }
  | { type: 'scroll'; time: number }
  | { type: 'leave'; time: number }
  | { type: 'timer'; time: number; token: number }
  /** The card is drawn, or has moved. */
  | { type: 'card'; box: Box }
  /** The card holds itself open: pinned, focused, or its text being selected. */
  | { type: 'hold'; on: boolean }
  /** The card was closed by other means, or its mention has gone. */
  | { type: 'closed' };

export type Effect =
  | { type: 'wait'; ms: number; token: number }
  /** First sign of intent: fetch what the card needs. */
  | { type: 'wake'; target: Target }
  | { type: 'open'; target: Target; at: Point }
  | { type: 'close' };

/** A name under the pointer whose card is not open yet. */
interface Resting {
  target: Target;
  since: number;
  awake: boolean;
}

interface Open {
  target: Target;
  box: Box | null;
  held: boolean;
  /** When the pointer left name and card; null while it is on one. */
  left: number | null;
  /** By when the card closes, unless the pointer comes back. */
  until: number;
}

export interface IntentState {
  token: number;
  resting: Resting | null;
  open: Open | null;
  /** The last place and time of the pointer, and its speed there in px/ms. */
  at: Point;
  time: number;
  speed: number;
  /** Where the pointer was when its direction was last taken. */
  step: Point;
  quietUntil: number;
  /** A name dismissed while the pointer was on it: it stays shut until the pointer leaves it. */
  shut: Target | null;
}

type Result = [IntentState, Effect[]];

export const START: IntentState = {
  token: 0,
  resting: null,
  open: null,
  at: { x: 0, y: 0 },
  time: -Infinity,
  speed: 0,
  step: { x: 0, y: 0 },
  quietUntil: -Infinity,
  shut: null,
};

/** Waits until `ms` from now, in whole ones; any earlier wait is void. */
function waiting(state: IntentState, ms: number): Result {
  const token = state.token + 1;
  return [{ ...state, token }, [{ type: 'wait', ms: Math.ceil(ms), token }]];
}

/** Forgets the name under the pointer, and keeps the clock of an open card running. */
function unrested(state: IntentState, time: number): Result {
  if (!state.resting) return [state, []];
  const next = { ...state, resting: null, token: state.token + 1 };
  return next.open && next.open.left !== null
    ? waiting(next, Math.max(0, next.open.until - time))
    : [next, []];
}

function closed(state: IntentState): Result {
  return [
    { ...state, open: null, resting: null, token: state.token + 1 },
    state.open ? [{ type: 'close' }] : [],
  ];
}

function opened(state: IntentState, target: Target, at: Point): Result {
  const open = { target, box: null, held: false, left: null, until: 0 };
  return [
    { ...state, open, resting: null, token: state.token + 1 },
    [{ type: 'open', target, at }],
  ];
}

/** The place, the speed and the direction after a move. */
function moved(state: IntentState, at: Point, time: number): IntentState {
  const elapsed = time - state.time;
  const known = Number.isFinite(elapsed) && elapsed < STILL_MS;
  const speed = known ? distance(state.at, at) / Math.max(elapsed, 1) : 0;
  const far = distance(state.step, at) >= LEAST_STEP;
  return { ...state, at, time, speed, step: far ? state.at : state.step };
}

function rest(state: IntentState, target: Target, time: number): Result {
  return waiting({ ...state, resting: { target, since: time, awake: false } }, WAKE_MS);
}

/** The pointer is on a name, while no card is open or another name's is. */
function overName(state: IntentState, target: Target, time: number): Result {
  if (time < state.quietUntil || target === state.shut) return unrested(state, time);
  if (state.resting?.target !== target) return rest(state, target, time);
  if (state.speed <= FAST) return [state, []];
  return [{ ...state, resting: { ...state.resting, since: time } }, []];
}

/** The pointer is neither on the open card nor on its name. */
function awayFromCard(state: IntentState, open: Open, time: number, target: Target | null): Result {
  const first = open.left ?? time;
  const heading =
    open.box !== null &&
    distance(state.step, state.at) > 0 &&
    time - first < TRAVEL_MS &&
    headsFor(open.box, state.step, state.at, CONE_HALF_ANGLE);
  const fresh = open.left === null || heading;
  const until = fresh ? time + GRACE_MS : open.until;
  const next = { ...state, open: { ...open, left: first, until } };
  if (target !== null && !heading) return overName(next, target, time);
  if (next.resting) return unrested(next, time);
  return fresh ? waiting(next, GRACE_MS) : [next, []];
}

function onMove(before: IntentState, event: Extract<IntentEvent, { type: 'move' }>): Result {
  const { at, time, pressed } = event;
  const target = event.opens || event.target === before.open?.target ? event.target : null;
  const shut = target === before.shut ? before.shut : null;
  const state = moved({ ...before, shut }, at, time);
  const { open } = state;
  if (pressed) return unrested(state, time);
  if (!open) return target === null ? unrested(state, time) : overName(state, target, time);
  const onCard = open.box !== null && contains(open.box, at);
  if (!onCard && target !== open.target) {
    return open.held ? [state, []] : awayFromCard(state, open, time, target);
  }
  const back = { ...state, open: { ...open, left: null }, resting: null };
  return [{ ...back, token: state.token + 1 }, []];
}

/** Closes the card if the pointer has been away for long enough: timers come early, by a fraction. */
function onGrace(state: IntentState, open: Open | null, time: number): Result {
  if (!open || open.held || open.left === null) return [state, []];
  return time < open.until ? waiting(state, open.until - time) : closed(state);
}

function onTimer(state: IntentState, time: number): Result {
  const { resting, open } = state;
  if (!resting) return onGrace(state, open, time);
  const slow = state.speed <= FAST || time - state.time >= STILL_MS;
  if (!slow) return waiting(state, STILL_MS);
  const wake: Effect[] = resting.awake ? [] : [{ type: 'wake', target: resting.target }];
  const awake = { ...state, resting: { ...resting, awake: true } };
  const left = resting.since + (open ? SWITCH_DWELL_MS : DWELL_MS) - time;
  const [next, effects] = left > 0 ? waiting(awake, left) : opened(awake, resting.target, state.at);
  return [next, [...wake, ...effects]];
}

/** Whether a press or tap there is for the page, not for the card. */
function isOutside({ held, box }: Open, at: Point): boolean {
  return !held && !(box && contains(box, at));
}

function onTap(state: IntentState, target: Target | null, at: Point): Result {
  if (state.open && !isOutside(state.open, at)) return [state, []];
  if (target === null) return closed(state);
  if (target === state.open?.target) return [state, []];
  const [next, effects] = opened(state, target, at);
  return [next, [{ type: 'wake', target }, ...effects]];
}

function dismissed(state: IntentState): IntentState {
  return { ...state, shut: state.open?.target ?? state.resting?.target ?? state.shut };
}

function onPress(state: IntentState, at: Point, time: number): Result {
  if (state.open && !isOutside(state.open, at)) return [state, []];
  return state.open ? closed(dismissed(state)) : unrested(dismissed(state), time);
}

function onLeave(state: IntentState, time: number): Result {
  const [next] = unrested(state, time);
  const { open } = next;
  if (!open || open.held || open.left !== null) return [next, []];
  return waiting({ ...next, open: { ...open, left: time, until: time + GRACE_MS } }, GRACE_MS);
}

/** Holding ends as leaving begins: the pointer is looked at again at its next move. */
function onHold(state: IntentState, on: boolean): Result {
  return state.open ? [{ ...state, open: { ...state.open, held: on } }, []] : [state, []];
}

/** The next state and what is to be done. Times are of one monotonic clock. */
export function reduce(state: IntentState, event: IntentEvent): Result {
  switch (event.type) {
    case 'move':
      return onMove(state, event);
    case 'timer':
      return event.token === state.token ? onTimer(state, event.time) : [state, []];
    case 'tap':
      return onTap(state, event.target, event.at);
    case 'press':
      return onPress(state, event.at, event.time);
    case 'key':
      return unrested({ ...state, quietUntil: event.time + TYPING_MS }, event.time);
    case 'scroll':
      return unrested(state, event.time);
    case 'leave':
      return onLeave(state, event.time);
    case 'card':
      return state.open ? [{ ...state, open: { ...state.open, box: event.box } }, []] : [state, []];
    case 'hold':
      return onHold(state, event.on);
    case 'closed':
      return [{ ...dismissed(state), open: null, resting: null, token: state.token + 1 }, []];
  }
}
