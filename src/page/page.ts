/** A document under watch: reads it, keeps its mentions, paints those near the viewport. */
import { createPlace } from './hit.ts';
import { hostSearch } from './hosts.ts';
import { createFinder } from './job.ts';
import { createLate } from './late.ts';
import { AT_ONCE_UNITS } from './limits.ts';
import { createStore } from './mentions.ts';
import { createPace } from './pace.ts';
import { createPainter } from './paint.ts';
import { browserTurns, createSchedule, type Step } from './schedule.ts';
import { sourceOf } from './sources.ts';
import type { Page, PageDeps, PageMention, Root } from './types.ts';
import { createWatch } from './watch.ts';

/** Starts at once. Throws nothing: what `deps.resolve` rejects with goes to `deps.failed`. */
export function watchPage(document: Document, deps: PageDeps): Page {
  const turns = browserTurns();
  const listeners = new Set<() => void>();
  const store = createStore({
    added: (mention) => changed(() => painter.added(mention)),
    dropped: (mention) => changed(() => painter.dropped(mention)),
  });
  const schedule = createSchedule(turns);
  const finder = createFinder(deps, store);
  const watch = createWatch(store, () => pace.ask());
  const place = createPlace(document, store, () => watch.roots());
  const painter = createPainter(document, store, deps.sheet, place.rects);
  const late = createLate(search);
  const pace = createPace(readChanges, () => turns.now());
  let live = true;
  let telling = false;

  /** Tells of many changes once, before the next frame. */
  function changed(act: () => void): void {
    act();
    if (telling) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      if (!live) return;
      painter.refresh();
      for (const listener of listeners) listener();
    });
  }

  function isSettled(): boolean {
    return schedule.pending() === 0 && finder.awaited() === 0 && pace.timers() === 0;
  }

  function search(trees: readonly (Element | Root)[]): void {
    if (trees.length > 0) schedule.add(hostSearch(trees, discover));
  }

  function searchNew(trees: readonly (Element | Root)[]): void {
    search(trees);
    late.add(trees);
  }

  function discover(root: Root): void {
    if (!live || !watch.add(root)) return;
    schedule.add(finder.job(sourceOf([root])));
    searchNew([root]);
  }

  /** Slices of this work too are followed by rest. */
  function tiring(step: Step): Step {
    return (units) => {
      const began = turns.now();
      const done = step(units);
      pace.tire(turns.now() - began);
      return done;
    };
  }

  /** A small change is read before the page's next frame, a large one in slices after it. */
  function readChanges(): void {
    watch.sweep();
    const { read, grown } = watch.take();
    const free = schedule.pending() === 0;
    if (read.length > 0) {
      const step = finder.job(sourceOf(read));
      if (!free || !step(AT_ONCE_UNITS)) schedule.add(tiring(step));
    }
    searchNew(grown);
  }

  discover(document);

  return {
    mentions: () => store.list(),
    at(x, y) {
      painter.check();
      return place.at(x, y);
    },
    rects: place.rects,
    rangeOf: place.rangeOf,
    shown: place.shown,
    alive: (mention: PageMention) => store.has(mention) && mention.start.node.isConnected,
    onChange(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    discover: (roots) => roots.forEach(discover),
    rescan: () => schedule.add(finder.job(sourceOf(watch.roots()))),
    async settled() {
      while (live && !isSettled()) await new Promise<void>((done) => turns.later(done));
    },
    counters: () => {
      const painted = painter.counters();
      return {
        ...painted,
        roots: watch.roots().length,
        mutationObservers: watch.roots().length,
        timers: painted.timers + pace.timers() + late.timers(),
        mentions: store.size(),
      };
    },
    destroy() {
      live = false;
      listeners.clear();
      finder.destroy();
      schedule.destroy();
      pace.destroy();
      late.destroy();
      watch.destroy();
      painter.destroy();
      store.clear();
    },
  };
}
