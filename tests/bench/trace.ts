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

/** Ms of processor time that an extension's scripts take on a page while `act` runs. */
export async function scriptTime(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await act();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(buffer ?? []).toString()) as {
    traceEvents: Traced[];
  };
  const ours = traceEvents
    .filter(({ name, ph }) => ph === 'X' && OUTERMOST.has(name))
    .filter(({ args }) => JSON.stringify(args).includes('chrome-extension://'))
    .toSorted((a, b) => a.ts - b.ts);
  let until = 0;
  let sum = 0;
  for (const { ts, dur = 0, tdur = 0 } of ours) {
    if (ts < until) continue;
    until = ts + dur;
    sum += tdur;
  }
  return sum / 1000;
}
