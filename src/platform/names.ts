/**
 * The names in `storage.local`: a generation is written whole, then the pointer flips, then the
 * former generation goes. A frame reads only the shards that its candidates touch.
 */
import type { BuiltLexicon } from '../knowledge/lexicon.ts';
import { api } from './api.ts';
import { FRAME_KEY, type FrameSettings } from './frame-settings.ts';

/** Says which generation of our own names counts. */
const POINTER = 'names';
/** Says the same of the names that frames take instead while packs are on: ours and the packs'. */
export const MERGED_POINTER = 'names+';
/** Generations of merged names begin with it. */
export const MERGED = '+';

/** The key of one shard. */
export const keyOf = (generation: string, shard: number | string): string =>
  `names:${generation}:${shard}`;

const pointerOf = (generation: string): string =>
  generation.startsWith(MERGED) ? MERGED_POINTER : POINTER;

/** The generation that a pointer names, or null. */
export function generationOf(stored: unknown): string | null {
  const { generation } = Object(stored) as Record<string, unknown>;
  return typeof generation === 'string' ? generation : null;
}

/** Stores a lexicon unless it is stored already; true if it was written. */
export async function storeNames(lexicon: Omit<BuiltLexicon, 'filter'>): Promise<boolean> {
  const { generation, shards } = lexicon;
  const stored = await api.storage.local.get(POINTER);
  const former = generationOf(stored[POINTER]);
  if (former === generation) return false;
  const entries = Object.entries(shards).map(
    ([shard, names]) => [keyOf(generation, shard), names] as const,
  );
  await api.storage.local.set(Object.fromEntries(entries));
  await api.storage.local.set({ [POINTER]: { generation } });
  const old = Array.from({ length: 256 }, (_, shard) => keyOf(former ?? '', shard));
  if (former) await api.storage.local.remove(old);
  return true;
}

/** The generation of our own names in storage, or null before they are laid out. */
export async function builtInGeneration(): Promise<string | null> {
  return generationOf((await api.storage.local.get(POINTER))[POINTER]);
}

/** What a frame needs to verify its candidates, in one read. */
export interface StoredNames {
  /** Null while the names are not stored yet, just after installing. */
  shards: Record<string, string> | null;
  /** Nothing where no setting was changed. */
  settings?: FrameSettings | undefined;
}

/** Reads settings and these shards of a generation. */
export async function readNames(
  generation: string,
  shards: Iterable<number>,
): Promise<StoredNames> {
  const numbers = [...shards];
  const keys = numbers.map((shard) => keyOf(generation, shard));
  const pointer = pointerOf(generation);
  const stored = await api.storage.local.get([pointer, FRAME_KEY, ...keys]);
  const settings = stored[FRAME_KEY] as FrameSettings | undefined;
  if (generationOf(stored[pointer]) !== generation) return { shards: null, settings };
  const found = numbers.map((shard) => {
    const names: unknown = stored[keyOf(generation, shard)];
    return [String(shard), typeof names === 'string' ? names : ''] as const;
  });
  return { shards: Object.fromEntries(found), settings };
}
