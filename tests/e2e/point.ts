import { type Frame, type Page } from 'puppeteer-core';
import { until } from './until.ts';

interface Place {
  x: number;
  y: number;
}

/**
 * Scrolls the first occurrence of `text` into view and returns its middle, in the frame's own
 * coordinates. Text split over elements and text in open shadow roots is found too.
 */
async function placeIn(frame: Frame, text: string): Promise<Place | null> {
  return frame.evaluate((wanted) => {
    const nodes: Text[] = [];
    const roots: Node[] = [document.body];
    for (let root = roots.shift(); root; root = roots.shift()) {
      const walker = document.createTreeWalker(
        root,
        NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text) {
          if (!node.parentElement?.closest('script, style')) nodes.push(node);
        } else if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
      }
    }
    const at = nodes
      .map((it) => it.data)
      .join('')
      .indexOf(wanted);
    if (at < 0) return null;
    const range = document.createRange();
    let passed = 0;
    for (const node of nodes) {
      const next = passed + node.length;
      if (at >= passed && at < next) range.setStart(node, at - passed);
      if (at + wanted.length > passed && at + wanted.length <= next) {
        range.setEnd(node, at + wanted.length - passed);
        break;
      }
      passed = next;
    }
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top, bottom } = range.getBoundingClientRect();
    // In a very tall block the middle of the block is far from the text.
    if (bottom < 0 || top > window.innerHeight) window.scrollBy(0, top - window.innerHeight / 2);
    const rect = range.getClientRects()[0];
    return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
  }, text);
}

/** The middle of the first occurrence of `text`, in the page's coordinates. */
async function placeOf(frame: Frame, text: string): Promise<Place> {
  const place = await until(`"${text}" on the page`, () => placeIn(frame, text));
  const element = await frame.frameElement();
  const box = await element?.boundingBox();
  return box ? { x: place.x + box.x, y: place.y + box.y } : place;
}

/** Moves the pointer as a hand would, from beside the place to it. */
async function moveTo(page: Page, { x, y }: Place): Promise<void> {
  await page.mouse.move(x - 40, y + 30);
  await page.mouse.move(x, y, { steps: 8 });
}

/** Moves the pointer onto the first occurrence of `text` in the page, or in one of its frames. */
export async function hover(page: Page, text: string, frame = page.mainFrame()): Promise<void> {
  await moveTo(page, await placeOf(frame, text));
}

/** Taps the first occurrence of `text` with a finger; nothing moves a pointer before. */
export async function tap(page: Page, text: string): Promise<void> {
  const { x, y } = await placeOf(page.mainFrame(), text);
  await page.touchscreen.tap(x, y);
}

/** Moves the pointer onto the first painted mention and returns its text; null if none appears. */
export async function hoverFirstMention(page: Page): Promise<string | null> {
  const first = async (): Promise<string | undefined> => (await painted(page.mainFrame()))[0];
  const name = await until('a painted mention', first).catch(() => null);
  if (name !== null) await hover(page, name);
  return name;
}

/** The texts painted by highlights in a frame, in the order in which they are kept. */
export async function painted(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    Array.from(CSS.highlights.values()).flatMap((highlight) =>
      Array.from(highlight).map((it) => {
        const range = document.createRange();
        range.setStart(it.startContainer, it.startOffset);
        range.setEnd(it.endContainer, it.endOffset);
        return range.toString();
      }),
    ),
  );
}

/** Waits until `text` is painted in the frame. */
export async function paintedWith(frame: Frame, text: string): Promise<void> {
  await until(`"${text}" painted`, async () => (await painted(frame)).includes(text));
}
