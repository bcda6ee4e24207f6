import { describe, expect, it } from 'vitest';
import { LEAST_UNITS, MOST_UNITS, SLICE_MS } from './limits.ts';
import { createSchedule, nextBudget } from './schedule.ts';

function fakeTurns(unitsPerMs: number) {
  let now = 0;
  const queue: (() => void)[] = [];
  return {
    now: () => now,
    later: (callback: () => void) => void queue.push(callback),
    work: (units: number) => (now += units / unitsPerMs),
    turn: () => queue.shift()?.(),
    waiting: () => queue.length,
  };
}

describe('schedule', () => {
  it('gives way between slices, and comes to slices of the wanted length', () => {
    const turns = fakeTurns(20_000);
    const schedule = createSchedule(turns);
    const slices: number[] = [];
    let left = 2_000_000;
    schedule.add((units) => {
      const began = turns.now();
      turns.work(Math.min(units, left));
      left -= units;
      slices.push(turns.now() - began);
      return left <= 0;
    });
    expect(turns.waiting()).toBe(0);
    schedule.start();
    while (turns.waiting() > 0) turns.turn();
    expect(schedule.pending()).toBe(0);
    expect(slices.length).toBeGreaterThan(20);
    expect(Math.max(...slices)).toBeLessThanOrEqual(SLICE_MS * 1.01);
    expect(slices.at(-2)).toBeCloseTo(SLICE_MS);
  });

  it('does steps one after another, and none after destroy', () => {
    const turns = fakeTurns(1);
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
    const turns = fakeTurns(1);
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
    const turns = fakeTurns(1);
    const schedule = createSchedule(turns);
    const seen: number[] = [];
    for (const ms of [0.4, 0.4, 2, 0.1]) schedule.add(() => seen.push(turns.work(ms)) > 0);
    schedule.start();
    expect(seen).toHaveLength(3);
    turns.turn();
    expect(seen).toHaveLength(4);
    expect(turns.waiting()).toBe(0);
  });

  it('keeps the budget within its bounds', () => {
    expect(nextBudget(LEAST_UNITS, 10_000)).toBe(LEAST_UNITS);
    expect(nextBudget(MOST_UNITS, 0)).toBe(MOST_UNITS);
    expect(nextBudget(10_000, 0.001)).toBe(15_000);
  });
});
