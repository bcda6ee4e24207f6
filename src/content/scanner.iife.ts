/** Entry of the content script, in every frame. */
import names from '../../build/pack/filter.json';
import { isAlive } from '../platform/api.ts';
import sheet from './mentions.css?inline';
import { startSession, type Session } from './session.ts';
import { world } from './world.ts';

// Too old a browser has no highlights: Medgloss stays off. A frame that has a scanner keeps it.
if ('highlights' in CSS && !world.frame) {
  let session = start();
  // Updated, disabled or removed: the extension is gone, and so are its answers.
  const watch = setInterval(() => {
    if (isAlive()) return;
    clearInterval(watch);
    session.destroy();
  }, 1000);

  /** Anew at each change of settings or names: nothing of the former ones stays behind. */
  function start(): Session {
    const started = startSession(document, {
      ...names,
      sheet,
      changed() {
        session.destroy();
        session = start();
      },
    });
    world.frame = started.frame;
    world.runs = started.runs;
    return started;
  }
}
