/** A document under watch: reads it, keeps its mentions, paints those near the viewport. */
import type { Drawing } from './draw.ts';
import { hostSearch } from './hosts.ts';
import { createFinder } from './job.ts';
import { createLate } from './late.ts';
import { AT_ONCE_UNITS } from './limits.ts';
import { createStore } from './mentions.ts';
import { createPace } from './pace.ts';
import { browserTurns, createSchedule, onlyRation, type Step } from './schedule.ts';
import { sourceFrom, sourceOf } from './sources.ts';
import type { Page, PageDeps, PageMention, Root, Seen } from './types.ts';
import { createWatch } from './watch.ts';

/** What is attached by a painter that is not there. */
const UNPAINTED = { observedBlocks: 0, paintedRanges: 0, sheets: 0, listeners: 0, timers: 0 };

/** Starts at once. Throws nothing: what `deps.resolve` rejects with goes to `deps.failed`. */
export function watchPage(document: Document, deps: PageDeps): Page {
  const turns = browserTurns();
  const listeners = new Set<() => void>();
  const store = createStore({
    added(mention) {
      if (drawing) drawing.painter.added(mention);
      else void draw();
      changed();
    },
    dropped(mention) {
      drawing?.painter.dropped(mention);
      changed();
    },
  });
  const schedule = createSchedule(turns);
  const finder = createFinder(deps, store);
  const watch = createWatch(store, () => pace.ask());
  const late = createLate(search);
  const pace = createPace(readChanges, () => turns.now());
  let drawing: Drawing | null = null;
  let asked = false;
  let live = true;
  let telling = false;

  /** Most pages name no medicine: what draws comes with the first mention, or else with the next. */
  async function draw(): Promise<void> {
    if (asked) return;
    asked = true;
    try {
      const make = await deps.draw();
      if (!live) return;
      drawing = make(document, store, () => watch.roots(), deps.sheet);
      for (const mention of store.all()) drawing.painter.added(mention);
      drawing.painter.refresh();
    } catch (error) {
      asked = false;
      deps.failed(error);
    }
  }

  /** Tells of many changes once, before the next frame. */
  function changed(): void {
    if (telling) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      if (!live) return;
      drawing?.painter.refresh();
      for (const listener of listeners) listener();
    });
  }

  function isSettled(): boolean {
    return schedule.pending() === 0 && finder.awaited() === 0 && pace.timers() === 0;
  }

  function search(trees: readonly (Element | Root)[], thorough: boolean): void {
    if (trees.length > 0) schedule.add(hostSearch(trees, discover, thorough));
  }

  function searchNew(trees: readonly (Element | Root)[]): void {
    search(trees, false);
    late.add(trees);
  }

  function discover(root: Root): void {
    if (!live || !watch.add(root)) return;
    searchNew([root]);
    schedule.add(finder.job(sourceOf([root])));
  }

  /** Slices of this work too are followed by rest. */
  function tiring(step: Step): Step {
    return (ration) => {
      const began = turns.now();
      const done = step(ration);
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
      if (!free || !step(onlyRation(AT_ONCE_UNITS))) schedule.add(tiring(step));
    }
    searchNew(grown);
  }

  function begin({ from, records }: Seen): void {
    watch.add(document);
    searchNew([document]);
    if (from) schedule.add(finder.job(sourceFrom(document, from)));
    watch.digest(records);
  }

  if (deps.seen) begin(deps.seen);
  else discover(document);
  schedule.start();

  return {
    mentions: () => store.list(drawing?.inOrder),
    at(x, y, target) {
      if (!drawing || store.size() === 0) return null;
      drawing.painter.check();
      return drawing.place.at(x, y, target);
    },
    rects: (mention) => drawing?.place.rects(mention) ?? [],
    shown: (mention) => drawing?.place.shown(mention) ?? false,
    alive: (mention: PageMention) => store.has(mention) && mention.start.node.isConnected,
    onChange(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    discover: (roots) => roots.forEach(discover),
    async settled() {
      while (live && !isSettled()) await new Promise<void>((done) => turns.later(done));
    },
    counters: () => {
      const painted = drawing?.painter.counters() ?? UNPAINTED;
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
      drawing?.painter.destroy();
      store.clear();
    },
  };
}
