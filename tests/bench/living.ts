/** A living page: what watching it adds to its own work. Every figure is a difference or a ratio. */
import type { Measured } from './figures.ts';
import { median } from './lab/clock.ts';
import { lexiconOf, namesOf, USUAL_SIZE } from './names.ts';
import { madePage } from './pages.ts';
import type { Stage } from './stage.ts';

const ROUNDS = 7;
const MENTIONS = 10_000;
const BATCHES = 100;
const FRAMES = 60;
/** Pieces of a made page that come to about 180,000 nodes. */
const HUGE = 9_500;

const names = namesOf(USUAL_SIZE);
const { filter, shards } = lexiconOf(names);
const lexicon = { filter, shards };
/** Plain words, so that one stands for one mention. */
const planted = names.filter((name) => /^[a-z]{6,14}$/.test(name)).slice(0, 200);

export async function slicing({ call, renew }: Stage): Promise<Measured[]> {
  const all = { p99: [] as number[], longest: [] as number[] };
  let note = '';
  for (let round = 0; round < ROUNDS; round++) {
    await renew();
    const { nodes, count, p99, longest } = await call('slices', madePage(HUGE, round + 1), lexicon);
    all.p99.push(p99);
    all.longest.push(longest);
    note = `${nodes} nodes, ${count} slices`;
  }
  return [
    { id: 'slices-p99', value: median(all.p99), note },
    { id: 'slices-longest', value: median(all.longest) },
  ];
}

type Act = () => Promise<number>;

/** Medians of what the act gives with nobody watching, and with us; in turns. */
async function compared(
  { call, renew }: Stage,
  prepare: () => Promise<void>,
  act: Act,
): Promise<{ off: number; on: number }> {
  const off: number[] = [];
  const on: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const watched of [false, true]) {
      await renew();
      await prepare();
      if (watched) await call('watch', lexicon);
      (watched ? on : off).push(await act());
    }
  }
  return { off: median(off), on: median(on) };
}

export async function appending(stage: Stage): Promise<Measured[]> {
  const { call, mainThread } = stage;
  const act: Act = async () => {
    const before = await mainThread();
    await call('append', BATCHES, MENTIONS / BATCHES, planted);
    await call('settled');
    return (await mainThread()) - before;
  };
  const { off, on } = await compared(stage, () => Promise.resolve(), act);
  return [{ id: 'append', value: (on / off - 1) * 100 }];
}

/** Ms of the main thread a frame in which so many nodes change. */
async function changing(stage: Stage, count: number): Promise<{ off: number; on: number }> {
  const { call, mainThread } = stage;
  const act: Act = async () => {
    await call('change', count, 10, planted);
    const before = await mainThread();
    await call('change', count, FRAMES, planted);
    return ((await mainThread()) - before) / FRAMES;
  };
  return compared(stage, () => call('fill', MENTIONS, planted), act);
}

export async function mutating(stage: Stage): Promise<Measured[]> {
  const one = await changing(stage, 1);
  const many = await changing(stage, 200);
  return [
    { id: 'one-node', value: one.on - one.off },
    // At 60 frames a second a frame is 16.7 ms of a core.
    { id: 'many-nodes', value: ((many.on - many.off) * 60) / 10 },
  ];
}

export async function pointing({ call, renew }: Stage): Promise<Measured[]> {
  await renew();
  await call('fill', MENTIONS, planted);
  await call('watch', lexicon);
  const { ours, bare } = await call('hitTests', 300);
  const note = `the browser's own search for the caret: ${bare.toFixed(2)} ms`;
  return [{ id: 'hit-test', value: ours, note }];
}
