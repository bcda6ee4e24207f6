/** The packs that are on, for whoever makes cards. */
import type { PackReader } from '../../knowledge/imported.ts';
import { readAbout, readTexts } from './database.ts';
import { readPackList } from './list.ts';

/**
 * Readers of the packs that are on, in their order. Where packs can't be read at all, none: what is
 * ours is shown all the same.
 */
export async function openPacks(): Promise<PackReader[]> {
  const list = await readPackList().catch((error: unknown) => {
    console.error('Medgloss could not read the imported packs.', error);
    return { packs: [] };
  });
  return list.packs
    .filter(({ on }) => on)
    .map(({ key, name, imported }) => ({
      pack: { name, imported },
      about: (subjects) => readAbout(key, subjects),
      texts: (ids) => readTexts(key, ids),
    }));
}
