/** What a page says of itself in `#expect`, and whether it is so. */
import { type Frame } from 'puppeteer-core';
import { expect } from 'vitest';
import { painted } from './point.ts';
import { until } from './until.ts';

export interface Expected {
  /** Texts painted once the page has settled, in the order of the page. */
  painted: string[];
  /** The same after the page's own `change()`. */
  then?: string[];
  hover?: { at: string; says: string };
}

/** Null if the frame carries none. */
export async function expectedIn(frame: Frame): Promise<Expected | null> {
  const json = await frame.evaluate(() => document.querySelector('#expect')?.textContent ?? null);
  return json === null ? null : (JSON.parse(json) as Expected);
}

/** Waits until exactly these texts are painted in the frame, and fails if they never are. */
export async function paints(frame: Frame, texts: string[]): Promise<void> {
  const wanted = texts.toSorted();
  const found = async (): Promise<string[]> => (await painted(frame)).toSorted();
  const settled = async (): Promise<boolean> => (await found()).join('\n') === wanted.join('\n');
  const reached = await until(texts.join(), settled).catch(() => false);
  // Asked again only to say what is there instead: a page may be between two of its changes.
  if (!reached) expect(await found()).toEqual(wanted);
}
