/** The first stage over text nodes: scans each, and the words that run from one into the next. */
import type { Scanner } from '../knowledge/scan.ts';
import { areGlued, isBlank } from './edges.ts';
import { isRaw } from './excluded.ts';
import { apartByStyle, runsOn } from './inline.ts';
import { NODE_UNITS, PIECE, SEAM_REACH } from './limits.ts';
import { createTrail } from './trail.ts';
import type { Spot } from './types.ts';

export interface Reader {
  /** Reads a node, or goes on with one that is read in pieces; returns the units it cost. */
  read(node: Text): number;
  /** True while the last node has more pieces: give the same node again. */
  more(): boolean;
  /** Ends the run: what was read last is not followed by what is read next. */
  close(): void;
}

/**
 * A reader that calls `found` for each place where a name may start, nearly in document order.
 * `apart` is told of a node that styles set apart from the text before it.
 *
 * Each node is read for itself. Where letters meet letters, the words at the seam are read once
 * more, joined; and the scanner remembers a last word that names begin with. The document is asked
 * whether text runs on there only where a name may start: asking costs more than scanning a node.
 */
export function createReader(
  scanner: Scanner,
  found: (node: Text, offset: number) => void,
  apart: (node: Text) => void,
): Reader {
  /** The last node that was not blank, its text, and what was found in it, which is not told yet. */
  let last: Text | null = null;
  let lastData = '';
  let starts: number[] | null = null;
  const trail = createTrail();
  /** Blank nodes were passed since `last`. */
  let blank = false;
  /** The text being read, and the place in it where the next piece starts. */
  let data = '';
  let piece = 0;
  /** Letters of `last` meet letters of the text being read. */
  let glued = false;
  /** Where names may start that do. */
  let across: Spot[] = [];

  function tell(): void {
    if (last && starts) for (const start of starts) if (start >= 0) found(last, start);
    starts = null;
  }

  function addAcross(node: Text, back: number): void {
    const spot = trail.spot(back, node);
    if (spot) across.push(spot);
  }

  /** Reads the words on both sides of a seam as if nothing stood between their nodes. */
  function readSeam(node: Text): void {
    const words = trail.words();
    scanner.end();
    scanner.scan(words, 0, words.length);
    scanner.scan(data, 0, Math.min(data.length, SEAM_REACH));
    for (const start of scanner.cut() ?? []) {
      if (start < words.length) addAcross(node, words.length - start);
    }
  }

  /** A name beside a seam that markup alone makes: chips and cells without a space between them. */
  function isBesideSeam(here: number[] | null): boolean {
    const before = starts?.at(-1) ?? -1;
    const after = here?.[0] ?? SEAM_REACH;
    return (before >= 0 && before >= lastData.length - SEAM_REACH) || after < SEAM_REACH;
  }

  /** Before a node's first piece. */
  function begin(node: Text): void {
    if (glued) {
      trail.join('');
      if (data.length <= SEAM_REACH) return;
      readSeam(node);
      scanner.end();
    } else if (scanner.leads()) {
      trail.join(' ');
      scanner.scan(' ', 0, 1);
      scanner.cut();
    } else trail.clear();
  }

  /** After a node's last piece. */
  function finish(node: Text): void {
    const here = scanner.cut();
    const [first = 0] = here ?? [];
    if (first < 0) addAcross(node, -first);
    if (glued) {
      // What the words lead to is known only now; of a long node that was read already.
      if (data.length <= SEAM_REACH) readSeam(node);
      if (last && isBesideSeam(here) && runsOn(last, node) && apartByStyle(last, node, true)) {
        apart(node);
      }
    }
    tell();
    if (across.length > 0) {
      for (const spot of across) found(spot.node, spot.offset);
      across = [];
    }
    trail.add(node, data);
    last = node;
    lastData = data;
    starts = here;
    blank = false;
  }

  return {
    read(node) {
      if (piece === 0) {
        data = node.data;
        if (isBlank(data)) {
          blank ||= data !== '';
          return NODE_UNITS;
        }
        if (isRaw(node, data)) return NODE_UNITS;
        glued = last !== null && !blank && areGlued(lastData, data);
        begin(node);
      }
      const from = piece;
      const to = data.length - from > PIECE ? from + PIECE : data.length;
      scanner.scan(data, from, to);
      piece = to < data.length ? to : 0;
      if (piece === 0) finish(node);
      return NODE_UNITS + to - from;
    },
    more: () => piece > 0,
    close() {
      tell();
      scanner.end();
      trail.clear();
      last = null;
      blank = false;
    },
  };
}
