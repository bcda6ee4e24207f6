/** Underlines are for the screen: what is printed is the page as its author made it. */
import { type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { isFirefox } from './browser.ts';
import { extension } from './harness.ts';
import { paintedWith } from './point.ts';

const HTML = '<!doctype html><html lang="en"><meta charset="utf-8"><p>Take amitriptyline.</p>';

/** A printed page without what differs from print to print. */
async function printed(page: Page): Promise<string> {
  const pdf = Buffer.from(await page.pdf()).toString('latin1');
  return pdf.replace(/\/(?:CreationDate|ModDate) ?\([^)]*\)/g, '').replace(/\/ID ?\[[^\]]*\]/g, '');
}

/** The same where a rule of the page decides on the underlines. */
async function printedWith(page: Page, decoration: string): Promise<string> {
  const style = await page.addStyleTag({
    content: `::highlight(medgloss) { text-decoration: ${decoration} !important }`,
  });
  const print = await printed(page);
  await style.evaluate((element) => (element as HTMLElement).remove());
  return print;
}

extension('a printed page', { serve: () => ({ body: HTML }) }, (at) => {
  test('has no underlines', async () => {
    const page = await at.open('/');
    await paintedWith(page.mainFrame(), 'amitriptyline');
    const print = await printed(page);
    expect(print === (await printedWith(page, 'none'))).toBe(true);
    // With them it is another print: the comparison can tell. Firefox prints a copy of the document,
    // which has no highlights at all.
    expect(print === (await printedWith(page, 'underline'))).toBe(isFirefox(page));
    await page.close();
  });
});
