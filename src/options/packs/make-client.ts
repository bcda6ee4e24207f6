import { ask } from '../../platform/ask.ts';
import {
  changePacks,
  dropDraft,
  mendNames,
  sweepPacks,
  withPack,
} from '../../platform/packs/change.ts';
import { readPackList, type PackEntry, type PackList } from '../../platform/packs/list.ts';
import { onPolicyChanged, readPolicy } from '../../platform/policy.ts';
import { PackFault, type PacksClient, type Reading } from './client.ts';
import type { Draft } from './orders.ts';
import { carryOut, startReading, type Work } from './work.ts';

const merge = (packs: string[]) => carryOut({ order: 'merge', packs });

/** Faults of storage in the words that the page knows. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PackFault) throw error;
    console.error('Medgloss could not change the imported packs.', error);
    const full = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
    throw new PackFault(full ? 'no-room' : 'failed');
  }
}

function change(how: (list: PackList) => PackList): Promise<PackList> {
  return told(async () => {
    const list = await changePacks(how, merge);
    // Open pages take the names at once; should nobody answer, they do with their next visit.
    await ask('packs-changed', {}).catch(() => undefined);
    void sweepPacks();
    return list;
  });
}

const edit = (key: string, how: (pack: PackEntry) => PackEntry | null): Promise<PackList> =>
  change((list) => withPack(list, key, how));

function entryOf({ pack, totals }: Draft, name: string): PackEntry {
  const { pages, refused, drugs, products, combinations, names } = totals;
  const imported = new Date().toISOString().slice(0, 10);
  return {
    ...{ key: pack, name, imported, on: true },
    ...{ pages: pages - refused, drugs, products, combinations, names },
  };
}

function moved(packs: readonly PackEntry[], key: string, by: 1 | -1): PackEntry[] {
  const at = packs.findIndex((one) => one.key === key);
  const pack = packs[at];
  if (!pack) return [...packs];
  return packs.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, pack);
}

/** The client over IndexedDB and workers of this page. Mends and sweeps what an earlier page left. */
export function createPacksClient(): PacksClient {
  const works = new WeakMap<Reading, Work<Draft>>();
  void told(async () => {
    if (await mendNames(merge)) await ask('packs-changed', {}).catch(() => undefined);
    await sweepPacks();
  }).catch(() => undefined);
  return {
    watchAllowed(tell) {
      const read = (): void => void readPolicy().then(({ features }) => tell(features.importing));
      read();
      onPolicyChanged(read);
    },
    list: () => told(readPackList),
    read(files, tell) {
      const pack = crypto.randomUUID();
      const work = startReading(pack, files, tell);
      const reading = {
        draft: work.result,
        async drop() {
          work.end();
          await told(() => dropDraft(pack));
        },
      };
      works.set(reading, work);
      return reading;
    },
    async take(reading, draft, name) {
      const list = await change(({ packs, damaged }) => ({
        packs: [entryOf(draft, name), ...packs],
        damaged,
      }));
      works.get(reading)?.end();
      return list;
    },
    switchOn: (key, on) => edit(key, (pack) => ({ ...pack, on })),
    rename: (key, name) => edit(key, (pack) => ({ ...pack, name })),
    move: (key, by) => change(({ packs, damaged }) => ({ packs: moved(packs, key, by), damaged })),
    remove: (key) => edit(key, () => null),
    forgetDamaged: () => change(({ packs }) => ({ packs, damaged: [] })),
    exportPages: (key) => carryOut({ order: 'export', pack: key }),
  };
}
