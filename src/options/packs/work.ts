/** Runs orders in workers: one worker each, ended when its work is done or unwanted. */
import { lockOf } from '../../platform/packs/database.ts';
import { once } from '../../platform/once.ts';
import { openWorker } from './open-worker.ts';
import { PackFault } from './client.ts';
import type { ChosenFile, Order, Progress, Reply, Results } from './orders.ts';

/** Files of one message: handing over thousands at once would hold the page up. */
const FILES_AT_ONCE = 200;

export interface Work<T> {
  result: Promise<T>;
  /** Ends the worker; an unfinished result rejects. */
  end(): void;
}

const faultOf = (name: string): PackFault =>
  new PackFault(name === 'QuotaExceededError' ? 'no-room' : 'failed');

function start<O extends Order['order']>(
  tell: (progress: Progress) => void,
): { worker: Worker; work: Work<Results[O]>; fail: () => void } {
  const worker = openWorker();
  const outcome = Promise.withResolvers<Results[O]>();
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'progress') tell(data.progress);
    else if (data.kind === 'done') outcome.resolve(data.result as Results[O]);
    else outcome.reject(faultOf(data.fault));
  });
  const fail = (): void => outcome.reject(new PackFault('failed'));
  worker.addEventListener('error', fail);
  const end = (): void => {
    worker.terminate();
    outcome.reject(new PackFault('stopped'));
  };
  return { worker, work: { result: outcome.promise, end }, fail };
}

/** Has an order carried out by a worker that ends with it. */
export async function carryOut<O extends 'merge' | 'export'>(
  order: Extract<Order, { order: O }>,
): Promise<Results[O]> {
  const { worker, work } = start<O>(() => undefined);
  worker.postMessage(order);
  return work.result.finally(work.end);
}

const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

async function handOver(worker: Worker, pack: string, files: readonly ChosenFile[]): Promise<void> {
  for (let from = 0; from <= files.length; from += FILES_AT_ONCE) {
    const more = from + FILES_AT_ONCE <= files.length;
    const some = files.slice(from, from + FILES_AT_ONCE);
    worker.postMessage({ order: 'read', pack, files: some, more } satisfies Order);
    await nextTask();
  }
}

/**
 * Has pages read. The worker goes with its memory as soon as all is written; from then on this page
 * holds the lock that keeps others from sweeping what was written, until the work is ended.
 */
export function startReading(
  pack: string,
  files: readonly ChosenFile[],
  tell: (progress: Progress) => void,
): Work<Results['read']> {
  const waiting = new AbortController();
  const ended = Promise.withResolvers<undefined>();
  const { worker, work, fail } = start<'read'>((progress) => {
    tell(progress);
    void takeLock();
  });
  /** Browsers do not say when a worker is killed; but its lock falls free. */
  const takeLock = once((): Promise<unknown> => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const taken = (): Promise<undefined> => {
      resolve(undefined);
      fail();
      return ended.promise;
    };
    navigator.locks.request(lockOf(pack), { signal: waiting.signal }, taken).catch(resolve);
    return promise;
  });
  void handOver(worker, pack, files);
  const result = work.result.then(async (draft) => {
    worker.terminate();
    await takeLock();
    return draft;
  });
  return {
    result,
    end() {
      waiting.abort();
      ended.resolve(undefined);
      work.end();
    },
  };
}
