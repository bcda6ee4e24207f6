/** Pages that mean harm: text is text, limits hold, and the reader is told. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { LIMITS } from '../../src/authoring/limits.ts';
import { askCard, cardWith } from './card.ts';
import { extension } from './harness.ts';
import { choose, drugPage, openOptions, press, says, textOf, marked } from './packs-page.ts';
import { hover, painted } from './point.ts';
import { until } from './until.ts';

const HTML = '<img src="http://pictures.example/x.png" onerror="alert(1)"><b>bold</b>';
const PAGE = `<p style="margin: 200px; font-size: 20px">Take Zorbimaxol. The omega hydrochloride is here, and amitriptyline.</p>`;

/** A zip of these bytes, under these paths. */
function hostileZip(): string {
  const files: Record<string, Uint8Array> = {
    '../../etc/zorbimaxol.md': strToU8(
      drugPage('Zorbimaxol', `${HTML} [read on](javascript:alert(2)) <script>alert(3)</script>`),
    ),
    'the.md': strToU8(drugPage('The', 'a common word')),
    'salt.md': strToU8(drugPage('Hydrochloride', 'a bare salt')),
    'omega.md': strToU8(drugPage('Omega-', 'a name that breaks off')),
    'many.md': strToU8(
      drugPage(Array.from({ length: 10_000 }, (_, at) => `Name${at}`).join(' + '), 'many'),
    ),
    'twelve.md': strToU8(
      drugPage(Array.from({ length: 60 }, (_, at) => `Namely${at}`).join(' + '), 'sixty'),
    ),
    'bytes.md': new Uint8Array([0xff, 0xfe, 0x00, 0xc3, 0x28, 0x80, 0x81]),
    'line.md': strToU8(`# Longline\n\n${'x'.repeat(LIMITS.pageBytes + 1)}`),
  };
  const path = join(mkdtempSync(join(tmpdir(), 'medgloss-')), 'hostile.zip');
  writeFileSync(path, zipSync(files, { level: 0 }));
  return path;
}

/** Small, and large when unpacked. */
function bomb(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'medgloss-')), 'bomb.zip');
  const zeros = new Uint8Array(20_000_000);
  writeFileSync(path, zipSync({ 'a.md': zeros, 'b.md': zeros, 'c.md': zeros }));
  return path;
}

extension('pages that mean harm', { serve: () => ({ body: PAGE }) }, (at) => {
  test('are refused where a limit is met, and the reader is told which', async () => {
    const options = await openOptions(at);
    await choose(options, bomb());
    await says(options, messages.packsDraftNothing.message);
    expect(await textOf(options)).toContain(
      `bomb.zip:1: the zip unpacks to more than ${LIMITS.zipExpansion} times its size`,
    );
    await press(options, messages.packsCancel.message);
    await says(options, messages.packsCancelled.message);
    await choose(options, hostileZip());
    await says(options, messages.packsDraftTitle.message);
    const report = await textOf(options);
    expect(report).toMatch(/many\.md:\d+: the (?:line|page|title) \w+ more than/);
    expect(report).toContain(
      `twelve.md:6: the title names more than ${LIMITS.ingredients} ingredients`,
    );
    expect(report).toContain('line.md:1: the page has more than');
    expect(report).not.toContain('..');
    await press(options, messages.packsImport.message);
    await says(options, messages.packsImported.message.replace('$1', 'hostile'));
    await options.close();
  });

  test('are text in a card, and nothing else', async () => {
    const page = await at.open('/');
    await marked(page, 'Zorbimaxol');
    // No common word and no bare salt became a name.
    expect(await painted(page.mainFrame())).toEqual(['Zorbimaxol', 'amitriptyline']);
    await hover(page, 'Zorbimaxol');
    const text = await cardWith(page, '<img src=');
    expect(text).toContain('<script>alert(3)</script>');
    const found = await until('the card', () =>
      askCard(page, (root) => {
        const strange = root.querySelectorAll('img, script, iframe, b:not(.card b), [onerror]');
        const links = Array.from(root.querySelectorAll('a'), (it) => it.href);
        return { strange: strange.length, links };
      }),
    );
    expect(found).toEqual({ strange: 0, links: [] });
    await page.close();
  });
});
