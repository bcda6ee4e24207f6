import { render } from 'preact';
import { Card, type CardProps } from './card.tsx';
import { type Strings, StringsContext } from './strings.ts';

/** Draws a card into an element or shadow root; drawn again into the same root, it is updated. */
export function renderCard(root: Element | DocumentFragment, t: Strings, props: CardProps): void {
  render(
    <StringsContext.Provider value={t}>
      <Card {...props} />
    </StringsContext.Provider>,
    root,
  );
}

/** Takes away what {@link renderCard} drew. */
export function unrenderCard(root: Element | DocumentFragment): void {
  render(null, root);
}
