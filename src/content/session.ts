/** One frame at work: reads the page, hears the pointer and the background, calls the card's script. */
import { openFilter } from '../knowledge/filter.ts';
import type { Run } from '../knowledge/others.ts';
import { createScanner } from '../knowledge/scan.ts';
import type { Box } from '../page/geometry.ts';
import { watchPage } from '../page/page.ts';
import { watchPointer, type Pointer } from '../page/pointer.ts';
import { ask } from '../platform/ask.ts';
import { readNames } from '../platform/names.ts';
import { hear, type News } from '../platform/news.ts';
import { siteOf, type Settings } from '../platform/settings.ts';
import { createNames } from './names.ts';
import { runsOf } from './runs.ts';
import { world, type CardSide, type Frame } from './world.ts';

export interface SessionDeps {
  generation: string;
  filter: string;
  /** The style sheet that paints the mentions. */
  sheet: string;
}

export interface Session {
  frame: Frame;
  runs(): Run[];
  destroy(): void;
}

/** A frame can't see the site of its tab: there the background knows. */
async function isOff({ offSites }: Settings): Promise<boolean> {
  if (offSites.length === 0) return false;
  return window.top === window ? offSites.includes(siteOf(location.href)) : ask('is-off-here', {});
}

/** The card's script, put into this frame if it is not there yet. */
async function loadCard(): Promise<CardSide> {
  if (!world.card) await ask('inject-card', {});
  if (!world.card) throw new Error('The script of the card did not come.');
  return world.card;
}

/** Starts at once; everything it attaches goes with `destroy()`. */
export function startSession(doc: Document, { generation, filter, sheet }: SessionDeps): Session {
  const nameFilter = openFilter(filter);
  const names = createNames({ read: (shards) => readNames(generation, shards), isOff });
  const page = watchPage(doc, {
    scanner: createScanner(nameFilter),
    resolve: names.resolve,
    sheet,
    failed: () => undefined,
  });
  const listening = new AbortController();
  /** Changes when what was asked of the card's script is no longer wanted. */
  let turn = 0;

  /** Does it once the script is there; without it there is nothing to show, and nothing changes. */
  function withCard(act: (card: CardSide) => void): void {
    const mine = turn;
    loadCard().then(
      (card) => {
        if (mine === turn) act(card);
      },
      () => undefined,
    );
  }

  let pointer: Pointer | null = null;
  /** Nobody listens to the pointer, or to focus, on a page without mentions. */
  const stopWaiting = page.onChange(() => {
    if (pointer || page.counters().mentions === 0) return;
    pointer = watchPointer(doc, page, {
      wake: (mention) => withCard((card) => card.wake(mention)),
      open: (mention) => withCard((card) => card.open(mention)),
      close() {
        turn++;
        world.card?.close();
      },
    });
    // A reader at work inside the card holds it open, wherever the pointer is.
    for (const type of ['focusin', 'focusout'] as const) {
      const onFocus = (event: Event): void =>
        pointer?.hold(type === 'focusin' && world.card?.contains(event) === true);
      doc.addEventListener(type, onFocus, { capture: true, signal: listening.signal });
    }
  });

  async function find(text: string) {
    const scanner = createScanner(nameFilter);
    scanner.scan(text, 0, text.length);
    const [found] = await names.resolve([{ text, starts: scanner.end() ?? [], lang: 'en' }]);
    return found ?? [];
  }

  function onNews(news: News): void {
    if (news.type === 'walk') return withCard((card) => card.step(news.step));
    if (news.type === 'look-up') return withCard((card) => card.lookUp(news.text));
    names.forget();
    page.rescan();
  }

  const stopHearing = hear(onNews);
  const placed = (box: Box): void => pointer?.card(box);
  const closed = (): void => pointer?.closed();

  return {
    frame: { doc, page, find, placed, closed },
    runs: () => runsOf(page.mentions()),
    destroy() {
      turn++;
      stopHearing();
      listening.abort();
      world.card?.destroy();
      stopWaiting();
      pointer?.destroy();
      page.destroy();
    },
  };
}
