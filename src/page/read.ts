/** The first stage over text nodes: scans each, joining those that a word may run through. */
import type { Scanner } from '../knowledge/scan.ts';
import { areGlued, isBlank, lastWordAt } from './edges.ts';
import { isRaw } from './excluded.ts';
import { apartByStyle, runsOn } from './inline.ts';
import { LONG_TEXT, NODE_UNITS, PIECE, SEAM_REACH } from './limits.ts';
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
 * Whether text runs on from node to node is asked of the document only where it matters, for that
 * costs more than scanning a node: where letters meet letters, and where the last word and the next
 * node's first make the key of a name.
 */
export function createReader(
  scanner: Scanner,
  found: (node: Text, offset: number) => void,
  apart: (node: Text) => void,
): Reader {
  /** Nodes of the run being scanned, and where each starts in it. Nearly always there is one. */
  let nodes: Text[] = [];
  let bases: number[] = [];
  /** The last node of the run; null between runs. */
  let open: Text | null = null;
  let length = 0;
  /** The last node that was not blank, and its text. */
  let last: Text | null = null;
  let lastData = '';
  /** Blank nodes were passed since `last`. */
  let blank = false;
  /** The text being read, and the place in it where the next piece starts. */
  let data = '';
  let piece = 0;

  function endRun(): void {
    if (!open) return;
    const starts = scanner.end();
    if (nodes.length > 0) endLongRun(starts ?? []);
    else if (starts) for (const start of starts) found(open, start);
    open = null;
  }

  function endLongRun(starts: readonly number[]): void {
    report(starts);
    readSeams(starts);
    nodes = [];
    bases = [];
  }

  function report(starts: readonly number[]): void {
    let index = 0;
    for (const start of starts) {
      while (index + 1 < nodes.length && (bases[index + 1] ?? 0) <= start) index++;
      const node = nodes[index];
      if (node) found(node, start - (bases[index] ?? 0));
    }
  }

  /** Words that touch only because the page's markup has no space between its chips and cells. */
  function readSeams(joined: readonly number[]): void {
    const known = new Set(joined);
    for (let index = 1; index < nodes.length; index++) {
      const before = nodes[index - 1];
      const after = nodes[index];
      if (!before || !after) continue;
      const tail = readApart(before, Math.max(0, before.length - SEAM_REACH), before.length);
      const head = readApart(after, 0, Math.min(after.length, SEAM_REACH));
      const places = [
        ...tail.filter(({ offset }) => !known.has((bases[index - 1] ?? 0) + offset)),
        ...head.filter(({ offset }) => !known.has((bases[index] ?? 0) + offset)),
      ];
      if (places.length === 0 || !apartByStyle(before, after, true)) continue;
      apart(after);
      for (const { node, offset } of places) found(node, offset);
    }
  }

  function readApart(node: Text, from: number, to: number): Spot[] {
    scanner.scan(node.data, from, to);
    return (scanner.end() ?? []).map((start) => ({ node, offset: start + from }));
  }

  /** Whether the word that ended the last node and the first of this one begin a name. */
  function readPair(before: Text, node: Text): void {
    const at = lastWordAt(lastData);
    if (at < 0) return;
    scanner.scan(lastData, at, lastData.length);
    scanner.scan(' ', 0, 1);
    scanner.scan(data, 0, Math.min(data.length, SEAM_REACH));
    const starts = scanner.end();
    if (starts?.[0] === 0 && runsOn(before, node)) found(before, at);
  }

  /** Joins the node to the run if a word or a name may run through, else starts a new run. */
  function begin(node: Text): void {
    const leads = open !== null && scanner.leads();
    const near = !blank && (leads || areGlued(lastData, data));
    if (near && open && last && runsOn(last, node)) {
      if (nodes.length === 0) {
        nodes = [open];
        bases = [0];
      }
      nodes.push(node);
      bases.push(length);
      length += data.length;
    } else {
      // In a run of several nodes the last one may begin with a word of its own.
      const ask = leads || nodes.length > 0;
      endRun();
      if (ask && last) readPair(last, node);
      length = data.length;
    }
    open = node;
    last = node;
    lastData = data;
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
        const parent = data.length > LONG_TEXT ? node.parentElement : null;
        if (parent && isRaw(parent)) return NODE_UNITS;
        begin(node);
      }
      const from = piece;
      const to = data.length - from > PIECE ? from + PIECE : data.length;
      scanner.scan(data, from, to);
      piece = to < data.length ? to : 0;
      return NODE_UNITS + to - from;
    },
    more: () => piece > 0,
    close() {
      endRun();
      last = null;
      blank = false;
      piece = 0;
    },
  };
}
