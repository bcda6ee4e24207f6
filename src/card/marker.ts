/** The outline that moves from mention to mention while the reader walks them by keyboard. */
import { makeHost } from './host.ts';
import markerCss from './marker.css?inline';
import type { Anchor } from './placement.ts';
import { layerFor } from './top-layer.ts';
import { autoUpdate } from '@floating-ui/dom';

export interface Marker {
  /** Outlines the words there and says `words` in a live region. */
  show(anchor: Anchor, words: string): void;
  hide(): void;
}

/** Room between the words and their outline, in px. */
const ROOM = 3;

function ringFor(doc: Document, { left, top, width, height }: DOMRect): HTMLElement {
  const ring = doc.createElement('div');
  ring.className = 'mg ring';
  const place = { left: left - ROOM, top: top - ROOM, width: width + ROOM, height: height + ROOM };
  for (const [side, px] of Object.entries(place)) ring.style.setProperty(side, `${String(px)}px`);
  return ring;
}

/** A marker for one document; nothing of it is in the document while it is hidden. */
export function createMarker(doc: Document): Marker {
  const { host, root } = makeHost(doc, markerCss);
  const rings = doc.createElement('div');
  const said = doc.createElement('div');
  said.className = 'said';
  said.setAttribute('role', 'status');
  root.append(rings, said);
  let stop: (() => void) | null = null;

  return {
    show(anchor, words) {
      const layer = layerFor(anchor.context);
      if (host.parentNode !== layer || !host.matches(':popover-open')) {
        layer.append(host);
        host.showPopover();
      }
      stop?.();
      const reference = {
        getBoundingClientRect: () => anchor.rects()[0] ?? new DOMRect(),
        contextElement: anchor.context,
      };
      stop = autoUpdate(reference, said, () => {
        rings.replaceChildren(...anchor.rects().map((rect) => ringFor(doc, rect)));
      });
      said.textContent = words;
    },
    hide() {
      stop?.();
      stop = null;
      host.remove();
      rings.replaceChildren();
      said.textContent = '';
    },
  };
}
