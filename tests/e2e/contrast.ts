/** Contrast as it is drawn, read from pictures: what no style sheet tells of icons and underlines. */
import { type CDPSession, type Page } from 'puppeteer-core';
import { PNG } from 'pngjs';

type Rgb = readonly [red: number, green: number, blue: number];

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The contrast between the ground of a picture, its most frequent colour, and what stands out most. */
export function strongest(png: Buffer): number {
  const { data } = PNG.sync.read(png);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const key = data.subarray(at, at + 3).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const colours = [...counts.keys()].map((key) => key.split(',').map(Number) as unknown as Rgb);
  const [ground] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  const base = ground.split(',').map(Number) as unknown as Rgb;
  return Math.max(...colours.map((colour) => ratio(colour, base)));
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture of a part of what the window shows. */
export async function pictureOf(page: Page, clip: Box): Promise<Buffer> {
  return Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
}

/** Where these can be seen in the window, of a page or of a card laid out on it; each drawing once. */
export function boxesOf(page: Page, selector: string): Promise<Box[]> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('#copy')?.shadowRoot ?? document;
    const seen = new Set<string>();
    return Array.from(root.querySelectorAll(wanted)).flatMap((it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      const drawn = it.innerHTML + getComputedStyle(it).color;
      const folded = it.closest('details:not([open]) > :not(summary)') !== null;
      if (
        folded ||
        width * height === 0 ||
        y + height > innerHeight ||
        !it.checkVisibility() ||
        seen.has(drawn)
      )
        return [];
      seen.add(drawn);
      const [left, top] = [Math.round(x + scrollX), Math.round(y + scrollY)];
      return [{ x: left, y: top, width: Math.round(width), height: Math.round(height) }];
    });
  }, selector);
}

/** One for each page: what is emulated ends with its session. */
const sessions = new WeakMap<Page, CDPSession>();

/** As if the reader's system forces its few colours on everything; Chromium alone can be told so. */
export async function forceColours(page: Page, scheme: 'light' | 'dark' | null): Promise<void> {
  const cdp = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, cdp);
  const forced = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: scheme ?? 'light' },
  ];
  await cdp.send('Emulation.setEmulatedMedia', { features: scheme === null ? [] : forced });
  const are = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  if (are !== (scheme !== null)) throw new Error('The browser does not force colours as told.');
}
