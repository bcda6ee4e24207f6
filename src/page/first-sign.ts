/** The first sign of intent: a pointer on a name. All that is listened to before it. */
import type { Point } from './geometry.ts';
import type { Page } from './types.ts';

/** A pointer on a name, kept for the script that comes to judge it. */
export interface Sign {
  kind: 'move' | 'tap';
  at: Point;
  /** A finger or a pen, not a mouse. */
  touch: boolean;
  /** Shift was held. */
  held: boolean;
  /** Where a tap went, and whether the page took it for its own. */
  path: EventTarget[];
  prevented: boolean;
}

export interface FirstSign {
  destroy(): void;
}

/** Tells of every trusted move onto a name and every tap on one, until `destroy()`. */
export function watchFirstSign(
  document: Document,
  page: Pick<Page, 'at'>,
  seen: (sign: Sign) => void,
): FirstSign {
  const listening = new AbortController();
  const { signal } = listening;

  function onEvent(event: PointerEvent): void {
    const touch = event.pointerType === 'touch' || event.pointerType === 'pen';
    const kind = event.type === 'click' ? 'tap' : 'move';
    // A finger that moves scrolls.
    if (!event.isTrusted || (touch && kind === 'move')) return;
    const at = { x: event.clientX, y: event.clientY };
    if (!page.at(at.x, at.y, event.target)) return;
    seen({
      kind,
      at,
      touch,
      held: event.shiftKey,
      path: event.composedPath(),
      prevented: event.defaultPrevented,
    });
  }

  const options = { passive: true, signal };
  document.addEventListener('pointermove', onEvent, { ...options, capture: true });
  // In the bubbling phase: by then the page has said whether the tap was its own.
  document.addEventListener('click', onEvent as (event: MouseEvent) => void, options);
  return {
    destroy: () => {
      listening.abort();
    },
  };
}
