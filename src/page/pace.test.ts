import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_REST_MS, REST_FACTOR } from './limits.ts';
import { createPace } from './pace.ts';

describe('pace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('works at once when rested, then rests in proportion', () => {
    let now = 0;
    let runs = 0;
    const pace = createPace(
      () => {
        runs++;
        now += 2;
      },
      () => now,
    );
    pace.ask();
    expect(runs).toBe(1);
    pace.ask();
    pace.ask();
    expect(pace.timers()).toBe(1);
    vi.advanceTimersByTime(2 * REST_FACTOR - 1);
    expect(runs).toBe(1);
    now += 2 * REST_FACTOR;
    vi.advanceTimersByTime(1);
    expect(runs).toBe(2);
    pace.ask();
    pace.destroy();
    vi.advanceTimersByTime(10_000);
    expect(runs).toBe(2);
  });

  it('never rests longer than the cap', () => {
    let runs = 0;
    const pace = createPace(
      () => runs++,
      () => 0,
    );
    pace.tire(100_000);
    pace.ask();
    vi.advanceTimersByTime(MOST_REST_MS);
    expect(runs).toBe(1);
  });
});
