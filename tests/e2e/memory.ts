/** What a process holds after everything that can be collected is collected; Chromium alone tells. */
import { TargetType, type CDPSession, type Page } from 'puppeteer-core';

export interface Held {
  /** Bytes of the JavaScript heap, all worlds together. */
  heap: number;
  nodes: number;
  listeners: number;
}

async function collect(cdp: CDPSession): Promise<number> {
  // What one collection frees may hold what the next one frees.
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** The page's process: heap, DOM nodes and listeners, detached ones included. */
export async function heldByPage(page: Page): Promise<Held> {
  const cdp = await page.createCDPSession();
  const heap = await collect(cdp);
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  return { heap, nodes, listeners: jsEventListeners };
}

/** Bytes of the worker's heap; null while it sleeps. */
export async function heldByWorker(page: Page): Promise<number | null> {
  const isWorker = (it: { type(): TargetType; url(): string }): boolean =>
    it.type() === TargetType.SERVICE_WORKER && it.url().startsWith('chrome-extension:');
  const target = page.browser().targets().find(isWorker);
  if (!target) return null;
  const cdp = await target.createCDPSession();
  const heap = await collect(cdp);
  await cdp.detach();
  return heap;
}

/** Tells of each error of our scripts in this tab: thrown, unheard, or logged. */
export async function watchErrors(page: Page, said: (text: string) => void): Promise<void> {
  const cdp = await page.createCDPSession();
  cdp.on('Runtime.exceptionThrown', (event) => {
    const text = JSON.stringify(event.exceptionDetails);
    if (text.includes('chrome-extension:')) said(text);
  });
  cdp.on('Runtime.consoleAPICalled', (event) => {
    const text = JSON.stringify(event);
    if (['error', 'warning'].includes(event.type) && text.includes('chrome-extension:')) said(text);
  });
  await cdp.send('Runtime.enable');
}
