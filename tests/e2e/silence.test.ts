/** The watch over requests must be able to see one. */
import { expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { noteRequestsOutside } from './server.ts';
import { until } from './until.ts';

test('the watch sees a page ask for something elsewhere', async () => {
  const outside = await noteRequestsOutside();
  const session = await openBrowser(inject('browser'), { headless: true, proxy: outside.port });
  const page = await session.browser.newPage();
  await page.setContent('<img src="http://pictures.example/one.png">', {
    waitUntil: 'domcontentloaded',
  });
  await until('a request', () => Promise.resolve(outside.requests.length > 0));
  expect(outside.requests[0]).toBe('GET http://pictures.example/one.png');
  await session.close();
  await outside.close();
});
