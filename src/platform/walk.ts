/** Walks the mentions of a tab over its frames. The frames know them; nothing is kept here. */
import browser from 'webextension-polyfill';
import { tell } from './tell.ts';
import { nextStep, type FramePlaces } from './walk-order.ts';

/** A mention, as far as its place is concerned. */
interface Placed {
  passage: { block: Element };
}

/** What the scripts of a frame share in their isolated world, as far as it is used here. */
interface World {
  frame?: {
    page: { mentions(): Placed[]; shown(mention: Placed): boolean };
  };
  card?: { walked(): { mention: Placed | null; time: number } };
}

/** Runs in a frame, and stands by itself; null where no scanner is at home. */
function readPlaces(): FramePlaces | null {
  const { frame, card } = (globalThis as { medgloss?: World }).medgloss ?? {};
  if (!frame) return null;
  const framesIn = (doc: Document): Element[] => [...doc.querySelectorAll('iframe, frame, object')];
  const holderOf = (view: Window): Element | null => {
    try {
      return view.frameElement;
    } catch {
      return null;
    }
  };
  let path: number[] | null = [];
  for (let view: Window = window; view !== view.top;) {
    const holder = holderOf(view);
    const outer = holder?.ownerDocument.defaultView;
    if (!holder || !outer) {
      path = null;
      break;
    }
    path.unshift(framesIn(holder.ownerDocument).indexOf(holder));
    view = outer;
  }
  const mentions = frame.page.mentions().filter((mention) => frame.page.shown(mention));
  const inside = framesIn(document);
  const before = mentions.map(({ passage: { block } }) => {
    const follows = (one: Element): boolean =>
      (one.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return inside.filter(follows).length;
  });
  const { mention = null, time = 0 } = card?.walked() ?? {};
  return { path, before, at: mention ? mentions.indexOf(mention) : -1, time };
}

const LEAVE = { type: 'walk', index: -1, place: 0, count: 0 } as const;

/** Walks to the next mention of a tab (1), or to the one before (-1). */
export async function walk(tabId: number, by: 1 | -1): Promise<void> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: readPlaces,
  });
  const frames = new Map(
    results.flatMap(({ frameId, result }) =>
      result ? [[frameId, result as FramePlaces] as const] : [],
    ),
  );
  const step = nextStep(frames, by);
  if (!step) return;
  const { frameId, ...there } = step;
  // The outline goes from where it was before it comes elsewhere.
  const others = [...frames].filter(([id, { at }]) => id !== frameId && at >= 0);
  await Promise.all(others.map(([id]) => tell(tabId, LEAVE, id)));
  await tell(tabId, { type: 'walk', ...there }, frameId);
}
