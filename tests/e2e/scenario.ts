/** What a reader meets on a page that names amitriptyline and ketamine, and what the page keeps. */
import { type Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { cardWith, noCard } from './card.ts';
import { cautionOf, summaryOf } from './pack.ts';
import { hover, paintedWith } from './point.ts';

async function outerHtml(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** The page's HTML without the card's host, and how many hosts there were. */
async function outerHtmlBesideCard(page: Page): Promise<{ html: string; hosts: number }> {
  return page.evaluate(() => {
    const hosts = Array.from(document.querySelectorAll(':popover-open'));
    const html = document.documentElement.outerHTML;
    return { html: html.replace(hosts[0]?.outerHTML ?? '', ''), hosts: hosts.length };
  });
}

/** Puts the focus somewhere in particular, and leaves a mark there that is no attribute. */
async function holdFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const held = document.querySelector<HTMLElement>('a[href], input, button') ?? document.body;
    held.focus({ preventScroll: true });
    Object.assign(window, { held: document.activeElement });
  });
}

async function isFocusHeld(page: Page): Promise<boolean> {
  return page.evaluate(
    () => (window as Window & { held?: Element | null }).held === document.activeElement,
  );
}

/** Hovers amitriptyline and expects its card, led by the caution with ketamine. */
async function expectCautionFirst(page: Page): Promise<void> {
  await hover(page, 'amitriptyline');
  const { signal, headline } = cautionOf('amitriptyline', 'ketamine');
  const card = await cardWith(page, summaryOf('amitriptyline'));
  const summary = card.indexOf(summaryOf('amitriptyline'));
  expect(card).toContain('Amitriptyline');
  expect(card.indexOf(signal)).toBeGreaterThanOrEqual(0);
  expect(card.indexOf(signal)).toBeLessThan(summary);
  expect(card.indexOf(headline)).toBeGreaterThanOrEqual(0);
  expect(card.indexOf(headline)).toBeLessThan(summary);
  expect(card.slice(0, summary)).toMatch(/ketamine/i);
}

/** The whole visit: painted, hovered, read, closed; the page's HTML and focus stay as they were. */
export async function expectQuietVisit(page: Page, untouched: string): Promise<void> {
  await paintedWith(page.mainFrame(), 'amitriptyline');
  expect(await outerHtml(page)).toBe(untouched);
  await holdFocus(page);
  await expectCautionFirst(page);
  expect(await outerHtmlBesideCard(page)).toEqual({ html: untouched, hosts: 1 });
  expect(await isFocusHeld(page)).toBe(true);
  await page.keyboard.press('Escape');
  await noCard(page);
  expect(await outerHtml(page)).toBe(untouched);
  expect(await isFocusHeld(page)).toBe(true);
}
