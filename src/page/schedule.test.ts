import { describe, expect, it } from 'vitest';
import { MOST_RATIONS, RATION_UNITS, SLICE_MS } from './limits.ts';
import { createSchedule, onlyRation } from './schedule.ts';

function fakeTurns() {
  let now = 0;
  const queue: (() => void)[] = [];
  return {
    now: () => now,
    later: (callback: () => void) => void queue.push(callback),
    pass: (ms: number) => (now += ms),
    turn: () => queue.shift()?.(),
    waiting: () => queue.length,
  };
}

describe('schedule', () => {
  it('gives way in time, however fast the work goes', () => {
    const turns = fakeTurns();
    const schedule = createSchedule(turns);
    const slices: number[] = [];
    let left = 2_000_000;
    let unitsPerMs = 100_000;
    schedule.add((ration) => {
      const began = turns.now();
      for (let units = ration(); units > 0 && left > 0; units = ration()) {
        // As when an engine drops its code in the middle of a page.
        if (left < 1_000_000) unitsPerMs = 10_000;
        turns.pass(units / unitsPerMs);
        left -= units;
      }
      slices.push(turns.now() - began);
      return left <= 0;
    });
    expect(turns.waiting()).toBe(0);
    schedule.start();
    while (turns.waiting() > 0) turns.turn();
    expect(schedule.pending()).toBe(0);
    const oneMore = RATION_UNITS / 10_000;
    expect(Math.max(...slices)).toBeLessThan(SLICE_MS + oneMore);
    expect(Math.min(...slices.slice(0, -1))).toBeGreaterThan(SLICE_MS / 2);
  });

  it('gives way where the clock stands still', () => {
    const turns = fakeTurns();
    const schedule = createSchedule(turns);
    let given = 0;
    schedule.add((ration) => {
      while (ration() > 0) given++;
      return given > MOST_RATIONS;
    });
    schedule.start();
    expect(given).toBeLessThanOrEqual(MOST_RATIONS);
    expect(turns.waiting()).toBe(1);
  });

  it('does steps one after another, and none after destroy', () => {
    const turns = fakeTurns();
    const schedule = createSchedule(turns);
    const seen: string[] = [];
    schedule.add(() => seen.push('a') === 2);
    schedule.add(() => seen.push('b') > 0);
    schedule.start();
    expect(seen).toEqual(['a', 'a', 'b']);
    schedule.add(() => seen.push('c') > 0);
    schedule.destroy();
    turns.turn();
    expect(seen).toEqual(['a', 'a', 'b']);
  });

  it('goes on after a step that throws', () => {
    const turns = fakeTurns();
    const schedule = createSchedule(turns);
    let ran = false;
    schedule.add(() => {
      throw new Error('broken');
    });
    schedule.add(() => (ran = true));
    expect(schedule.start).toThrow('broken');
    turns.turn();
    expect(ran).toBe(true);
  });

  it('lets short steps share a slice, and gives way after a long one', () => {
    const turns = fakeTurns();
    const schedule = createSchedule(turns);
    const seen: number[] = [];
    for (const ms of [0.4, 0.4, SLICE_MS, 0.1]) schedule.add(() => seen.push(turns.pass(ms)) > 0);
    schedule.start();
    expect(seen).toHaveLength(3);
    turns.turn();
    expect(seen).toHaveLength(4);
    expect(turns.waiting()).toBe(0);
  });

  it('gives one ration where that is all', () => {
    const ration = onlyRation(500);
    expect([ration(), ration()]).toEqual([500, 0]);
  });
});
