/** Walking the mentions by keyboard: an outline moves, Enter opens, any other key leaves. */
import type { Marker } from '../card/marker.ts';
import type { Anchor } from '../card/placement.ts';
import type { Page, PageMention } from '../page/types.ts';

export interface WalkDeps {
  page: Pick<Page, 'mentions' | 'shown'>;
  marker(): Marker;
  anchorOf(mention: PageMention): Anchor;
  /** "Mention 3 of 12: warfarin". */
  words(index: number, count: number, text: string): string;
  open(mention: PageMention): void;
}

export interface Walk {
  /** Moves one mention on (1) or back (-1), around the ends. */
  step(by: 1 | -1): void;
  destroy(): void;
}

const MODIFIERS = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift']);

/** The walk of one document. */
export function createWalk({ page, marker, anchorOf, words, open }: WalkDeps): Walk {
  let current: PageMention | null = null;
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
    step(by) {
      const all = page.mentions().filter(page.shown);
      const from = current ? all.indexOf(current) : -1;
      const first = by > 0 ? 0 : all.length - 1;
      const index = from < 0 ? first : (from + by + all.length) % all.length;
      const mention = all[index];
      const view = mention?.start.node.ownerDocument.defaultView;
      if (!mention || !view) return;
      current = mention;
      mention.start.node.parentElement?.scrollIntoView({ block: 'nearest' });
      listen(view);
      marker().show(anchorOf(mention), words(index + 1, all.length, mention.mention.text));
    },
    destroy: leave,
  };
}
