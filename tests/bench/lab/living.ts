/** A page under watch, as a frame has it: what it costs while the page lives. */
import { openFilter } from '../../../src/knowledge/filter.ts';
import { openLexicon, type BuiltLexicon, type Lexicon } from '../../../src/knowledge/lexicon.ts';
import { findMentions } from '../../../src/knowledge/match.ts';
import { createScanner } from '../../../src/knowledge/scan.ts';
import { createSieve } from '../../../src/knowledge/sieve.ts';
import type { Mention } from '../../../src/knowledge/types.ts';
import { createDrawing } from '../../../src/page/draw.ts';
import { watchPage } from '../../../src/page/page.ts';
import type { Page, Run } from '../../../src/page/types.ts';
import { median, nextFrame, quantile, timed } from './clock.ts';

const SHEET = '::highlight(medgloss) { text-decoration: underline dotted; }';

type Names = Pick<BuiltLexicon, 'filter' | 'shards'>;

let page: Page | null = null;

function resolveWith(lexicon: Lexicon): (runs: Run[]) => Promise<Mention[][]> {
  return (runs) =>
    Promise.resolve(
      runs.map(({ text, starts, lang }) => findMentions(text, starts, lexicon, lang)),
    );
}

/** Watches the page with these names, underlines on, until {@link leave}. */
export async function watch({ filter, shards }: Names): Promise<number> {
  page = watchPage(document, {
    sieve: createSieve(openFilter(filter)),
    scanner: createScanner(openFilter(filter)),
    resolve: resolveWith(openLexicon(shards)),
    sheet: () => SHEET,
    draw: () => Promise.resolve(createDrawing),
    failed: (error) => {
      throw error;
    },
  });
  await page.settled();
  return page.counters().mentions;
}

/** Mentions on the page; 0 where nobody watches. Waits until all is read. */
export async function settled(): Promise<number> {
  await page?.settled();
  return page?.counters().mentions ?? 0;
}

/** Lets go of the page and empties it. */
export function leave(): void {
  page?.destroy();
  page = null;
  document.body.replaceChildren();
}

/** Names, of these, that are not found as a whole where they stand in a sentence. */
export function missed(names: string[], { filter, shards }: Names): string[] {
  const scanner = createScanner(openFilter(filter));
  const lexicon = openLexicon(shards);
  const before = 'She took ';
  return names.filter((name) => {
    const text = `${before}${name}, and rested.`;
    scanner.scan(text, 0, text.length);
    const [first] = findMentions(text, scanner.end() ?? [], lexicon, 'en');
    return first?.start !== before.length || first.end < before.length + name.length;
  });
}

function sentence(index: number, names: readonly string[]): string {
  const name = names[index % names.length] ?? '';
  return `Item ${index}: the leaflet of ${name} was read again before the meeting.`;
}

function paragraph(index: number, names: readonly string[]): HTMLElement {
  const element = document.createElement('p');
  element.textContent = sentence(index, names);
  return element;
}

/** Fills the page with paragraphs of one mention each. */
export function fill(count: number, names: string[]): void {
  document.body.replaceChildren(
    ...Array.from({ length: count }, (_, index) => paragraph(index, names)),
  );
}

/** Appends a batch a frame. */
export async function append(batches: number, size: number, names: string[]): Promise<void> {
  for (let batch = 0; batch < batches; batch++) {
    await nextFrame();
    const nodes = Array.from({ length: size }, (_, i) => paragraph(batch * size + i, names));
    document.body.append(...nodes);
  }
  await nextFrame();
}

/** Changes the text of the first paragraphs in each frame, for so many frames; ms it lasted. */
export async function change(count: number, frames: number, names: string[]): Promise<number> {
  const nodes = Array.from(document.querySelectorAll('p'), (element) => element.firstChild as Text);
  const began = performance.now();
  for (let frame = 0; frame < frames; frame++) {
    await nextFrame();
    for (let index = 0; index < count; index++) {
      const node = nodes[index];
      if (node) node.data = `${sentence(frame + index, names)} ${frame}`;
    }
  }
  await nextFrame();
  return performance.now() - began;
}

/** Ms to find what is under a pointer, at places all over the window: by us, by the browser alone. */
export function hitTests(rounds: number): { ours: number; bare: number } {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const targets = placesOf(round).map(([x, y]) => document.elementFromPoint(x, y));
    ours.push(pointAt(round, (x, y, index) => page?.at(x, y, targets[index] ?? null)));
    bare.push(pointAt(round, (x, y) => document.caretPositionFromPoint(x, y)));
  }
  return { ours: median(ours), bare: median(bare) };
}

/** Ms a place, of ten: a browser's clock is coarse. */
function pointAt(round: number, find: (x: number, y: number, index: number) => unknown): number {
  const places = placesOf(round);
  const took = timed(() => {
    for (const [index, [x, y]] of places.entries()) find(x, y, index);
  });
  return took / places.length;
}

/** Ten places; the browser tells what element is there with each move of the pointer. */
function placesOf(round: number): [number, number][] {
  return Array.from({ length: 10 }, (_, index) => {
    const place = round * 10 + index;
    return [8 + ((place * 37) % 700), 8 + ((place * 53) % 600)];
  });
}

/** Ms of each turn that the page's reading takes, with the promises that it leaves. */
function noteTurns(turns: number[]): () => void {
  const { scheduler } = globalThis as unknown as {
    scheduler: { postTask(act: () => void): Promise<void> };
  };
  const original = scheduler.postTask.bind(scheduler);
  const note = async (act: () => void): Promise<void> => {
    const began = performance.now();
    act();
    for (let tick = 0; tick < 20; tick++) await Promise.resolve();
    turns.push(performance.now() - began);
  };
  scheduler.postTask = (act) => original(() => void note(act));
  return () => {
    scheduler.postTask = original;
  };
}

/** Ms of the slices in which a page of this markup is read: the 99th of a hundred, the longest. */
export async function slices(
  html: string,
  names: Names,
): Promise<{ nodes: number; count: number; p99: number; longest: number }> {
  document.body.innerHTML = html;
  const nodes = document.createNodeIterator(document.body);
  let count = 0;
  while (nodes.nextNode()) count++;
  const turns: number[] = [];
  const stop = noteTurns(turns);
  const began = performance.now();
  const watched = watch(names);
  turns.push(performance.now() - began);
  await watched;
  stop();
  leave();
  return {
    nodes: count,
    count: turns.length,
    p99: quantile(turns, 0.99),
    longest: Math.max(...turns),
  };
}
