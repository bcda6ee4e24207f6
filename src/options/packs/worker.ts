/** The worker of "My monographs": whatever takes longer than a frame happens here. */
import { mergeLexicons, type BuiltLexicon } from '../../knowledge/lexicon.ts';
import type { Facts } from '../../knowledge/types.ts';
import { lockOf, readOriginals, readPart } from '../../platform/packs/database.ts';
import { zipOf } from './export.ts';
import type { ChosenFile, Order, Progress, Reply } from './orders.ts';
import { readPages } from './read.ts';

/** More often, and nobody sees a difference. */
const TELL_EVERY_MS = 100;

const post = (reply: Reply): void => {
  self.postMessage(reply);
};

async function own<T>(file: string): Promise<T> {
  const response = await fetch(new URL(`/pack/${file}`, location.origin));
  return (await response.json()) as T;
}

function createTeller(): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < TELL_EVERY_MS && progress.done < progress.total) return;
    last = now;
    post({ kind: 'progress', progress });
  };
}

async function merge(packs: readonly string[]): Promise<BuiltLexicon> {
  const [ours, ...names] = await Promise.all([
    own<BuiltLexicon>('lexicon.json'),
    ...packs.map((pack) => readPart(pack, 'names')),
  ]);
  return mergeLexicons([ours, ...names.map((shards = {}) => ({ shards }))]);
}

/** Held for as long as the worker lives: what it writes is nobody's leftover. */
function holdLock(pack: string): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(lockOf(pack), () => {
      held();
      return new Promise<never>(() => undefined);
    });
  });
}

const files: ChosenFile[] = [];

async function carryOut(order: Order): Promise<unknown> {
  switch (order.order) {
    case 'read':
      await holdLock(order.pack);
      return readPages(order.pack, files, await own<Facts>('facts.json'), createTeller());
    case 'merge':
      return merge(order.packs);
    case 'export':
      return zipOf(readOriginals(order.pack));
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.order === 'read') {
    files.push(...data.files);
    if (data.more) return;
  }
  carryOut(data).then(
    (result) => post({ kind: 'done', result }),
    (error: unknown) => {
      console.error('Medgloss could not finish its work on a pack.', error);
      post({ kind: 'failed', fault: error instanceof Error ? error.name : String(error) });
    },
  );
});
