/** Changes the reader's packs, from the list to the names in frames, so that a break leaves what was. */
import { deletePack, lockOf, storedPacks } from './database.ts';
import { readPackList, writePackList, type PackEntry, type PackList } from './list.ts';
import { prepareNames, type Merge } from './merged-names.ts';

/** One change at a time, of all our pages. */
const LOCK = 'packs';

/**
 * Changes the list and the names together. First the names are written, where they do not count yet;
 * then the list flips, then the names; only then goes what no list names. Rejects with the former
 * state whole. Returns the new list.
 */
export async function changePacks(
  change: (list: PackList) => PackList,
  merge: Merge,
): Promise<PackList> {
  return navigator.locks.request(LOCK, async () => {
    const next = change(await readPackList());
    const names = await prepareNames(next.packs, merge);
    try {
      await writePackList(next);
    } catch (error) {
      await names.discard();
      throw error;
    }
    await names.flip();
    return next;
  });
}

/**
 * Makes the names what the list says: after an update of ours, or after a change that broke off. True
 * if other names count now.
 */
export async function mendNames(merge: Merge): Promise<boolean> {
  return navigator.locks.request(LOCK, async () => {
    const { packs } = await readPackList();
    const names = await prepareNames(packs, merge);
    await names.flip();
    return names.fresh;
  });
}

/** Deletes records that no list names and nobody is writing. */
export async function sweepPacks(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const { packs, damaged } = await readPackList();
    if (damaged.length > 0) return;
    const listed = new Set(packs.map(({ key }) => key));
    for (const key of await storedPacks()) {
      if (listed.has(key)) continue;
      await navigator.locks.request(lockOf(key), { ifAvailable: true }, async (lock) => {
        if (lock) await deletePack(key);
      });
    }
  });
}

/** Deletes a pack that no list names, as soon as nobody writes it any more. */
export async function dropDraft(pack: string): Promise<void> {
  await navigator.locks.request(lockOf(pack), () => deletePack(pack));
}

/** The list with one pack changed, or without it. */
export function withPack(
  { packs, damaged }: PackList,
  key: string,
  change: (pack: PackEntry) => PackEntry | null,
): PackList {
  return { damaged, packs: packs.flatMap((one) => (one.key === key ? (change(one) ?? []) : one)) };
}
