/** Work in slices short enough to be unfelt, giving way to the page between them. */
import { MOST_RATIONS, RATION_UNITS, SLICE_MS } from './limits.ts';

/**
 * The work that may be done next, in units; 0 where it is time to pause. How long a unit takes
 * differs tenfold: engines settle on their code, and drop it again in the middle of a page.
 */
export type Ration = () => number;

/** Works by rations until there are no more; true when all is done. */
export type Step = (ration: Ration) => boolean;

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

/** A ration of so many units, and no more. */
export function onlyRation(units: number): Ration {
  let left = units;
  return () => {
    const given = left;
    left = 0;
    return given;
  };
}

export function createSchedule(turns: Turns): Schedule {
  let queue: Step[] = [];
  /** For a turn, or for the start. */
  let waiting = true;

  function wait(): void {
    if (waiting || queue.length === 0) return;
    waiting = true;
    turns.later(slice);
  }

  /** The step leaves the queue when it is done, or when it throws. */
  function work(step: Step, ration: Ration): void {
    let done = true;
    try {
      done = step(ration);
    } finally {
      if (done) queue.shift();
    }
  }

  function slice(): void {
    waiting = false;
    const end = turns.now() + SLICE_MS;
    let left = MOST_RATIONS;
    const isTime = (): boolean => left-- > 0 && turns.now() < end;
    const ration = (): number => (isTime() ? RATION_UNITS : 0);
    try {
      do {
        const [step] = queue;
        if (step) work(step, ration);
      } while (queue.length > 0 && isTime());
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
