/** A browser with an empty page that holds the lab: our own code, bundled as it is. */
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../scripts/browsers.mjs';
import type { Lab } from './lab/main.ts';

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  // Frames keep coming although the window is never looked at.
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

type Answer<T> = T extends Promise<infer Result> ? Result : T;

/** Calls a function of the lab in the page. */
export type Call = <K extends keyof Lab>(
  name: K,
  ...args: Parameters<Lab[K]>
) => Promise<Answer<ReturnType<Lab[K]>>>;

export interface Stage {
  call: Call;
  /** A new document with a lab that has run nothing yet. */
  renew(): Promise<void>;
  /** Ms of processor time that the page's main thread has taken so far. */
  mainThread(): Promise<number>;
  /** Bytes of the page's heap that are in use. */
  heap(): Promise<number>;
  page: Page;
  close(): Promise<void>;
}

/** The lab as one script. */
async function bundleLab(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome128',

      lib: { entry: 'tests/bench/lab/main.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  if (!first || !('output' in first)) throw new Error('The lab was not built.');
  return first.output[0].code;
}

/** Ms of processor time of a page's main thread. Needs `Performance.enable` with thread ticks. */
export async function mainThreadOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

/** Bytes in use on a page's heap after collecting garbage. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Counts processor time and not the clock's, so that others on the machine matter less. */
export async function countProcessorTime(page: Page): Promise<CDPSession> {
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

async function openChromium(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium on this machine.');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    defaultViewport: { width: 1000, height: 700 },
    args: [...ARGS, ...root],
    protocolTimeout: 600_000,
  });
}

/** Opens the browser and the page; about a second. */
export async function openStage(): Promise<Stage> {
  const [code, browser] = await Promise.all([bundleLab(), openChromium()]);
  const page = await browser.newPage();
  const cdp = await countProcessorTime(page);
  const renew = async (): Promise<void> => {
    await page.goto('about:blank');
    await page.evaluate(code);
  };
  await renew();
  const call = (name: string, ...args: unknown[]): Promise<unknown> =>
    page.evaluate(
      (key, list) => {
        const { lab } = globalThis as unknown as {
          lab: Record<string, (...args: unknown[]) => unknown>;
        };
        return lab[key]?.(...list);
      },
      name,
      args,
    );
  return {
    call: call as Call,
    renew,
    mainThread: () => mainThreadOf(cdp),
    heap: () => heapOf(cdp),
    page,
    close: () => browser.close(),
  };
}
