/** "My monographs" in the settings, as a reader uses it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Harness } from './harness.ts';
import { painted } from './point.ts';
import { until } from './until.ts';

export const OPTIONS = 'src/options/index.html';

/** A zip of these pages on disk; its name is what the pack is called at first. */
export function zipFile(name: string, pages: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'medgloss-'));
  const path = join(folder, `${name}.zip`);
  const files = Object.entries(pages).map(([file, text]) => [file, strToU8(text)] as const);
  writeFileSync(path, zipSync(Object.fromEntries(files)));
  return path;
}

/** A page of the dialect about one drug; `usage` is found again in its card. */
export function drugPage(title: string, usage: string): string {
  return `---\nlayout: minimal-medicine\ntitle: ${title}\n---\n\n# ${title}\n
**Generic Name:** ${title}\n\n**Usage:** ${usage}\n\n**Dosage:** As a tablet.\n
**Side Effects:**\n\n* Common: a headache.\n\n**How it Works:** It calms nerves.\n
**Precautions:** Ask first.\n\n**Disclaimer:** Information from the ward.\n`;
}

export async function openOptions({ session }: Pick<Harness, 'session'>): Promise<Page> {
  const page = await session.extensionPage(OPTIONS);
  await until('the settings', () => page.$('.packs input[type=file]'));
  return page;
}

/** Everything that can be read on the page, what stands in fields too. */
export async function textOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.body.innerText,
      ...Array.from(
        document.querySelectorAll<HTMLInputElement>('input[type=text]'),
        (it) => it.value,
      ),
    ].join('\n'),
  );
}

export async function says(page: Page, words: string): Promise<void> {
  let last = '';
  await until(
    `"${words}" in the settings`,
    async () => {
      last = await textOf(page);
      return last.includes(words);
    },
    30_000,
  ).catch((cause: unknown) => {
    throw new Error(`${String(cause)}; the settings say: ${last}`, { cause });
  });
}

export async function choose(page: Page, ...paths: string[]): Promise<void> {
  const input = await until('the field for files', () => page.$('.packs input[type=file]'));
  await input.uploadFile(...paths);
}

/** Clicks the button with this text or this name for screen readers. */
export async function press(page: Page, label: string): Promise<void> {
  await until(`"${label}"`, () =>
    page.evaluate((wanted) => {
      const all = Array.from(document.querySelectorAll<HTMLElement>('.packs button, .packs input'));
      const found = all.find(
        (it) => (it.getAttribute('aria-label') ?? it.innerText.trim()) === wanted,
      );
      if (!found || found.matches(':disabled')) return false;
      found.click();
      return true;
    }, label),
  );
}

/** Imports a zip, from choosing it to the word that it is done. */
export async function importZip(page: Page, path: string, name: string): Promise<void> {
  await choose(page, path);
  await says(page, messages.packsDraftTitle.message);
  await press(page, messages.packsImport.message);
  await says(page, messages.packsImported.message.replace('$1', name));
}

/** Waits until `text` is painted, with the page in front: the welcome may open over it meanwhile. */
export async function marked(page: Page, text: string): Promise<void> {
  await until(`"${text}" painted`, async () => {
    await page.bringToFront();
    return (await painted(page.mainFrame())).includes(text);
  });
}

/** Opens the full monograph of a drug, as a card does, and waits until it holds these words. */
export async function readFull(
  { session }: Pick<Harness, 'session'>,
  id: string,
  words: string,
): Promise<string> {
  const from = await session.extensionPage(OPTIONS);
  await until('the settings', () => from.$('.packs'));
  await from.evaluate((wanted) => {
    interface Api {
      runtime: { sendMessage(message: object): Promise<unknown> };
    }
    const { browser, chrome } = globalThis as unknown as Record<string, Api>;
    const message = { type: 'open-monograph', params: { id: wanted } };
    void (browser ?? chrome)?.runtime.sendMessage(message);
  }, id);
  await from.close();
  return until(`the full page with "${words}"`, async () => {
    for (const page of await session.browser.pages()) {
      const text = await page
        .evaluate(() => (location.pathname.includes('/monograph/') ? document.body.innerText : ''))
        .catch(() => '');
      if (!text.includes(words)) continue;
      await page.close();
      return text;
    }
    return null;
  });
}
