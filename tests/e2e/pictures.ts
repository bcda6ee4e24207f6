/** Pictures of the surfaces: how they are taken, and how they are held against those kept. */
import { createHash } from 'node:crypto';
import { type Page } from 'puppeteer-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { setTheme, type Stop } from './tour-ways.ts';

/** Where the reviewed pictures are kept, and in `made.json` by which browser and of which words. */
export const KEPT = 'tests/screens';
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What made.json says of one browser's pictures. */
export interface Made {
  /** The browser's name and major version. */
  by: string;
  /** For each stop, a hash of the words that its picture shows. */
  words: Record<string, string>;
}

const LONGEST = 900;
const PAGE = { width: 720, height: 700 };
/** Colours that differ by less are the same to the eye; of 1. */
const COLOUR = 0.2;

/** The path of a picture below the project's root. */
export function pathOf(browser: string, name: string, theme: Theme): string {
  return `${KEPT}/${browser}/${name}-${theme}.png`;
}

/** "Chrome/156" of "Chrome/156.0.1.2": fonts and edges are drawn anew with each major version. */
export function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}

/** A hash of all words that a surface shows now. */
export async function wordsIn(page: Page): Promise<string> {
  const words = await page.evaluate(() => {
    const copy = document.querySelector('#copy')?.shadowRoot;
    return (copy?.querySelector<HTMLElement>('.box') ?? document.body).innerText;
  });
  // The port of the pages is another one in each run.
  const lasting = words.replace(/(127\.0\.0\.1):\d+/g, '$1');
  return createHash('sha256').update(lasting).digest('hex').slice(0, 16);
}

/** The surface as a PNG, its first 900 px at most. */
export async function take(page: Page, { name, whole }: Stop, theme: Theme): Promise<Buffer> {
  if (whole && !name.startsWith('popup')) await page.setViewport(PAGE);
  await setTheme(page, theme);
  const box = await page.evaluate(() => {
    // A blinking caret is there in one picture and gone in the next.
    document.documentElement.style.caretColor = 'transparent';
    scrollTo(0, 0);
    const card = document.querySelector('#copy')?.shadowRoot?.querySelector('.box');
    const { x, y, width, height } = (card ?? document.documentElement).getBoundingClientRect();
    return { x, y, width: Math.ceil(width), height: Math.ceil(height) };
  });
  const clip = { ...box, height: Math.min(box.height, LONGEST) };
  return Buffer.from(await page.screenshot({ clip, captureBeyondViewport: true }));
}

/** The part of the pixels that differ, 0 to 1; all of them where the sizes do. */
export function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  const differing = pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: COLOUR });
  return differing / (a.width * a.height);
}
