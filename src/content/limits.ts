/** Waits of the content scripts, in ms, each with its reason. */

/** An answer that comes sooner is drawn at once; later, the card first says that it is looking. */
export const LOADING_AFTER_MS = 120;

/** Names come in bursts while a page loads; the count on the toolbar button is in no hurry. */
export const COUNT_AFTER_MS = 1_000;
