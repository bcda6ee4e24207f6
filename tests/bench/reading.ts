/** Reading: what the first stage costs, over pages that nobody sees. */
import type { FigureId, Measured } from './figures.ts';
import { median } from './lab/clock.ts';
import { lexiconOf, namesOf, SIZES, USUAL_SIZE } from './names.ts';
import { madePage, madePages, realPages } from './pages.ts';
import { openStage, type Stage } from './stage.ts';

const ROUNDS = 9;
/** Engines settle on their code once a process, and not always on the same. */
const SAMPLES = 5;
const COLD_ROUNDS = 30;
/** Of a large lexicon, this many names are planted. */
const PLANTED = 4_000;

/** The middle of these, with the range that they were in. */
function spreadOf(id: FigureId, values: readonly number[]): Measured {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { id, value: median(values), note: `${least.toFixed(2)} to ${most.toFixed(2)}` };
}

/**
 * In a browser of its own each time: in a process that has run other code before, the bare walk may
 * stay at half its speed, and every ratio to it looks good.
 */
export async function scanning(): Promise<Measured[]> {
  const { filter } = lexiconOf(namesOf(USUAL_SIZE));
  const measured: Measured[] = [];
  const sets = [
    ['real', realPages().map(({ html }) => html)],
    ['made', madePages()],
  ] as const;
  for (const [set, htmls] of sets) {
    if (htmls.length === 0) continue;
    const warm: number[] = [];
    const fresh: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      const stage = await openStage();
      const found = await stage.call('scanRatios', htmls, filter, ROUNDS);
      await stage.close();
      warm.push(found.warm);
      fresh.push(found.fresh);
    }
    measured.push(spreadOf(`scan-warm-${set}`, warm), spreadOf(`scan-fresh-${set}`, fresh));
  }
  return measured;
}

export async function scaling(): Promise<Measured[]> {
  const [few, many] = [lexiconOf(namesOf(500)), lexiconOf(namesOf(100_000))];
  const usual = lexiconOf(namesOf(USUAL_SIZE));
  const pages = [100, 200, 400, 800, 1_600, 3_200].map((pieces) => madePage(pieces, pieces));
  const sizes: number[] = [];
  const growth: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const stage = await openStage();
    sizes.push(await stage.call('filterRatio', madePages(), [few.filter, many.filter], ROUNDS));
    growth.push(await stage.call('growth', pages, usual.filter, ROUNDS));
    await stage.close();
  }
  return [spreadOf('sizes', sizes), spreadOf('growth', growth)];
}

/** Names spread evenly over the list. */
function spread(names: readonly string[], count: number): string[] {
  const step = Math.max(1, Math.floor(names.length / count));
  return names.filter((_, index) => index % step === 0);
}

export async function planting({ call }: Stage): Promise<Measured[]> {
  const missed: string[] = [];
  let planted = 0;
  for (const size of SIZES) {
    const names = namesOf(size);
    const wanted = spread(names, PLANTED);
    const { filter, shards } = lexiconOf(names);
    missed.push(...(await call('missed', wanted, { filter, shards })));
    planted += wanted.length;
  }
  for (const name of missed.slice(0, 10)) console.log(`not found: ${name}`);
  return [{ id: 'missed', value: missed.length, note: `${planted} planted` }];
}

export async function readiness({ call, renew }: Stage): Promise<Measured[]> {
  const { filter } = lexiconOf(namesOf(USUAL_SIZE));
  const took: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    await renew();
    took.push(await call('filterReady', filter));
  }
  return [{ id: 'filter-ready', value: median(took) }];
}

/** Bytes that the names take: the filter's text alone, and with the shards of twelve drugs. */
export async function memory({ call, renew, heap }: Stage): Promise<Measured[]> {
  const names = namesOf(USUAL_SIZE);
  const { filter, shards } = lexiconOf(names);
  const twelve = spread(names, 12).slice(0, 12);
  const taken = async (found: string[]): Promise<number> => {
    await renew();
    // Once for the code, which is no part of it.
    await call('keepNames', '', {}, []);
    const before = await heap();
    await call('keepNames', filter, shards, found);
    return ((await heap()) - before) / 1000;
  };
  return [
    { id: 'names-nothing', value: await taken([]) },
    { id: 'names-some', value: await taken(twelve) },
  ];
}
