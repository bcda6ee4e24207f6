/** The loop: makes inputs, keeps those that reach new code, and the slowest ones. */
import { pick, seeded } from '../../tests/bench/random.ts';
import { startCoverage } from './coverage.ts';
import { mutate } from './mutate.ts';
import type { Target } from './target.ts';

/** An input may take this long, in ms of the processor: what else the machine does is not counted. */
const LONGEST_MS = 100;
/** Collecting garbage takes its time too, once in a while. */
const TRIES = 4;
/** Taking coverage costs more than an input does, so it is taken after as many. */
const BATCH = 250;
const SLOWEST_KEPT = 5;

const both = (some: Set<string>, others: Set<string>): Set<string> =>
  new Set([...some].filter((it) => others.has(it)));
const without = (some: Set<string>, others: Set<string>): Set<string> =>
  new Set([...some].filter((it) => !others.has(it)));

export interface Outcome {
  target: string;
  promise: string;
  inputs: number;
  seconds: number;
  blocks: number;
  kept: number;
  slowestMs: number;
  seed: number;
}

export interface Slow {
  ms: number;
  input: string;
}

/** Runs one input; returns the ms it took at best. Throws with the input if the promise breaks. */
export async function timed(target: Target, input: string): Promise<number> {
  let best = Infinity;
  for (let tries = 0; tries < TRIES && best > LONGEST_MS; tries++) {
    const before = process.cpuUsage();
    try {
      await target.check(input);
    } catch (cause) {
      throw new Error(`${target.name} breaks its promise on ${JSON.stringify(input)}`, { cause });
    }
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  if (best > LONGEST_MS) {
    throw new Error(`${target.name} takes ${best.toFixed(0)} ms for ${JSON.stringify(input)}`);
  }
  return best;
}

/** Tries `count` inputs. Throws at the first that crashes, hangs or gives a wrong answer. */
export async function fuzz(
  target: Target,
  count: number,
  seed: number,
): Promise<{ outcome: Outcome; slowest: Slow[] }> {
  const random = seeded(seed);
  const known = new Set<string>();
  const coverage = await startCoverage();
  const kept = [...target.seeds];
  let slowest: Slow[] = [];
  const began = performance.now();

  async function run(input: string): Promise<void> {
    const ms = await timed(target, input);
    if (slowest.length === SLOWEST_KEPT && ms <= (slowest.at(-1)?.ms ?? 0)) return;
    slowest = [...slowest, { ms, input }].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST_KEPT);
  }

  /** Keeps those of a batch that reached these blocks first: runs it again, half by half. */
  async function keepFrom(batch: string[], fresh: Set<string>): Promise<void> {
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) return void kept.push(only);
    const middle = batch.length >> 1;
    const first = batch.slice(0, middle);
    for (const input of first) await run(input);
    const hit = both(await coverage.take(), fresh);
    if (hit.size > 0) await keepFrom(first, hit);
    const rest = without(fresh, hit);
    if (rest.size > 0) await keepFrom(batch.slice(middle), rest);
  }

  for (const input of kept) await run(input);
  for (const block of await coverage.take()) known.add(block);
  for (let tried = 0; tried < count; tried += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - tried) }, () =>
      mutate(pick(kept, random), random, target.words, kept),
    );
    for (const input of batch) await run(input);
    const fresh = without(await coverage.take(), known);
    if (fresh.size > 0) await keepFrom(batch, fresh);
    for (const block of fresh) known.add(block);
  }
  coverage.stop();
  const [first] = slowest;
  const seconds = (performance.now() - began) / 1000;
  const outcome = {
    target: target.name,
    promise: target.promise,
    inputs: count,
    seconds: Math.round(seconds),
    blocks: known.size,
    kept: kept.length,
    slowestMs: Number((first?.ms ?? 0).toFixed(1)),
    seed,
  };
  return { outcome, slowest };
}
