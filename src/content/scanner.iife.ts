/** Entry of the content script, in every frame. */
import names from '../../build/pack/filter.json';
import { isAlive } from '../platform/api.ts';
import sheet from './mentions.css?inline';
import { startSession } from './session.ts';
import { world } from './world.ts';

// Too old a browser has no highlights: Medgloss stays off. A frame that has a scanner keeps it.
if ('highlights' in CSS && !world.frame) {
  start();
}

/** Anew at each change of settings or names: nothing of the former ones stays behind. */
function start(): void {
  const session = startSession(document, {
    ...names,
    sheet,
    changed() {
      session.destroy();
      start();
    },
  });
  world.frame = session.frame;
  world.runs = session.runs;
  // Updated, disabled or removed: the extension is gone, and so are its answers.
  const watch = setInterval(() => {
    if (isAlive()) return;
    clearInterval(watch);
    session.destroy();
  }, 1000);
}
