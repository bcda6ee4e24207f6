/** Entry of the content script, in every frame. */
import builtIn from '../../build/pack/filter.json';
import sheet from './mentions.css?inline';
import { startSession, type Session } from './session.ts';
import { world } from './world.ts';

let session: Session | undefined;

// Too old a browser has no highlights: Medgloss stays off. A frame that has a scanner keeps it.
if ('highlights' in CSS && !world.start) {
  world.start = (names = builtIn) => {
    session?.destroy();
    session = startSession(document, names, sheet);
    world.frame = session.frame;
    world.runs = session.runs;
  };
  if (world.names !== null) world.start(world.names);
}
