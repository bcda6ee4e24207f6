/** Entry of the content script, in every frame. */
import builtIn from '../../build/pack/filter.json';
import { isAlive } from '../platform/api.ts';
import { canMark } from '../platform/can-mark.ts';
import type { FrameNames } from '../platform/packs/frame-names.ts';
import sheet from './mentions.css?inline';
import { startSession, type Session } from './session.ts';
import { world } from './world.ts';

let session: Session | undefined;

// In too old a browser Medgloss stays off. A frame that has a scanner keeps it.
if (canMark() && !world.start) {
  world.start = start;
  if (world.names !== null) start(world.names);
  // Updated, disabled or removed: the extension is gone, and so are its answers.
  const watch = setInterval(() => {
    if (isAlive()) return;
    clearInterval(watch);
    session?.destroy();
  }, 1000);
}

/** Anew at each change of settings or names: nothing of the former ones stays behind. */
function start(names: FrameNames = builtIn): void {
  session?.destroy();
  session = startSession(document, names, {
    sheet,
    changed: () => start(world.names ?? undefined),
  });
  world.frame = session.frame;
  world.runs = session.runs;
}
