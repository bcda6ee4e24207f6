import { describe, expect, it } from 'vitest';
import { angle, band, contains, gapTo, headsFor, isDescending, nearestIn } from './geometry.ts';

const box = { left: 10, top: 20, right: 30, bottom: 40 };

describe('geometry', () => {
  it('takes the edge and the slack as inside', () => {
    expect(contains(box, { x: 30, y: 40 })).toBe(true);
    expect(contains(box, { x: 31, y: 40 })).toBe(false);
    expect(contains(box, { x: 31, y: 40 }, 1)).toBe(true);
  });

  it('finds the nearest point of a box', () => {
    expect(nearestIn(box, { x: 0, y: 50 })).toEqual({ x: 10, y: 40 });
    expect(nearestIn(box, { x: 15, y: 25 })).toEqual({ x: 15, y: 25 });
  });

  it('measures angles in degrees', () => {
    expect(angle({ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 5 })).toBeCloseTo(90);
    expect(angle({ x: 0, y: 0 }, { x: 1, y: 0 }, { x: -3, y: 0 })).toBeCloseTo(180);
    expect(angle({ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 1, y: 1 })).toBe(0);
  });

  it('tells a way to the box from a way past it', () => {
    const before = { x: 20, y: 0 };
    expect(headsFor(box, before, { x: 22, y: 5 }, 60)).toBe(true);
    expect(headsFor(box, before, { x: 30, y: 1 }, 60)).toBe(false);
    expect(headsFor(box, before, { x: 20, y: -5 }, 60)).toBe(false);
  });

  it('measures the gap to a band', () => {
    expect(gapTo({ top: 0, bottom: 10 }, 15, 30)).toBe(5);
    expect(gapTo({ top: 40, bottom: 50 }, 15, 30)).toBe(10);
    expect(gapTo({ top: 10, bottom: 20 }, 15, 30)).toBe(0);
  });

  it('finds the boxes of a band as a plain search does, with few questions', () => {
    const boxes = Array.from({ length: 1_000 }, (_, i) => ({ top: i * 7, bottom: i * 7 + 20 }));
    for (const [top, bottom] of [
      [-50, -1],
      [0, 100],
      [3_001, 3_002],
      [6_990, 9_000],
      [9_000, 9_999],
    ] as const) {
      let asked = 0;
      const [from, to] = band(
        boxes.length,
        (index) => {
          asked++;
          return boxes[index] ?? { top: 0, bottom: 0 };
        },
        top,
        bottom,
      );
      const plain = boxes.filter((one) => gapTo(one, top, bottom) === 0);
      expect(boxes.slice(from, to)).toEqual(plain);
      expect(asked).toBeLessThan(25);
    }
  });

  it('tells a list that runs down the page from one in columns', () => {
    const at = (top: number) => ({ top, bottom: top + 20 });
    expect(isDescending(1_000, (index) => at(Math.floor(index / 3) * 25), 24)).toBe(true);
    expect(isDescending(1_000, (index) => at((index % 500) * 25), 24)).toBe(false);
    expect(isDescending(1, () => at(5), 24)).toBe(true);
  });
});
