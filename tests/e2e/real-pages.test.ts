/** Ten real pages, where the folder with them stands beside the checkout, with drug names put in. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { extension } from './harness.ts';
import { expectQuietVisit } from './scenario.ts';
import { type Serve } from './server.ts';

const FOLDER = join('..', 'shared', 'pages');
const PREFIX = '/real/';
const NAMES = [
  'ars-1.html',
  'bbc-1.html',
  'cnet.html',
  'heise.html',
  'lemonde-1.html',
  'medium-1.html',
  'mozilla-1.html',
  'nytimes-1.html',
  'webmd-2.html',
  'wikipedia-2.html',
];

const PARAGRAPH = `<p lang="en" style="position: relative; z-index: 9; margin: 40px; padding: 8px;
  background: #fff; color: #000; font: 18px/1.6 sans-serif">She asked about amitriptyline together
  with ketamine; the leaflet of her Elavil said little. Warfarin and ibuprofen came up later.</p>`;

/** Real pages ask for much that is elsewhere; here nothing but themselves is let in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const servePage: Serve = (path) => {
  if (!path.startsWith(PREFIX)) return null;
  const html = readFileSync(join(FOLDER, path.slice(PREFIX.length)), 'utf8');
  // The last one: conditional comments may hold others.
  const body = html.replace(/^[^]*<body[^>]*>/i, (start) => start + PARAGRAPH);
  return { body, headers: { 'content-security-policy': POLICY } };
};

const paths = NAMES.map((name) => PREFIX + name);

describe.skipIf(!existsSync(FOLDER))('where the folder is', () => {
  extension('a real page', { recorded: paths, serve: servePage }, (at) => {
    test.each(paths)('%s stays as it was', async (path) => {
      const page = await at.open(path);
      await expectQuietVisit(page, at.untouched(path));
      await page.close();
    });
  });
});
