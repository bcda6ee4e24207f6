/** How long an extension's scripts keep a page's main thread, as the browser itself notes it. */
import { type Page } from 'puppeteer-core';

interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds by the clock, and of processor time. */
  dur?: number;
  tdur?: number;
  args: unknown;
}

/** Compiling and running the script, and each call into it from outside; what is inside is counted. */
const OUTERMOST = new Set(['EvaluateScript', 'FunctionCall']);

async function traced(
  page: Page,
  act: () => Promise<unknown>,
  categories: string[],
): Promise<Traced[]> {
  await page.tracing.start({ categories });
  await act();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(buffer ?? []).toString()) as {
    traceEvents: Traced[];
  };
  return traceEvents.filter(({ ph }) => ph === 'X').toSorted((a, b) => a.ts - b.ts);
}

/** Ms of processor time of the events that no other of them holds. */
function sumOf(events: readonly Traced[]): number {
  let until = 0;
  let sum = 0;
  for (const { ts, dur = 0, tdur = 0 } of events) {
    if (ts < until) continue;
    until = ts + dur;
    sum += tdur;
  }
  return sum / 1000;
}

const isOurs = ({ name, args }: Traced): boolean =>
  OUTERMOST.has(name) && JSON.stringify(args).includes('chrome-extension://');

/** Ms of processor time that an extension's scripts take on a page while `act` runs. */
export async function scriptTime(page: Page, act: () => Promise<unknown>): Promise<number> {
  return sumOf((await traced(page, act, ['devtools.timeline', 'v8'])).filter(isOurs));
}

/** Kinds of work, by the names of the events that hold it. */
const KINDS: Record<string, string[]> = {
  'all tasks': ['RunTask'],
  'collecting garbage': ['MinorGC', 'MajorGC'],
  'styles and layout': ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize'],
};

/** Ms of processor time of a page's main thread, by kind. */
export type Times = Record<string, number>;

/** What the main thread of a page does while `act` runs, extensions' scripts apart. */
export async function timesOf(page: Page, act: () => Promise<unknown>): Promise<Times> {
  const all = await traced(page, act, [
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'v8',
  ]);
  const main = mainOf(all);
  const events = all.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const ours = events.filter(isOurs);
  const kinds = Object.entries(KINDS).map(
    ([kind, names]) => [kind, sumOf(events.filter(({ name }) => names.includes(name)))] as const,
  );
  const first = sumOf(ours.filter(({ name }) => name === 'EvaluateScript'));
  return {
    ...Object.fromEntries(kinds),
    'our scripts, entering': first,
    'our scripts, later': sumOf(ours) - first,
  };
}

/** An event of the thread that ran most scripts and layout: the page's own. */
function mainOf(events: readonly Traced[]): Traced {
  const counts = new Map<string, { event: Traced; count: number }>();
  for (const event of events) {
    if (!['Layout', 'UpdateLayoutTree', 'EvaluateScript'].includes(event.name)) continue;
    const key = `${event.pid} ${event.tid}`;
    const known = counts.get(key) ?? { event, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  const [first] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  if (!first) throw new Error('The trace shows no page.');
  return first.event;
}
