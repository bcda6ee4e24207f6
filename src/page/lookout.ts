/** Keeps an eye on a document in which nothing was found yet: all that runs on nearly every page. */
import type { Sieve } from '../knowledge/sieve.ts';
import { SHOW_TEXT } from './cursor.ts';
import { isRaw } from './excluded.ts';
import { hasLikelyHosts, hostSearch } from './hosts.ts';
import { LONG_TEXT, LOOK_UNITS, NODE_UNITS, PIECE, SEARCHES_MS } from './limits.ts';
import { browserTurns, onlyRation } from './schedule.ts';
import type { Seen } from './types.ts';
import { WATCHED } from './watch.ts';

const SPACE = 0x20;

export interface Lookout {
  /** Ends it as if something had been found. */
  wake(): void;
  destroy(): void;
}

/**
 * Looks the document over once, in slices, and then waits. `woken` is called, once, with what was seen,
 * as soon as a name may stand somewhere, a shadow root is there, or the document changes; with nothing
 * if it must be read from its beginning. It runs in frames whose code is cold: flat, with few parts.
 */
export function keepLookout(
  document: Document,
  sieve: Sieve,
  woken: (seen?: Seen) => void,
): Lookout {
  const turns = browserTurns();
  const observer = new MutationObserver(end);
  const walker = document.createTreeWalker(document, SHOW_TEXT);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let searches = 0;
  let live = true;
  /** The text that was read last; null once all was. */
  let at: Text | null | undefined;

  function destroy(): void {
    live = false;
    clearTimeout(timer);
    observer.disconnect();
  }

  function end(records: readonly MutationRecord[]): void {
    if (!live) return;
    destroy();
    if (at === undefined || at?.isConnected === false) woken();
    else woken({ from: at, records });
  }

  function wake(): void {
    end(observer.takeRecords());
  }

  /** Reads on; without end if a name may stand there. */
  function look(): void {
    for (let units = LOOK_UNITS; live;) {
      at = walker.nextNode() as Text | null;
      if (!at) return;
      const { data } = at;
      units -= NODE_UNITS;
      // As `isBlank` and `isRaw` do: calls are dear while code is cold.
      if (data.charCodeAt(0) <= SPACE && data.trimStart() === '') {
        sieve.part();
        continue;
      }
      if (data.length > LONG_TEXT && isRaw(at, data)) continue;
      units -= data.length;
      if (data.length > PIECE || sieve.passes(data)) return wake();
      if (units < 0) return turns.later(goOn);
    }
  }

  /** A walker loses its place with its node. */
  function goOn(): void {
    if (at?.isConnected) look();
    else if (live) wake();
  }

  /** A shadow root attached to an element is no change of the document. */
  function search(): void {
    const thorough = searches > 1;
    if (thorough || hasLikelyHosts(document)) {
      const step = hostSearch([document], wake, thorough);
      const go = (): void => {
        if (live && !step(onlyRation(LOOK_UNITS))) turns.later(go);
      };
      go();
    }
    wait();
  }

  function wait(): void {
    const ms = SEARCHES_MS[searches++];
    if (live && ms !== undefined) timer = setTimeout(search, ms);
  }

  observer.observe(document, WATCHED);
  look();
  wait();
  return { wake, destroy };
}
