/** The list of the reader's packs, in their order of precedence: the one record that counts. */
import * as v from 'valibot';
import { openPackDatabase } from './database.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const entry = v.object({
  /** Under which its records lie; new with each import. */
  key: v.pipe(v.string(), v.minLength(1)),
  name: v.string(),
  /** ISO date. */
  imported: v.pipe(v.string(), v.isoDate()),
  on: v.boolean(),
  pages: count,
  drugs: count,
  products: count,
  combinations: count,
  names: count,
});

export type PackEntry = v.InferOutput<typeof entry>;

export interface PackList {
  /** The first outranks the others. */
  packs: PackEntry[];
  /** What stands in the list and can't be read. It stays, and nothing is swept, until the reader lets it go. */
  damaged: unknown[];
}

/** A list as stored, what can't be read apart. */
export function parseList(stored: unknown): PackList {
  if (stored === undefined) return { packs: [], damaged: [] };
  const all: unknown[] = Array.isArray(stored) ? stored : [stored];
  const list: PackList = { packs: [], damaged: [] };
  for (const one of all) {
    const read = v.safeParse(entry, one);
    if (read.success) list.packs.push(read.output);
    else list.damaged.push(one);
  }
  return list;
}

/** The list in force. Rejects where the browser gives no storage. */
export async function readPackList(): Promise<PackList> {
  return parseList(await (await openPackDatabase()).get('list', 'packs'));
}

/** Replaces the list in one step: either all of it counts or nothing does. */
export async function writePackList({ packs, damaged }: PackList): Promise<void> {
  const database = await openPackDatabase();
  // Written through to the disk: what counts must not be lost with the power.
  const transaction = database.transaction('list', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put([...packs, ...damaged], 'packs'), transaction.done]);
}
