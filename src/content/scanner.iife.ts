/** Entry of the content script, in every frame. */
import names from '../../build/pack/filter.json';
import sheet from './mentions.css?inline';
import { startSession } from './session.ts';
import { world } from './world.ts';

// Too old a browser has no highlights: Medgloss stays off. A frame that has a scanner keeps it.
if ('highlights' in CSS && !world.frame) {
  const session = startSession(document, { ...names, sheet });
  world.frame = session.frame;
  world.runs = session.runs;
}
