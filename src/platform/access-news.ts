/** How a frame hears that it may no longer be read. */
import { api } from './api.ts';
import { ask } from './ask.ts';

/** The one message to frames; all other news comes by scripts, which need access (`news.ts`). */
export const ACCESS_CHANGED = 'access-changed';

/**
 * Calls `lost` once the site of this frame may no longer be read; returns the function that ends
 * that. A listener for messages costs half a millisecond to attach: only frames with marks have one.
 */
export function onAccessLost(lost: () => void): () => void {
  const hear = (message: unknown): undefined => {
    if (message !== ACCESS_CHANGED) return;
    const may = ask('may-read', {});
    void may.then((still) => still || lost()).catch(() => undefined);
  };
  api.runtime.onMessage.addListener(hear);
  return () => {
    api.runtime.onMessage.removeListener(hear);
  };
}
