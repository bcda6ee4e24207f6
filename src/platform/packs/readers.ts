/** The packs that are on, for whoever makes cards, searches or reads names. */
import type { PackReader } from '../../knowledge/imported.ts';
import { openBuiltInPack } from './built-in.ts';
import { readAbout, readPart, readTexts, type PartName, type PackParts } from './database.ts';
import { readPackList } from './list.ts';

/** A pack with its parts; a part that can't be read is undefined. */
export interface OpenedPack extends PackReader {
  /** New with each import. */
  key: string;
  part<P extends PartName>(part: P): Promise<PackParts[P] | undefined>;
}

/**
 * Readers of the packs that are on, in their order: first the one that the extension was packaged
 * with, if any. Where imported packs can't be read at all, none: what is
 * ours is shown all the same.
 */
export async function openPacks(): Promise<OpenedPack[]> {
  const [built, list] = await Promise.all([
    openBuiltInPack(),
    readPackList().catch((error: unknown) => {
      console.error('Medgloss could not read the imported packs.', error);
      return { packs: [] };
    }),
  ]);
  const imported = list.packs
    .filter(({ on }) => on)
    .map(({ key, name, imported }): OpenedPack => ({
      key,
      pack: { name, imported },
      about: (subjects) => readAbout(key, subjects),
      texts: (ids) => readTexts(key, ids),
      part: (part) => readPart(key, part),
    }));
  return built ? [built, ...imported] : imported;
}
