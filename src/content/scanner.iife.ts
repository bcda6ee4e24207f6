/** Entry of the content script, in every frame. */
import builtIn from '../../build/pack/filter.json';
import { openFilter } from '../knowledge/filter.ts';
import { createSieve } from '../knowledge/sieve.ts';
import { keepLookout, type Lookout } from '../page/lookout.ts';
import type { Seen } from '../page/types.ts';
import { isAlive } from '../platform/api.ts';
import { canMark } from '../platform/can-mark.ts';
import { hear, type News } from '../platform/news.ts';
import type { FrameNames } from '../platform/packs/frame-names.ts';
import sheet from './mentions.css?inline';
import { startSession, type Session } from './session.ts';
import { world } from './world.ts';

let lookout: Lookout | undefined;
let session: Session | undefined;
let watch: ReturnType<typeof setInterval> | undefined;

// In too old a browser Medgloss stays off. A frame that has a scanner keeps it.
if (canMark() && !world.start) {
  world.start = start;
  world.runs = () => session?.runs() ?? [];
  if (world.names !== null) start(world.names);
}

function stop(): void {
  lookout?.destroy();
  session?.destroy();
  session = undefined;
  clearInterval(watch);
  delete world.frame;
}

/** Anew at each change of settings or names: nothing of the former ones stays behind. */
function start({ generation, filter: text }: FrameNames = builtIn): void {
  stop();
  const filter = openFilter(text);

  /** On most pages this never runs, and what it calls is not even compiled. */
  function serve(seen?: Seen): void {
    if (!isAlive()) return stop();
    session = startSession(document, { generation, filter }, { sheet, changed, lost: stop, seen });
    world.frame = session.frame;
    // Updated, disabled or removed: the extension is gone, and so are its answers.
    watch = setInterval(() => isAlive() || stop(), 1000);
  }

  lookout = keepLookout(document, createSieve(filter), serve);
  world.wake = lookout.wake;
  hear(onNews);
}

function changed(): void {
  start(world.names ?? undefined);
}

function onNews(news: News): void {
  if (news.type === 'settings-changed' || news.type === 'names-changed') return changed();
  const idle = news.type === 'forget-escape' || news.type === 'close-card';
  if (!idle) world.wake?.();
  session?.onNews(news);
}
