/** One frame at work: reads the page, hears the background, calls the card's script when wanted. */
import type { Filter } from '../knowledge/filter.ts';
import type { Run } from '../knowledge/others.ts';
import { createScanner } from '../knowledge/scan.ts';
import { createSieve } from '../knowledge/sieve.ts';
import type { Mention } from '../knowledge/types.ts';
import type { Draw } from '../page/draw.ts';
import { watchFirstSign, type FirstSign, type Sign } from '../page/first-sign.ts';
import { watchPage } from '../page/page.ts';
import type { Seen } from '../page/types.ts';
import { onAccessLost } from '../platform/access-news.ts';
import { ask } from '../platform/ask.ts';
import { once } from '../platform/once.ts';
import { readNames } from '../platform/names.ts';
import type { News } from '../platform/news.ts';
import { isOff, siteOf, type FrameSettings } from '../platform/frame-settings.ts';
import { watchEscape } from './escape.ts';
import { COUNT_AFTER_MS } from './limits.ts';
import { createNames } from './names.ts';
import { runsOf } from './runs.ts';
import { world, type CardSide, type Frame } from './world.ts';

export interface SessionNames {
  generation: string;
  filter: Filter;
}

export interface SessionDeps {
  /** The style sheet that paints the mentions. */
  sheet: string;
  /** Settings or names have changed: this session is over. */
  changed(): void;
  /** The frame may no longer be read. */
  lost(): void;
  /** How far the document was looked over. */
  seen: Seen | undefined;
}

export interface Session {
  frame: Frame;
  runs(): Run[];
  onNews(news: News): void;
  destroy(): void;
}

/** A frame can't see the site of its tab: there the background knows. */
const site = (): string | Promise<string> =>
  window.top === window ? siteOf(location.href) : ask('site', {});

/** A message that goes unanswered leaves the page as it was. */
const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined);

/** The painter's script, put into this frame at its first mention. */
async function draw(): Promise<Draw> {
  if (!world.draw) await ask('inject-painter', {});
  if (!world.draw) throw new Error('The script of the painter did not come.');
  return world.draw;
}

/** Starts at once; everything it attaches goes with `destroy()`. */
export function startSession(
  doc: Document,
  { generation, filter }: SessionNames,
  { sheet, changed, lost, seen }: SessionDeps,
): Session {
  const names = createNames({ read: (shards) => readNames(generation, shards), shunned });
  const page = watchPage(doc, {
    sieve: createSieve(filter),
    scanner: createScanner(filter),
    resolve: names.resolve,
    draw,
    sheet: () => sheet + (settings?.line ?? ''),
    failed: () => undefined,
    seen,
  });
  /** Known before anything is painted. */
  let settings: FrameSettings | undefined;
  let sign: Sign | null = null;
  let firstSign: FirstSign | null = null;
  let stopHearing = (): void => undefined;
  let counting: ReturnType<typeof setTimeout> | undefined;

  async function shunned(now?: FrameSettings): Promise<string[] | null> {
    settings = now;
    if (!now) return [];
    const here = await site();
    const off = isOff(now.until) || now.off.includes(here);
    return off ? null : (now.words[here] ?? []);
  }

  /** The card's script, put into this frame if it is not there yet. */
  const cardSide = once(async (): Promise<CardSide> => {
    if (!world.card) await ask('inject-card', {});
    if (!world.card) throw new Error('The script of the card did not come.');
    firstSign?.destroy();
    return world.card;
  });

  /** Without the script there is nothing to show; the next sign asks for it again. */
  function withCard(act: (card: CardSide) => void): void {
    quietly(cardSide().then(act));
  }

  /** Once for many changes, and in a frame that is drawn: a page made in advance waits until it is. */
  function countLater(): void {
    counting ??= setTimeout(() => {
      requestAnimationFrame(() => {
        counting = undefined;
        quietly(ask('names-found', {}));
      });
    }, COUNT_AFTER_MS);
  }

  // On a page without mentions nobody listens to the pointer.
  const stopWaiting = page.onChange(() => {
    if (window.top === window) countLater();
    if (firstSign || page.counters().mentions === 0) return;
    stopHearing = onAccessLost(lost);
    firstSign = watchFirstSign(doc, page, (seen) => {
      sign = seen;
      withCard(() => undefined);
    });
  });

  const escape = watchEscape(window, () => quietly(ask('close-cards', {})));

  async function find(text: string): Promise<Mention[]> {
    const scanner = createScanner(filter);
    scanner.scan(text, 0, text.length);
    const [found] = await names.resolve([{ text, starts: scanner.end() ?? [], lang: 'en' }]);
    return found ?? [];
  }

  function onNews(news: News): void {
    switch (news.type) {
      case 'walk':
        return withCard((card) => card.walk(news.index, news.place, news.count));
      case 'look-up':
        return withCard((card) => card.lookUp(news.text));
      case 'watch-escape':
        return escape.start();
      case 'forget-escape':
        return escape.stop();
      case 'close-card':
        escape.stop();
        return world.card?.close();
      case 'settings-changed':
      case 'names-changed':
        return changed();
    }
  }

  // Out of the back/forward cache, where no news is heard.
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) changed();
  };
  window.addEventListener('pageshow', onShow);

  return {
    frame: { doc, page, find, sign: () => sign, settings: () => settings },
    runs: () => runsOf(page.mentions()),
    onNews,
    destroy() {
      window.removeEventListener('pageshow', onShow);
      stopWaiting();
      clearTimeout(counting);
      firstSign?.destroy();
      stopHearing();
      escape.stop();
      world.card?.destroy();
      delete world.card;
      page.destroy();
    },
  };
}
