/**
 * Our names and those of the packs that are on, in `storage.local` for frames. As with our own names,
 * a generation is written whole, then the pointer flips, then the former generation goes. A note made
 * before the first write names what may be left over.
 */
import type { BuiltLexicon } from '../../knowledge/lexicon.ts';
import { api } from '../api.ts';
import { builtInGeneration, generationOf, keyOf, MERGED, MERGED_POINTER } from '../names.ts';
import { filterKey } from './frame-names.ts';
import type { PackEntry } from './list.ts';

/** Makes one lexicon of ours and the names of these packs, the first before the second. */
export type Merge = (packs: string[]) => Promise<BuiltLexicon>;

/** A generation that is written and does not count yet. */
export interface Prepared {
  /** Whether it differs from what counts. */
  fresh: boolean;
  /** Makes it count, and sweeps the former one. */
  flip(): Promise<void>;
  discard(): Promise<void>;
}

const WRITING = 'names+writing';
const SHARDS = 256;
/** In one write: about 100 kB, so that the page which writes stays awake. */
const SHARDS_AT_ONCE = 16;

const NOTHING: Prepared = {
  fresh: false,
  flip: () => Promise.resolve(),
  discard: () => Promise.resolve(),
};

/** What the merged names are made of: they are made anew when any of it changes. */
async function stampOf(packs: readonly PackEntry[]): Promise<string | null> {
  const on = packs.filter((one) => one.on).map(({ key }) => key);
  return on.length === 0 ? null : [await builtInGeneration(), ...on].join(' ');
}

async function inForce(): Promise<{ generation: string | null; stamp: string | null }> {
  const stored: unknown = (await api.storage.local.get(MERGED_POINTER))[MERGED_POINTER];
  const { stamp } = Object(stored) as Record<string, unknown>;
  return {
    generation: generationOf(stored),
    stamp: typeof stamp === 'string' ? stamp : null,
  };
}

async function sweep(generation: string): Promise<void> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => keyOf(generation, shard));
  await api.storage.local.remove([filterKey(generation), ...shards]);
}

/** Sweeps what an attempt that broke off has left. */
async function sweepLeftovers(counts: string | null): Promise<void> {
  const left: unknown = (await api.storage.local.get(WRITING))[WRITING];
  if (typeof left !== 'string') return;
  if (left !== counts) await sweep(left);
  await api.storage.local.remove(WRITING);
}

async function write(generation: string, { shards, filter }: BuiltLexicon): Promise<void> {
  await api.storage.local.set({ [WRITING]: generation });
  const entries = Object.entries(shards).map(([shard, names]) => [keyOf(generation, shard), names]);
  for (let from = 0; from < entries.length; from += SHARDS_AT_ONCE) {
    const some = entries.slice(from, from + SHARDS_AT_ONCE);
    await api.storage.local.set(Object.fromEntries(some) as Record<string, string>);
  }
  await api.storage.local.set({ [filterKey(generation)]: filter });
}

/** Makes another generation count, or none. */
async function point(to: string | null, stamp: string | null): Promise<void> {
  const { generation: former } = await inForce();
  if (to === null) await api.storage.local.remove(MERGED_POINTER);
  else await api.storage.local.set({ [MERGED_POINTER]: { generation: to, stamp } });
  if (former !== null && former !== to) await sweep(former);
  await api.storage.local.remove(WRITING);
}

/**
 * Writes the names for this list of packs, without making them count. Does nothing where they count
 * already. Rejects where there is no room; then nothing is left behind.
 */
export async function prepareNames(packs: readonly PackEntry[], merge: Merge): Promise<Prepared> {
  const counts = await inForce();
  await sweepLeftovers(counts.generation);
  const stamp = await stampOf(packs);
  if (stamp === counts.stamp) return NOTHING;
  if (stamp === null) return { ...NOTHING, fresh: true, flip: () => point(null, null) };
  const lexicon = await merge(packs.filter((one) => one.on).map(({ key }) => key));
  const generation = MERGED + lexicon.generation;
  const discard = async (): Promise<void> => {
    if (generation !== counts.generation) await sweep(generation);
  };
  try {
    if (generation !== counts.generation) await write(generation, lexicon);
  } catch (error) {
    await discard();
    throw error;
  }
  return { fresh: true, flip: () => point(generation, stamp), discard };
}
