/** Reads in earnest only where a name may stand: nearly all text is settled by the sieve. */
import type { Scanner } from '../knowledge/scan.ts';
import type { Sieve } from '../knowledge/sieve.ts';
import { areGlued, isBlank } from './edges.ts';
import { isRaw } from './excluded.ts';
import { CHANGE_REACH, NODE_UNITS, PIECE } from './limits.ts';
import { reach } from './reach.ts';
import { createReader, type Reader } from './read.ts';

export interface Stages {
  sieve: Sieve;
  scanner: Scanner;
}

/**
 * As {@link createReader}. What passes the sieve is read with the text that runs on to it, and so is
 * what follows, until there was no such place for a while and nothing runs on.
 */
export function createSifter(
  { sieve, scanner }: Stages,
  found: (node: Text, offset: number) => void,
  apart: (node: Text) => void,
): Reader {
  /** Units still to be read in earnest. */
  let wary = 0;
  const reader = createReader(
    scanner,
    (node, offset) => {
      wary = CHANGE_REACH;
      found(node, offset);
    },
    apart,
  );

  /** Where names stood a moment ago more will: what comes next is not sieved first. */
  function close(): void {
    reader.close();
    sieve.reset();
  }

  /** All pieces of a node. */
  function readWhole(node: Text): number {
    let units = reader.read(node);
    while (reader.more()) units += reader.read(node);
    return units;
  }

  /** Begins to read in earnest. */
  function beware(node: Text): number {
    let units = 0;
    for (const before of reach(node, false).reverse()) units += readWhole(before);
    wary = CHANGE_REACH;
    return units + readOn(node);
  }

  function readOn(node: Text): number {
    const units = reader.read(node);
    if (reader.more()) return units;
    wary -= node.length;
    // An empty node ends nothing: letters may meet over it.
    const runsOn = node.length === 0 || areGlued(node.data, 'a') || scanner.leads();
    if (wary <= 0 && !runsOn) close();
    return units;
  }

  return {
    read(node) {
      if (wary > 0 || reader.more()) return readOn(node);
      const { data } = node;
      if (isBlank(data)) {
        if (data !== '') sieve.part();
        return NODE_UNITS;
      }
      if (isRaw(node, data)) return NODE_UNITS;
      if (data.length > PIECE || sieve.passes(data)) return beware(node);
      return NODE_UNITS + data.length;
    },
    more: reader.more,
    close,
  };
}
