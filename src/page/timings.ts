/** Every delay and speed of hovering, with its reason. Milliseconds and CSS pixels. */

/** Rest on a name before anything is asked for: crossing a word takes less. */
export const WAKE_MS = 40;
/** Rest on a name before its card opens. Popups waits 150; below 100 cards open by accident. */
export const DWELL_MS = 140;
/** The same while another name's card is open: the pointer may only be on its way. */
export const SWITCH_DWELL_MS = 220;
/** A pointer faster than this is travelling, not reading (10ten's figure). Pixels a millisecond. */
export const FAST = 0.5;
/** A pointer that has sent nothing for this long stands still: it sends a move every 8 to 16 ms. */
export const STILL_MS = 50;
/** The card stays this long after the pointer has left it and its name. Popups gives 300. */
export const GRACE_MS = 300;
/** Longest journey from name to card, however slow the hand. */
export const TRAVEL_MS = 1_200;
/** The journey may stray from the straight way to the card by this many degrees on each side. */
export const CONE_HALF_ANGLE = 60;
/** Steps shorter than this have no direction: a hand trembles. */
export const LEAST_STEP = 3;
/** After a key that types, the pointer is only in the way for this long. */
export const TYPING_MS = 800;
