/** Every surface as it is built: no violation that axe knows, in both themes, wide and narrow. */
import axe from 'axe-core';
import { type Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { extension } from './harness.ts';
import { serveSentences, setTheme, STOPS } from './tour.ts';

/** Rules that judge a whole document, where a card is only a part of one. */
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'];

/** The breadth to which WCAG's reflow asks, 1280 px at 400%; 200% of less is within it. */
const NARROW = { width: 320, height: 640 };

async function violations(page: Page, whole: boolean): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (off) => {
      const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const found = await here.run(document, {
        rules: { ...rules, 'target-size': { enabled: true } },
      });
      return found.violations.flatMap(({ id, nodes }) => nodes.map((it) => `${id}: ${it.html}`));
    },
    whole ? [] : PAGE_RULES,
  );
}

/** What reaches beyond the right edge, if the page can be scrolled there. */
function beyondEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return Array.from(document.querySelectorAll('*'))
      .filter((it) => it.getBoundingClientRect().right > clientWidth)
      .map((it) => `${it.localName}.${it.className}`)
      .slice(0, 8);
  });
}

const CONTROLS = ['button', 'link', 'textbox', 'combobox', 'switch', 'checkbox', 'radio'];

interface Node {
  role: string;
  name?: string;
  children?: Node[];
}

function flatten(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

extension('every surface', { serve: serveSentences }, (at) => {
  test.each(STOPS)('$name', { timeout: 90_000 }, async (stop) => {
    const page = await stop.open(at);
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      expect({ theme, found: await violations(page, stop.whole) }).toEqual({ theme, found: [] });
    }
    await page.setViewport(NARROW);
    expect(await beyondEdge(page)).toEqual([]);
    if (inject('browser') === 'chromium') {
      const tree = flatten((await page.accessibility.snapshot()) as Node);
      expect(tree.some(({ role }) => role === 'heading')).toBe(true);
      expect(tree.some(({ role }) => CONTROLS.includes(role))).toBe(true);
      const nameless = tree.filter((it) => CONTROLS.includes(it.role) && !it.name?.trim());
      expect(nameless).toEqual([]);
    }
    await page.close();
  });
});
