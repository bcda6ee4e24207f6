/**
 * Escape in a page of several frames: the key goes to the frame that has the focus, and the card
 * may stand in another. No frame sees into the others, so the background passes it on.
 */

export interface EscapeWatch {
  /** Hears the next Escape of this frame, wherever in the tab the card is. */
  start(): void;
  stop(): void;
}

/** Whether the tab holds other frames than this one. */
export function hasOtherFrames(view: Window): boolean {
  return view.top !== view || view.length > 0;
}

/** Calls `pressed` at a trusted Escape while it watches. */
export function watchEscape(view: Window, pressed: () => void): EscapeWatch {
  let listening: AbortController | null = null;

  function stop(): void {
    listening?.abort();
    listening = null;
  }

  return {
    start() {
      stop();
      listening = new AbortController();
      const options = { capture: true, signal: listening.signal };
      const onKey = (event: KeyboardEvent): void => {
        if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
        stop();
        pressed();
      };
      view.addEventListener('keydown', onKey, options);
    },
    stop,
  };
}
