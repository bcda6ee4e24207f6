/** What was imported outlives the worker, an update of the extension, and the browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, test } from 'vitest';
import { openBrowser, type Session } from './browser.ts';
import { cardWith } from './card.ts';
import { extension } from './harness.ts';
import { drugPage, importZip, openOptions, says, zipFile, marked } from './packs-page.ts';
import { hover } from './point.ts';
import { servePages } from './server.ts';

const NAME = 'Zorbimaxol';
const WORDS = 'For what was there before.';
const PAGE = { body: `<p style="margin: 200px">Take ${NAME} and amitriptyline.</p>` };
const zip = zipFile('Kept', { 'kept/z.md': drugPage(NAME, WORDS) });

async function expectServed(session: Session, url: string): Promise<void> {
  const page = await session.browser.newPage();
  await page.goto(url);
  await marked(page, NAME);
  await hover(page, NAME);
  await cardWith(page, WORDS);
  await page.close();
}

extension('an import lasts', { serve: () => PAGE }, (at) => {
  let url = '';

  test('beyond the worker', async () => {
    const options = await openOptions(at);
    await importZip(options, zip, 'Kept');
    await options.close();
    const page = await at.open('/');
    url = page.url();
    await page.close();
    await at.session.stopBackground();
    await expectServed(at.session, url);
  });

  test('beyond an update of the extension', async () => {
    // Installed over itself, as an update is: the browser forgets scripts that were registered.
    await at.session.update();
    const again = await openOptions(at);
    await says(again, 'Kept');
    await again.close();
    await expectServed(at.session, url);
  });
});

test('an import lasts beyond the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'medgloss-'));
  const pages = await servePages(() => PAGE);
  const start = async (): Promise<Session> => {
    const session = await openBrowser(inject('browser'), { headless: true, profile });
    await session.install();
    return session;
  };
  const first = await start();
  const options = await openOptions({ session: first });
  await importZip(options, zip, 'Kept');
  await first.close();
  const second = await start();
  await expectServed(second, `http://127.0.0.1:${pages.port}/`);
  await second.close();
  await pages.close();
  rmSync(profile, { recursive: true, force: true });
});
