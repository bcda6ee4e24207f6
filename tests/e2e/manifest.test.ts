/** What the built manifest asks for and opens: no more than the README says. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

interface Built {
  permissions: string[];
  host_permissions: string[];
  content_scripts: { js: string[]; css?: string[] }[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources?: unknown;
  background: { service_worker?: string; scripts?: string[] };
}

const firefox = inject('browser') === 'firefox';
const folder = firefox ? 'dist/firefox' : 'dist/chrome';
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Built;

test('asks for the permissions of the README', () => {
  expect(manifest.permissions).toEqual([
    'storage',
    'unlimitedStorage',
    'scripting',
    'contextMenus',
    'alarms',
  ]);
  expect(manifest.host_permissions).toEqual(['<all_urls>']);
});

test('lets its pages load and send nothing outside the extension', () => {
  expect(manifest.content_security_policy.extension_pages).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types medgloss-worker",
  );
});

test('gives pages nothing to fetch, and frames one classic script', () => {
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.content_scripts.map(({ js, css }) => [...js, ...(css ?? [])])).toEqual([
    ['src/content/scanner.iife.js'],
  ]);
  const onDemand = ['card.iife.js', 'own-names.iife.js', 'painter.iife.js'];
  expect(readdirSync(`${folder}/src/content`)).toEqual(expect.arrayContaining(onDemand));
});

test('has the background that its browser knows', () => {
  expect(Object.keys(manifest.background).toSorted()).toEqual(
    firefox ? ['scripts', 'type'] : ['service_worker', 'type'],
  );
});

interface Found {
  name: string;
  manifestErrors: { message: string }[];
  runtimeErrors: { message: string }[];
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(): Promise<Found[]>;
}

/** Chromium keeps what it finds wrong in a manifest only in developer mode. */
test.skipIf(firefox)('is read by Chromium without an error or a warning', async () => {
  const session = await openBrowser('chromium', { headless: true });
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions');
  const inPage = await page.evaluateHandle(
    () => (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome,
  );
  await inPage.evaluate(({ developerPrivate }) =>
    developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await session.install();
  const found = await inPage.evaluate(({ developerPrivate }) =>
    developerPrivate.getExtensionsInfo(),
  );
  await session.close();
  const ours = found.find(({ name }) => name === 'Medgloss');
  expect(ours?.manifestErrors).toEqual([]);
  expect(ours?.runtimeErrors).toEqual([]);
});
