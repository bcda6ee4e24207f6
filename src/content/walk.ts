/** Walking the mentions by keyboard: an outline moves, Enter opens, any other key leaves. */
import type { Marker } from '../card/marker.ts';
import type { Anchor } from '../card/placement.ts';
import type { Page, PageMention } from '../page/types.ts';

export interface WalkDeps {
  page: Pick<Page, 'mentions' | 'shown'>;
  marker(): Marker;
  anchorOf(mention: PageMention): Anchor;
  /** "Mention 3 of 12: warfarin". */
  words(place: number, count: number, text: string): string;
  open(mention: PageMention): void;
}

export interface Walk {
  /**
   * Moves to one of the mentions that can be seen; `place` is its number among all of the tab. With
   * -1 the walk goes on elsewhere.
   */
  go(index: number, place: number, count: number): void;
  /** The mention walked to last, and when, in ms since 1970. */
  walked(): { mention: PageMention | null; time: number };
  /** Ends the walk. */
  leave(): void;
}

const MODIFIERS = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift']);

/** Keys go to one frame of a tab: this one has them, or gets them now. */
function takeKeys(doc: Document): void {
  const elsewhere = !doc.hasFocus() || /^i?frame$/i.test(doc.activeElement?.localName ?? '');
  if (elsewhere) doc.defaultView?.focus();
}

/** The walk of one document. */
export function createWalk({ page, marker, anchorOf, words, open }: WalkDeps): Walk {
  let current: PageMention | null = null;
  let time = 0;
  let listening: AbortController | null = null;

  function leave(): void {
    if (!listening) return;
    listening.abort();
    listening = null;
    marker().hide();
  }

  function onKey(event: KeyboardEvent): void {
    // The commands that walk arrive with a modifier: they lead on, not away.
    const command = event.altKey || event.ctrlKey || event.metaKey || MODIFIERS.has(event.key);
    if (!event.isTrusted || command) return;
    const mention = current;
    leave();
    if (event.key !== 'Enter' || !mention) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open(mention);
  }

  function listen(view: Window): void {
    if (listening) return;
    listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    view.addEventListener('keydown', onKey, options);
    view.addEventListener('pointerdown', leave, options);
  }

  return {
    go(index, place, count) {
      const mention = page.mentions().filter(page.shown)[index];
      const doc = mention?.start.node.ownerDocument;
      if (!mention || !doc?.defaultView) {
        current = null;
        leave();
        return;
      }
      current = mention;
      time = Date.now();
      mention.start.node.parentElement?.scrollIntoView({ block: 'nearest' });
      takeKeys(doc);
      listen(doc.defaultView);
      marker().show(anchorOf(mention), words(place, count, mention.mention.text));
    },
    walked: () => ({ mention: current, time }),
    leave,
  };
}
