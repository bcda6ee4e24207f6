/** The first stage over documents that nobody sees. */
import { openFilter } from '../../../src/knowledge/filter.ts';
import { openLexicon, shardOf } from '../../../src/knowledge/lexicon.ts';
import { createScanner } from '../../../src/knowledge/scan.ts';
import { createSieve } from '../../../src/knowledge/sieve.ts';
import { hostSearch } from '../../../src/page/hosts.ts';
import { createFinder } from '../../../src/page/job.ts';
import { createStore } from '../../../src/page/mentions.ts';
import type { Stages } from '../../../src/page/sift.ts';
import { sourceOf } from '../../../src/page/sources.ts';
import { median, timed } from './clock.ts';

/** What is made of the work, so that no engine can leave it out. */
const kept: { units: number; names: unknown } = { units: 0, names: null };

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** The bare walk that reading is held against: over elements and text, each text's length read. */
function walk(doc: Document): void {
  const walker = doc.createTreeWalker(doc, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) kept.units += (node as Text).data.length;
  }
}

function stagesOf(text: string): Stages {
  const filter = openFilter(text);
  return { sieve: createSieve(filter), scanner: createScanner(filter) };
}

/** More units than any page has; a small integer, as engines like them. */
const ALL = 1_000_000_000;

/** Everything that a frame does to read a page in which nothing is found, in one slice. */
function read(doc: Document, stages: Stages): void {
  const nothing = (): void => undefined;
  const store = createStore({ added: nothing, dropped: nothing });
  const resolve = (runs: unknown[]): Promise<never[][]> => Promise.resolve(runs.map(() => []));
  const finder = createFinder({ ...stages, resolve, failed: nothing }, store);
  hostSearch([doc], nothing, false)(() => ALL);
  finder.job(sourceOf([doc]))(() => ALL);
}

type Act = (doc: Document) => void;

/**
 * Ms over all documents, in turns that begin with another act each round. With `again` each act
 * runs once untimed before: what an act finds (objects for nodes, above all) would otherwise depend
 * on which one ran before it, and change the figures twofold.
 */
function oneRound(
  docs: () => Document[],
  acts: readonly Act[],
  round: number,
  again: boolean,
): number[] {
  const took = acts.map(() => 0);
  for (let turn = 0; turn < acts.length; turn++) {
    const index = (turn + round) % acts.length;
    const list = docs();
    const run = (): void => list.forEach((doc) => acts[index]?.(doc));
    if (again) run();
    took[index] = timed(run);
  }
  return took;
}

/** Rounds until engines have settled on their code; before, times differ tenfold. */
const WARMING = 8;

/** How many times as long the second act takes as the first: of the medians over the rounds. */
function ratio(
  docs: () => Document[],
  acts: readonly [Act, Act],
  rounds: number,
  again: boolean,
): number {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < WARMING + rounds; round++) {
    const [one = NaN, other = NaN] = oneRound(docs, acts, round, again);
    if (round < WARMING) continue;
    first.push(one);
    second.push(other);
  }
  return median(second) / median(first);
}

/** Reading against the bare walk, on documents walked before and on freshly parsed ones. */
export function scanRatios(
  htmls: string[],
  filter: string,
  rounds: number,
): { warm: number; fresh: number } {
  const stages = stagesOf(filter);
  const acts = [walk, (doc: Document) => read(doc, stages)] as const;
  const docs = htmls.map(parse);
  return {
    warm: ratio(() => docs, acts, rounds, true),
    fresh: ratio(() => htmls.map(parse), acts, rounds, false),
  };
}

/** Reading with the second filter against reading with the first. */
export function filterRatio(htmls: string[], filters: [string, string], rounds: number): number {
  const [first, second] = filters.map(stagesOf);
  if (!first || !second) throw new Error('Two filters are needed.');
  const acts = [(doc: Document) => read(doc, first), (doc: Document) => read(doc, second)] as const;
  const docs = htmls.map(parse);
  return ratio(() => docs, acts, rounds, true);
}

/** The exponent with which the time of reading grows with the number of nodes. */
export function growth(htmls: string[], filter: string, rounds: number): number {
  const stages = stagesOf(filter);
  const docs = htmls.map(parse);
  const times = docs.map((): number[] => []);
  for (let round = -WARMING; round < rounds; round++) {
    for (const [index, doc] of docs.entries()) {
      const took = timed(() => read(doc, stages));
      if (round >= 0) times[index]?.push(took);
    }
  }
  const points = docs.map((doc, index) => ({
    x: Math.log(doc.querySelectorAll('*').length),
    y: Math.log(median(times[index] ?? [])),
  }));
  return slope(points);
}

/** Of the straight line through these points, by least squares. */
function slope(points: readonly { x: number; y: number }[]): number {
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const up = mean(points.map((point) => (point.x - x) * (point.y - y)));
  return up / mean(points.map((point) => (point.x - x) ** 2));
}

/** Ms from the filter's text to a scanner that can be used. */
export function filterReady(filter: string): number {
  return timed(() => stagesOf(filter));
}

/** Keeps a filter, and the shards in which these names lie, as a frame does that has found them. */
export function keepNames(
  filter: string,
  shards: Record<string, string>,
  found: readonly string[],
): void {
  const needed = found.map((name) => String(shardOf(name)));
  const texts = needed.map((shard) => [shard, copyOf(shards[shard] ?? '')] as const);
  const lexicon = openLexicon(Object.fromEntries(texts));
  for (const name of found) lexicon.lookup(name);
  kept.names = { stages: stagesOf(copyOf(filter)), lexicon };
}

/** A string of its own: one that came in a larger message may hold on to all of it. */
const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
