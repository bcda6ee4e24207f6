/** Underlines are for the screen: what is printed is the page as its author made it. */
import { inflateSync } from 'node:zlib';
import { type Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { isFirefox } from './browser.ts';
import { extension } from './harness.ts';
import { paintedWith } from './point.ts';

const HTML = '<!doctype html><html lang="en"><meta charset="utf-8"><p>Take amitriptyline.</p>';

/** What is packed in a PDF, but for the list of where its parts begin. */
function unpacked(pdf: Buffer): string {
  const parts = pdf
    .toString('latin1')
    .matchAll(/<<((?:(?!>>\s*stream)[^])*)>>\s*stream\r?\n([^]*?)endstream/g);
  return Array.from(parts)
    .filter(([, head = '']) => !head.includes('/XRef'))
    .map(([, head = '', body = '']) => {
      const bytes = Buffer.from(body, 'latin1');
      return head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : body;
    })
    .join('\n');
}

/** A printed page without the date of the print. */
async function printed(page: Page): Promise<string> {
  const pdf = Buffer.from(await page.pdf({ tagged: false }));
  return unpacked(pdf).replace(/\/(?:CreationDate|ModDate) ?\([^)]*\)/g, '');
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
    expect(print.length).toBeGreaterThan(500);
    expect(print === (await printedWith(page, 'none'))).toBe(true);
    // With them it is another print: the comparison can tell. Firefox prints a copy of the document,
    // which has no highlights at all.
    expect(print === (await printedWith(page, 'underline'))).toBe(isFirefox(page));
    await page.close();
  });
});
