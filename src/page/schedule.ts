/** Work in slices short enough to be unfelt, giving way to the page between them. */
import { FIRST_UNITS, LEAST_UNITS, MOST_UNITS, SHORT_MS, SLICE_MS } from './limits.ts';

/** Works for about `units` characters; true when all is done. */
export type Step = (units: number) => boolean;

export interface Schedule {
  add(step: Step): void;
  /** To be called once: does the first slice at once. Most pages are read in it, and need no turn. */
  start(): void;
  /** Slices waiting. */
  pending(): number;
  destroy(): void;
}

/** Where the schedule takes time and turns from; replaced in tests. */
export interface Turns {
  now(): number;
  later(callback: () => void): void;
}

/** `scheduler.postTask` where there is one, else a message to ourselves: timers wait 4 ms. */
export function browserTurns(): Turns {
  return {
    now: () => performance.now(),
    later(callback) {
      const { scheduler } = globalThis as {
        scheduler?: { postTask?(callback: () => void): Promise<void> };
      };
      if (scheduler?.postTask) {
        void scheduler.postTask(callback);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        callback();
      };
      port2.postMessage(null);
    },
  };
}

/** The budget of the next slice, by how long this one took: faster only by half each time. */
export function nextBudget(units: number, took: number): number {
  const wanted = took > 0 ? (units * SLICE_MS) / took : MOST_UNITS;
  return Math.round(Math.max(LEAST_UNITS, Math.min(wanted, units * 1.5, MOST_UNITS)));
}

export function createSchedule(turns: Turns): Schedule {
  let queue: Step[] = [];
  /** For a turn, or for the start. */
  let waiting = true;
  let budget = FIRST_UNITS;

  function wait(): void {
    if (waiting || queue.length === 0) return;
    waiting = true;
    turns.later(slice);
  }

  /** Ms that the step at hand took; it leaves the queue when it is done, or when it throws. */
  function work(step: Step): number {
    const began = turns.now();
    let done = true;
    try {
      done = step(budget);
    } finally {
      if (done) queue.shift();
    }
    const took = turns.now() - began;
    if (!done || took > SLICE_MS) budget = nextBudget(budget, took);
    return took;
  }

  function slice(): void {
    waiting = false;
    let left = SHORT_MS;
    try {
      for (let step = queue[0]; step && left > 0; step = queue[0]) left -= work(step);
    } finally {
      wait();
    }
  }

  return {
    add(step) {
      queue.push(step);
      wait();
    },
    start: slice,
    pending: () => queue.length,
    destroy() {
      queue = [];
    },
  };
}
