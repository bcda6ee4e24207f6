/** The extension as an organisation packages it, with its own pages inside. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import project from '../../package.json' with { type: 'json' };
import { importPages } from '../../src/authoring/import/import-pages.ts';
import { packFiles } from '../../src/authoring/import/pack-files.ts';
import type { Facts } from '../../src/knowledge/types.ts';
import { openBrowser, type Session } from './browser.ts';
import { cardWith } from './card.ts';
import { drugPage, marked } from './packs-page.ts';
import { summaryOf } from './pack.ts';
import { hover, painted } from './point.ts';
import { noteRequestsOutside, servePages, type Listening, type Outside } from './server.ts';
import { until } from './until.ts';

const NAME = 'Medgloss for Ward 7';
/** Its builds lie under its id, and both browsers may be tested at the same time. */
const ID = `medgloss-${inject('browser')}@ward.example`;
const DRUG = 'Zorbimaxol';
const firefox = inject('browser') === 'firefox';
const PACKAGES = ['chrome', 'firefox'].map(
  (it) => `dist/packages/${ID}-${project.version}-${it}.zip`,
);

/** A pack as `medgloss import` writes it. */
function writePack(folder: string): void {
  const facts = JSON.parse(readFileSync('build/pack/facts.json', 'utf8')) as Facts;
  const page = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const { pack, texts } = importPages(
    [
      page('z.md', drugPage(DRUG, 'For sleepless nights on ward seven.')),
      page('a.md', drugPage('Amitriptyline', 'What our ward uses it for.')),
    ],
    facts,
  );
  for (const [path, text] of Object.entries(packFiles(pack, texts))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function packageIt(pack: string): Buffer[] {
  const args = ['scripts/package.ts', '--with', pack, '--name', NAME, '--id', ID];
  execFileSync(join('node_modules', '.bin', 'tsx'), args, { stdio: 'pipe' });
  return PACKAGES.map((path) => readFileSync(path));
}

describe('a build of an organisation', () => {
  const pack = mkdtempSync(join(tmpdir(), 'medgloss-'));
  let first: Buffer[] = [];
  let session: Session;
  let pages: Listening;
  let outside: Outside;

  beforeAll(async () => {
    writePack(pack);
    first = packageIt(pack);
    const body = `<p style="margin: 200px">Take ${DRUG} and amitriptyline.</p>`;
    pages = await servePages(() => ({ body }));
    outside = await noteRequestsOutside();
    session = await openBrowser(inject('browser'), {
      headless: true,
      proxy: outside.port,
      builds: join('build', 'with', ID),
      addOn: ID,
    });
    await session.install();
  }, 240_000);

  afterAll(async () => {
    await session.close();
    await pages.close();
    await outside.close();
    rmSync(pack, { recursive: true });
  });

  test('finds its names, and shows its texts under its name, before ours', async () => {
    const page = await session.browser.newPage();
    await page.goto(`http://127.0.0.1:${pages.port}/`);
    await marked(page, DRUG);
    expect(await painted(page.mainFrame())).toEqual([DRUG, 'amitriptyline']);
    await hover(page, DRUG);
    const text = await cardWith(page, 'For sleepless nights on ward seven.');
    expect(text).toContain(messages.packText.message.replace('$1', NAME));
    await page.keyboard.press('Escape');
    await hover(page, 'amitriptyline');
    const both = await cardWith(page, 'What our ward uses it for.');
    expect(both).toContain(summaryOf('amitriptyline'));
    await page.close();
  });

  test('searches them', async () => {
    const popup = await session.extensionPage('src/popup/index.html');
    await until('the search field', () => popup.$('[role=combobox]'));
    await popup.type('[role=combobox]', 'zorbi');
    const row = await until('a row', () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('[role=option]')?.innerText),
    );
    expect(row).toContain(DRUG);
    await popup.close();
  });

  test('can reach nothing outside itself', async () => {
    const page = await session.extensionPage('src/options/index.html');
    const blocked = await page.evaluate(async () => {
      const asked = ['http://data.example/', 'https://data.example/'].map((url) =>
        fetch(url).then(
          () => 'let through',
          () => 'blocked',
        ),
      );
      return Promise.all(asked);
    });
    expect(blocked).toEqual(['blocked', 'blocked']);
    await page.close();
    expect(outside.requests.filter((it) => it.includes('data.example'))).toEqual([]);
  });

  test.each(['chrome', 'firefox'])(
    'bears its name and id, and the policy of ours (%s)',
    (target) => {
      const read = (folder: string) =>
        JSON.parse(readFileSync(join(folder, target, 'manifest.json'), 'utf8')) as Record<
          string,
          unknown
        >;
      const { name, browser_specific_settings: own, ...rest } = read(join('build', 'with', ID));
      const { name: _name, browser_specific_settings: _ours, ...ours } = read('dist');
      expect(rest).toEqual(ours);
      expect(name).toBe(NAME);
      if (target === 'firefox') expect(own).toMatchObject({ gecko: { id: ID } });
    },
  );

  // One browser's run is enough: it takes a while.
  test.skipIf(firefox)(
    'is the same, byte for byte, when it is made again',
    { timeout: 240_000 },
    () => {
      const second = packageIt(pack);
      expect(second.map((bytes, at) => first[at]?.equals(bytes))).toEqual([true, true]);
    },
  );
});
