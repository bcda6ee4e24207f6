/** Time in the page, and what is made of it. */

/** The middle of these; NaN of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this part of them lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** Ms that an act takes. */
export function timed(act: () => void): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

const STEPS = 10_000_000;
/** A step is a multiplication and an "or", one after the other: 4 cycles, at 4 GHz a nanosecond. */
const STEPS_MS = 10;
/** What is made of the work, so that no engine can leave it out. */
const kept = { value: 0 };

function loop(): void {
  let hash = 1;
  for (let step = 0; step < STEPS; step++) hash = Math.imul(hash ^ step, 0x01000193);
  kept.value ^= hash;
}

/** How many times slower this machine is now than one of 4 GHz with nothing else to do. */
export function slowness(): number {
  return median(Array.from({ length: 5 }, () => timed(loop))) / STEPS_MS;
}

/** The next frame, with time left in it for whatever waits. */
export function nextFrame(): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame(done);
  });
}
