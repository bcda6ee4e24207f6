/** The reader's own pages: imported, found on open pages, shown as the pack's, kept, removed. */
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { cardWith } from './card.ts';
import { extension } from './harness.ts';
import { drugPage, importZip, openOptions, zipFile } from './packs-page.ts';
import { hover, painted, paintedWith } from './point.ts';

const NEW = 'Zorbimaxol';
const PAGE = `<!doctype html><html lang="en"><title>Ward</title><body style="padding: 60px; font: 18px sans-serif">
  <p>She takes ${NEW} and amitriptyline together, and the leaflet of warfarin is old.</p></body></html>`;

const ward = zipFile('Ward 7', {
  'ward/zorbimaxol.md': drugPage(NEW, 'For sleepless nights on ward seven.'),
  'ward/amitriptyline.md': drugPage('Amitriptyline', 'What our ward uses it for.'),
  'ward/both.md': `---\ntitle: ${NEW} + Amitriptyline\n---\n\nNo product holds both: they are given together on the ward only.\n`,
  'ward/empty.md': '',
});

extension('own pages', { serve: (path) => (path === '/ward' ? { body: PAGE } : null) }, (at) => {
  test('are imported after a look, and found on a page that was open', async () => {
    const article = await at.open('/ward');
    await paintedWith(article.mainFrame(), 'amitriptyline');
    expect(await painted(article.mainFrame())).not.toContain(NEW);
    const options = await openOptions(at);
    await importZip(options, ward, 'Ward 7');
    await article.bringToFront();
    await paintedWith(article.mainFrame(), NEW);
    await hover(article, NEW);
    const card = await cardWith(article, 'For sleepless nights on ward seven.');
    expect(card).toContain(messages.packText.message.replace('$1', 'Ward 7'));
    expect(card).toContain('they are given together on the ward only');
    await article.close();
    await options.close();
  });
});
