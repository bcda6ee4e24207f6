/** The one message contract: every request to the background, by type. */
import type { CardModel, Other, Target } from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';

type Nothing = Record<string, never>;

/** Parameters and result of each request. Its shape is checked in `serve.ts`. */
export interface Contract {
  /** The card for a name, given the other names of the document. */
  card: {
    params: { read: string; target: Pick<Target, 'kind' | 'ids' | 'product'>; others: Other[] };
    result: CardModel | null;
  };
  /** Puts the painter's script into the sender's frame. */
  'inject-painter': { params: Nothing; result: null };
  /** Puts the card's script into the sender's frame. */
  'inject-card': { params: Nothing; result: null };
  /** A card opened in a tab of several frames: Escape is to be heard in all of them. */
  'card-opened': { params: Nothing; result: null };
  /** It has closed: Escape is the page's again. */
  'card-closed': { params: Nothing; result: null };
  /** Escape was pressed in another frame than the card's. */
  'close-cards': { params: Nothing; result: null };
  /** The full monograph of a drug, product or class, for showing within a card. */
  whole: { params: { id: string }; result: Whole | null };
  /** Opens a full monograph in a tab beside the sender's. */
  'open-monograph': { params: { id: string }; result: null };
  /** Opens the search, with this text, in a tab beside the sender's. */
  'look-up': { params: { text: string }; result: null };
  /** Turns Medgloss off on the site of the sender's tab. */
  'turn-off-here': { params: Nothing; result: null };
  /** The names of the top document came or went: the count on the toolbar button may change. */
  'names-found': { params: Nothing; result: null };
  /** Marks nothing anywhere for an hour. */
  pause: { params: Nothing; result: null };
  /** Leaves a word alone on the site of the sender's tab. */
  'not-a-drug': { params: { word: string }; result: null };
  /** The site of the sender's tab: asked by frames, which can't see it. */
  site: { params: Nothing; result: string };
  /** Whether the reader still lets Medgloss read the site of the sender's frame. */
  'may-read': { params: Nothing; result: boolean };
  /** Packs were imported, switched, moved or removed: frames are to take the names anew. */
  'packs-changed': { params: Nothing; result: null };
}

export type RequestType = keyof Contract;
export type Params<T extends RequestType> = Contract[T]['params'];
export type Result<T extends RequestType> = Contract[T]['result'];

/** An answer crosses as data: an error's text would be lost otherwise. */
export type Answer = { ok: true; result: unknown } | { ok: false; error: 'refused' | 'failed' };
