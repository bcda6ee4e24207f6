/** News from the background to the scanners of tabs, as the scanners hear it. */

export type News =
  | { type: 'settings-changed' }
  | { type: 'names-changed' }
  | { type: 'watch-escape' }
  | { type: 'forget-escape' }
  | { type: 'close-card' }
  /** Walk to one of the mentions that can be seen, of `count` in the tab; -1 ends the walk here. */
  | { type: 'walk'; index: number; place: number; count: number }
  | { type: 'look-up'; text: string };

/** Where a scanner leaves its ear: on the global object of its isolated world. */
interface Ears {
  medglossHears?: ((news: News) => void) | undefined;
}

const ears = globalThis as Ears;

/**
 * Hears news in a frame; returns the function that stops hearing. The background calls the listener
 * in the isolated world, which neither pages nor other extensions reach; a listener for messages
 * would cost every frame of every page half a millisecond to attach.
 */
export function hear(listener: (news: News) => void): () => void {
  ears.medglossHears = listener;
  return () => {
    if (ears.medglossHears === listener) ears.medglossHears = undefined;
  };
}

/** Runs in a frame, for the background: true if somebody heard. It must stand by itself. */
export function deliver(news: News): boolean {
  const { medglossHears } = globalThis as Ears;
  medglossHears?.(news);
  return medglossHears !== undefined;
}
