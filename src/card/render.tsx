import { render } from 'preact';
import { Card, type CardProps } from './card.tsx';
import { Provide } from './provide.tsx';
import type { Strings } from './strings.ts';

/** Draws a card into an element or shadow root; drawn again into the same root, it is updated. */
export function renderCard(
  root: Element | DocumentFragment,
  strings: Strings,
  { emergency, ...props }: CardProps & { emergency: string },
): void {
  render(
    <Provide strings={strings} emergency={emergency}>
      <Card {...props} />
    </Provide>,
    root,
  );
}

/** Takes away what {@link renderCard} drew. */
export function unrenderCard(root: Element | DocumentFragment): void {
  render(null, root);
}
