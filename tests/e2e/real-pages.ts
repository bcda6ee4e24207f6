/** Real pages, where the folder with them stands beside the checkout, with drug names put in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Serve } from './server.ts';

const FOLDER = join('..', 'shared', 'pages');
const PREFIX = '/real/';

/** The names that {@link serveRealPage} puts into each page. */
export const PUT_IN = ['amitriptyline', 'ketamine', 'Elavil', 'Warfarin', 'ibuprofen'];

const PARAGRAPH = `<p lang="en" style="position: relative; z-index: 2147483647; visibility: visible; margin: 40px;
  padding: 8px; background: #fff; color: #000; font: 18px/1.6 sans-serif">She asked about
  amitriptyline together with ketamine; the leaflet of her Elavil said little. Warfarin and ibuprofen
  came up later.</p>`;

/** What the pages ask for is elsewhere; here nothing but themselves is let in. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

/** Whether a path is that of a real page. */
export function isReal(path: string): boolean {
  return path.startsWith(PREFIX);
}

/** Where the pages are served; none where the folder is missing. */
export function realPages(): string[] {
  if (!existsSync(FOLDER)) return [];
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
  return names.map((name) => PREFIX + name);
}

/** Comments and scripts may hold others. One page has none: its end does. */
function startOfBody(html: string): number {
  const pieces = html.matchAll(/<!--[^]*?-->|<script[^]*?<\/script>|<body[^>]*>/gi);
  for (const { 0: text, index } of pieces) {
    if (/^<body/i.test(text)) return index + text.length;
  }
  return html.length;
}

export const serveRealPage: Serve = (path) => {
  if (!isReal(path)) return null;
  const html = readFileSync(join(FOLDER, path.slice(PREFIX.length)), 'utf8');
  const at = startOfBody(html);
  const body = html.slice(0, at) + PARAGRAPH + html.slice(at);
  return { body, headers: { 'content-security-policy': POLICY } };
};
