/** Everything that draws on a page: made with the first mention, by a script of its own. */
import { createPlace, type Place } from './hit.ts';
import type { MentionStore } from './mentions.ts';
import { inComposedOrder } from './order.ts';
import { createPainter, type Painter } from './paint.ts';
import type { Root } from './types.ts';

export interface Drawing {
  place: Place;
  painter: Painter;
  /** Known here, for nobody asks before there is something to draw. */
  inOrder: typeof inComposedOrder;
}

/** `roots` gives the roots under watch, `sheet` the style of the underline. */
export function createDrawing(
  document: Document,
  store: MentionStore,
  roots: () => readonly Root[],
  sheet: () => string,
): Drawing {
  const place = createPlace(document, store, roots);
  const painter = createPainter(document, store, sheet, place.rects);
  return { place, painter, inOrder: inComposedOrder };
}

export type Draw = typeof createDrawing;
