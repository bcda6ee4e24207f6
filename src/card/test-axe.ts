/** Accessibility checks for component tests. */
import axe from 'axe-core';
import { expect } from 'vitest';

/** Rules that judge a whole page, where a component is only a part of one. */
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'];

/** Fails for any violation within an element of class `mg`, in the light and in the dark theme. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  for (const theme of ['light', 'dark']) {
    element.style.colorScheme = theme;
    const rules = Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }]));
    const { violations } = await axe.run(element, { rules });
    const found = violations.map(({ id, nodes }) => [theme, id, nodes.map((it) => it.html)]);
    expect(found).toEqual([]);
  }
}
