/** The nodes of a run that were read last, as far back as a name may begin in them. */
import { runsOn } from './inline.ts';
import { SEAM_REACH } from './limits.ts';
import { lastWordsAt } from './edges.ts';
import type { Spot } from './types.ts';

/** A node that was read, and what its text is joined to the next one's by. */
interface Link {
  node: Text;
  data: string;
  space: '' | ' ';
}

export interface Trail {
  /** Something follows the last node: what their texts are joined by. To be told before asking. */
  join(space: '' | ' '): void;
  add(node: Text, data: string): void;
  /** The last words, which may be in several nodes. */
  words(): string;
  /**
   * The place so many units back from the end of the joined text, if it runs on from there to `node`,
   * which comes next; else null. Asks the document.
   */
  spot(back: number, node: Text): Spot | null;
  clear(): void;
}

export function createTrail(): Trail {
  /** Oldest first; the last node is among them once something is joined to it. */
  let links: Link[] = [];
  let last: Text | null = null;
  let lastData = '';

  return {
    join(space) {
      if (links.length > SEAM_REACH) links.shift();
      if (last) links.push({ node: last, data: lastData, space });
    },
    add(node, data) {
      last = node;
      lastData = data;
    },
    words() {
      let text = '';
      for (let index = links.length - 1; index >= 0; index--) {
        const { data, space } = links[index] ?? { data: '', space: '' };
        const from = lastWordsAt(data);
        text = data.slice(from) + space + text;
        if (from > 0 || text.length > 2 * SEAM_REACH) break;
      }
      return text;
    },
    spot(back, node) {
      let left = back;
      let after = node;
      for (let index = links.length - 1; index >= 0; index--) {
        const link = links[index];
        if (!link || !runsOn(link.node, after)) return null;
        left -= link.space.length;
        if (left <= link.data.length) return { node: link.node, offset: link.data.length - left };
        left -= link.data.length;
        after = link.node;
      }
      return null;
    },
    clear() {
      if (links.length > 0) links = [];
      last = null;
    },
  };
}
