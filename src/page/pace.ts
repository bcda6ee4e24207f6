/** Work that comes again and again, at a bounded share of the time. */
import { MOST_REST_MS, REST_FACTOR } from './limits.ts';

export interface Pace {
  /** Runs the work now if it has rested, else once it has. */
  ask(): void;
  /** Counts work done elsewhere for the same purpose, in ms. */
  tire(ms: number): void;
  timers(): number;
  destroy(): void;
}

/** After work of t ms it rests for `REST_FACTOR` × t, at most `MOST_REST_MS`. */
export function createPace(work: () => void, now: () => number): Pace {
  let restedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function run(): void {
    timer = undefined;
    const began = now();
    work();
    tire(now() - began);
  }

  function tire(ms: number): void {
    const time = now();
    restedAt = Math.min(Math.max(restedAt, time) + ms * REST_FACTOR, time + MOST_REST_MS);
  }

  return {
    ask() {
      if (timer !== undefined) return;
      const rest = restedAt - now();
      if (rest <= 0) run();
      else timer = setTimeout(run, rest);
    },
    tire,
    timers: () => (timer === undefined ? 0 : 1),
    destroy() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
