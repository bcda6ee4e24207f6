/** One piece of reading: from text nodes through both stages into the store. */
import type { Mention } from '../knowledge/types.ts';
import { apartByStyle } from './inline.ts';
import { CANDIDATE_UNITS, PASSAGES_AT_ONCE } from './limits.ts';
import type { MentionStore } from './mentions.ts';
import { createCollector, spotIn, type Collector } from './passages.ts';
import type { Reader } from './read.ts';
import type { Step } from './schedule.ts';
import { createSifter } from './sift.ts';
import type { PageDeps, PageMention, Passage } from './types.ts';

/** Text nodes to read, in document order. */
export interface Source {
  /** The next node; `BREAK` where what follows is no continuation; null at the end. */
  next(): Text | typeof BREAK | null;
  pause(): void;
}
export const BREAK = 'break';

export interface Finder {
  /** Reads a source in slices. Mentions of the nodes read that are not met again are dropped. */
  job(source: Source): Step;
  /** Answers of the exact stage still awaited. */
  awaited(): number;
  destroy(): void;
}

interface Job {
  number: number;
  /** Mentions known from before in the nodes read. */
  suspects: Set<PageMention>;
  sent: number;
  read: boolean;
  failed: boolean;
}

/** A mention over two nodes that styles set apart: the later of the two nodes. */
function seamApart({ parts }: Passage, first: Text, last: Text): Text | null {
  const nodes = parts.map((part) => part.node);
  const from = nodes.indexOf(first);
  const to = nodes.lastIndexOf(last);
  for (let index = from + 1; index <= to; index++) {
    const before = nodes[index - 1];
    const after = nodes[index];
    if (before && after && apartByStyle(before, after, false)) return after;
  }
  return null;
}

const isCurrent = ({ parts, data }: Passage): boolean =>
  parts.every(({ node }, index) => node.data === data[index] && node.isConnected);

export function createFinder(
  { sieve, scanner, resolve, failed }: Pick<PageDeps, 'sieve' | 'scanner' | 'resolve' | 'failed'>,
  store: MentionStore,
): Finder {
  const apart = new WeakSet<Text>();
  const isApart = (node: Text): boolean => apart.has(node);
  /** The job that last met a mention. */
  const met = new WeakMap<PageMention, number>();
  let nextJob = 1;
  let awaited = 0;
  let live = true;

  /** False if the passage must be read again, in two: its styles set two of its nodes apart. */
  function keep(job: Job, passage: Passage, mentions: readonly Mention[]): boolean {
    for (const mention of mentions) {
      const start = spotIn(passage.parts, mention.start, false);
      const end = spotIn(passage.parts, mention.end, true);
      if (!start || !end) continue;
      const seam = start.node === end.node ? null : seamApart(passage, start.node, end.node);
      if (seam) {
        apart.add(seam);
        return false;
      }
      met.set(store.put(passage, mention, start, end), job.number);
    }
    return true;
  }

  function collectAgain(collector: Collector, { parts, starts }: Passage): void {
    for (const start of starts) {
      const spot = spotIn(parts, start, false);
      if (spot) collector.add(spot.node, spot.offset);
    }
  }

  function accept(job: Job, passages: readonly Passage[], answers: readonly Mention[][]): void {
    const again = createCollector(isApart);
    for (const [index, passage] of passages.entries()) {
      if (!isCurrent(passage)) continue;
      if (!keep(job, passage, answers[index] ?? [])) collectAgain(again, passage);
    }
    send(job, again.take(true));
  }

  function conclude(job: Job): void {
    if (!job.read || job.sent > 0 || job.failed) return;
    for (const suspect of job.suspects) {
      if ((met.get(suspect) ?? 0) < job.number) store.drop(suspect);
    }
  }

  async function ask(job: Job, passages: Passage[]): Promise<void> {
    try {
      const answers = await resolve(passages);
      if (live) accept(job, passages, answers);
    } catch (error) {
      job.failed = true;
      if (live) failed(error);
    } finally {
      job.sent--;
      awaited--;
      if (live) conclude(job);
    }
  }

  function send(job: Job, passages: Passage[]): void {
    for (let from = 0; from < passages.length; from += PASSAGES_AT_ONCE) {
      job.sent++;
      awaited++;
      void ask(job, passages.slice(from, from + PASSAGES_AT_ONCE));
    }
  }

  function start(source: Source): Step {
    const job: Job = {
      number: nextJob++,
      suspects: new Set(),
      sent: 0,
      read: false,
      failed: false,
    };
    /** Most jobs find nothing. */
    let collector: Collector | null = null;
    let left = 0;
    const reader: Reader = createSifter(
      { sieve, scanner },
      (node, offset) => {
        left -= CANDIDATE_UNITS;
        collector ??= createCollector(isApart);
        collector.add(node, offset);
      },
      (node) => apart.add(node),
    );
    let node: Text | null = null;

    function finish(): true {
      reader.close();
      job.read = true;
      if (collector) send(job, collector.take(true));
      conclude(job);
      return true;
    }

    return (ration) => {
      if (!live) return true;
      const known = store.size() > 0;
      left = ration();
      while (left > 0) {
        if (!node || !reader.more()) {
          const next = source.next();
          if (next === null) return finish();
          if (next === BREAK) {
            reader.close();
            continue;
          }
          node = next;
          if (known) for (const mention of store.inNode(node)) job.suspects.add(mention);
        }
        const units = reader.read(node);
        // What was found meanwhile has its own units.
        left -= units;
        if (collector && collector.ready() >= PASSAGES_AT_ONCE) send(job, collector.take(false));
        if (left <= 0) left = ration();
      }
      source.pause();
      if (collector) send(job, collector.take(false));
      return false;
    };
  }

  return {
    job: start,
    awaited: () => awaited,
    destroy() {
      live = false;
    },
  };
}
