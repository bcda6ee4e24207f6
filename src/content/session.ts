/** One frame at work: reads the page, hears the background, calls the card's script when wanted. */
import { openFilter } from '../knowledge/filter.ts';
import type { Run } from '../knowledge/others.ts';
import { createScanner } from '../knowledge/scan.ts';
import type { Mention } from '../knowledge/types.ts';
import { watchFirstSign, type FirstSign, type Sign } from '../page/first-sign.ts';
import { watchPage } from '../page/page.ts';
import { ask } from '../platform/ask.ts';
import { readNames } from '../platform/names.ts';
import { hear, type News } from '../platform/news.ts';
import type { FrameNames } from '../platform/packs/frame-names.ts';
import { siteOf, type Settings } from '../platform/settings.ts';
import { watchEscape } from './escape.ts';
import { createNames } from './names.ts';
import { runsOf } from './runs.ts';
import { world, type CardSide, type Frame } from './world.ts';

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

/** A message that goes unanswered leaves the page as it was. */
const quietly = (sent: Promise<unknown>): void => void sent.catch(() => undefined);

/** Starts at once; `sheet` paints the mentions. Everything it attaches goes with `destroy()`. */
export function startSession(
  doc: Document,
  { generation, filter }: FrameNames,
  sheet: string,
): Session {
  const nameFilter = openFilter(filter);
  const names = createNames({ read: (shards) => readNames(generation, shards), isOff });
  const page = watchPage(doc, {
    scanner: createScanner(nameFilter),
    resolve: names.resolve,
    sheet,
    failed: () => undefined,
  });
  let sign: Sign | null = null;
  let firstSign: FirstSign | null = null;
  let loading: Promise<CardSide> | null = null;

  /** The card's script, put into this frame if it is not there yet. */
  async function load(): Promise<CardSide> {
    if (!world.card) await ask('inject-card', {});
    if (!world.card) throw new Error('The script of the card did not come.');
    firstSign?.destroy();
    return world.card;
  }

  /** Without the script there is nothing to show; the next sign asks for it again. */
  function withCard(act: (card: CardSide) => void): void {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    quietly(loading.then(act));
  }

  // On a page without mentions nobody listens to the pointer.
  const stopWaiting = page.onChange(() => {
    if (firstSign || page.counters().mentions === 0) return;
    firstSign = watchFirstSign(doc, page, (seen) => {
      sign = seen;
      withCard(() => undefined);
    });
  });

  const escape = watchEscape(window, () => quietly(ask('close-cards', {})));

  async function find(text: string): Promise<Mention[]> {
    const scanner = createScanner(nameFilter);
    scanner.scan(text, 0, text.length);
    const [found] = await names.resolve([{ text, starts: scanner.end() ?? [], lang: 'en' }]);
    return found ?? [];
  }

  function onNews(news: News): void {
    switch (news.type) {
      case 'walk':
        return withCard((card) => card.step(news.step));
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
        return page.rescan();
    }
  }

  const stopHearing = hear(onNews);

  return {
    frame: { doc, page, find, sign: () => sign },
    runs: () => runsOf(page.mentions()),
    destroy() {
      stopHearing();
      stopWaiting();
      firstSign?.destroy();
      escape.stop();
      world.card?.destroy();
      delete world.card;
      page.destroy();
    },
  };
}
