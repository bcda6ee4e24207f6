/** The names that a frame takes instead of our own while packs are on. */
import { api } from '../api.ts';
import { generationOf, MERGED_POINTER } from '../names.ts';

export interface FrameNames {
  generation: string;
  filter: string;
}

/** The key of a generation's filter. */
export const filterKey = (generation: string): string => `filter:${generation}`;

/** The merged names in force; undefined where no pack is on. */
export async function readFrameNames(): Promise<FrameNames | undefined> {
  const pointer = await api.storage.local.get(MERGED_POINTER);
  const generation = generationOf(pointer[MERGED_POINTER]);
  if (generation === null) return undefined;
  const key = filterKey(generation);
  const filter: unknown = (await api.storage.local.get(key))[key];
  return typeof filter === 'string' ? { generation, filter } : undefined;
}
