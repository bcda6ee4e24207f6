/** How far text around a place matters to it. */
import { mayRunOn } from './edges.ts';
import { neighbour } from './inline.ts';
import { CHANGE_REACH, MOST_PARTS } from './limits.ts';

/** Text beside a node that a name, or the support near a name, may reach over; nearest first. */
export function reach(node: Text, forward: boolean): Text[] {
  const texts: Text[] = [];
  let length = 0;
  let at = node;
  while (texts.length < MOST_PARTS) {
    const next = neighbour(at, forward);
    if (!next) break;
    const joined = forward ? mayRunOn(at.data, next.data) : mayRunOn(next.data, at.data);
    if (length >= CHANGE_REACH && !joined) break;
    texts.push(next);
    length += next.length;
    at = next;
  }
  return texts;
}
