/**
 * Opens a browser with the extension in it, on the example article or on what is named:
 *   npm start [-- firefox] [-- URL-or-file]
 * Without a display it looks by itself: hovers the first name, prints the card, takes a picture.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Page } from 'puppeteer-core';
import { openBrowser } from '../tests/e2e/browser.ts';
import { cardWith } from '../tests/e2e/card.ts';
import { hoverFirstMention } from '../tests/e2e/point.ts';
import { servePages, typeOf, type Listening } from '../tests/e2e/server.ts';

const ARTICLE = 'example/article.html';
const PICTURE = 'build/start/card.png';

function say(text: string): void {
  console.log(`[start] ${text}`);
}

/** Serves a file and what lies beside it: browsers let extensions into `file:` only when told to. */
async function serveBeside(file: string): Promise<Listening> {
  const folder = dirname(resolve(file));
  return servePages((path) => {
    const asked = join(folder, path);
    if (!asked.startsWith(folder) || !existsSync(asked) || !statSync(asked).isFile()) return null;
    return { body: readFileSync(asked), type: typeOf(asked) };
  });
}

async function addressOf(what: string): Promise<{ url: string; server: Listening | null }> {
  if (/^https?:/.test(what)) return { url: what, server: null };
  const file = what.replace(/^file:\/\//, '');
  if (!existsSync(file)) throw new Error(`There is no file ${file}, and it is no http address.`);
  const server = await serveBeside(file);
  return { url: `http://127.0.0.1:${server.port}/${encodeURIComponent(basename(file))}`, server };
}

async function look(page: Page): Promise<void> {
  say('No display: hovering the first name.');
  const name = await hoverFirstMention(page);
  if (name === null) {
    say('No medicine name was found on this page.');
  } else {
    const card = await cardWith(page, /\S/);
    console.log(`\nThe card for “${name}”:\n\n${card}\n`);
  }
  mkdirSync(dirname(PICTURE), { recursive: true });
  await page.screenshot({ path: PICTURE });
  say(`Screenshot: ${resolve(PICTURE)}`);
}

const args = process.argv.slice(2);
const name = args.includes('firefox') ? 'firefox' : 'chromium';
const what = args.find((it) => it !== 'firefox' && it !== 'chromium') ?? ARTICLE;
const shown = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
// Only on Linux and its kin does a missing variable mean a missing screen.
const headless = !shown && !['darwin', 'win32'].includes(process.platform);

const { url, server } = await addressOf(what);
say('Building the extension …');
execFileSync('npm', ['run', '-s', 'build'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
say(`Opening ${name} …`);
const session = await openBrowser(name, { headless });
await session.install();
const page = await session.browser.newPage();
await page.goto(url);
if (headless) {
  await look(page);
  await session.close();
} else {
  say(`${url} is open. Hover an underlined name. Close the browser to end.`);
  await new Promise((done) => session.browser.once('disconnected', done));
}
await server?.close();
