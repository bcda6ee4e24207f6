import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStep, type FramePlaces } from './walk-order.ts';

const frame = (path: number[] | null, before: number[], at = -1, time = 0): FramePlaces => ({
  path,
  before,
  at,
  time,
});

/** Walks once around and notes `frame:index`. */
function around(frames: Map<number, FramePlaces>, by: 1 | -1 = 1): string[] {
  const walked: string[] = [];
  let now = frames;
  for (let time = 1; time < 50; time++) {
    const step = nextStep(now, by);
    if (!step) break;
    const name = `${step.frameId}:${step.index}`;
    if (walked.includes(name)) break;
    walked.push(name);
    const known = now.get(step.frameId)!;
    now = new Map(now).set(step.frameId, { ...known, at: step.index, time });
  }
  return walked;
}

describe('the walk over frames', () => {
  it('goes in document order: before a frame, through it and the frames in it, after it', () => {
    const frames = new Map([
      [0, frame([], [0, 1, 2])],
      [8, frame([0], [0, 1])],
      [9, frame([0, 0], [0])],
      [4, frame([1], [0])],
    ]);
    expect(around(frames)).toEqual(['0:0', '8:0', '9:0', '8:1', '0:1', '4:0', '0:2']);
    expect(around(frames, -1)).toEqual(['0:2', '4:0', '0:1', '8:1', '9:0', '8:0', '0:0']);
  });

  it('goes through frames whose place is not known last, one after the other', () => {
    const frames = new Map([
      [7, frame(null, [0, 0])],
      [5, frame(null, [0])],
      [0, frame([], [0, 2])],
    ]);
    expect(around(frames)).toEqual(['0:0', '0:1', '5:0', '7:0', '7:1']);
  });

  it('says how far it is', () => {
    const frames = new Map([
      [0, frame([], [0, 0], 0, 5)],
      [3, frame([0], [0], 0, 2)],
    ]);
    expect(nextStep(frames, 1)).toEqual({ frameId: 0, index: 1, place: 2, count: 3 });
    expect(nextStep(new Map([[0, frame([], [])]]), 1)).toBeNull();
  });

  it('meets every mention once, whatever the frames', () => {
    const places = fc.record({
      path: fc.option(fc.array(fc.nat(3), { maxLength: 3 })),
      before: fc.array(fc.nat(3), { maxLength: 4 }).map((all) => all.sort((a, b) => a - b)),
      at: fc.constant(-1),
      time: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(places, { maxLength: 5 }), (all) => {
        const count = all.reduce((sum, { before }) => sum + before.length, 0);
        expect(around(new Map(all.entries()))).toHaveLength(count);
      }),
    );
  });
});
