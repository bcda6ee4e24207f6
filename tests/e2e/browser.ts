/** Opens a real browser with the built extension in it: Chromium over CDP, Firefox over BiDi. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, {
  TargetType,
  type Browser,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { findBrowser, type BrowserName } from '../../scripts/browsers.mjs';
import {
  ALLOW_IN_PRIVATE,
  connectionOf,
  FIREFOX_ID,
  FIREFOX_SILENT,
  OURS,
  proxyPrefs,
  runInFirefox,
  stopEventPage,
  type FirefoxInside,
} from './firefox-inside.ts';
import { freshProfile } from './fresh-profile.ts';
import { closeWelcome } from './greeting.ts';
import { until } from './until.ts';

/** Firefox draws an address for each installation; this one is told, so that pages can be opened. */
const FIREFOX_ADDRESS = '5a1f0d7e-3a57-4d0c-9d0e-6d656467006c';
const VIEWPORT = { width: 1000, height: 700 };

const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
  '--gaia-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9',
];

export interface Options {
  headless: boolean;
  /** Port of the proxy for everything but this machine. */
  proxy?: number;
  /** Leaves the page open that greets after installing; it would lie over the others. */
  welcome?: boolean;
  /** Folder of a profile that outlives the browser; else each has a fresh one. */
  profile?: string;
  /** Folder of the profile of an earlier start, whose caches Firefox may take: it starts sooner. */
  firstStart?: string;
  /** Folder of the builds; else `dist`. */
  builds?: string;
  /** Their id in Firefox, if it is not ours. */
  addOn?: string;
  /** Lets the extension work in private windows too, as a reader may. */
  inPrivate?: boolean;
  /** More arguments for Chromium. */
  args?: string[];
  /** A program that starts the browser with the arguments that it gets. */
  starter?: string;
}

export interface Session {
  name: BrowserName;
  browser: Browser;
  /** Installs the extension of `dist/`; pages that are open already stay without it. */
  install(): Promise<void>;
  /** Installs it once more over itself, as an update does: nobody is greeted. */
  update(): Promise<void>;
  /** Removes it again; pages that are open stay. */
  uninstall(): Promise<void>;
  /** Opens an extension page, by its path in the built extension, in a new tab. */
  extensionPage(path: string): Promise<Page>;
  /** Opens an address in a new private window. */
  privatePage(url: string): Promise<Page>;
  /** What the reader's keys for a command do: no driver can press them. */
  command(name: string): Promise<void>;
  /** What `rx` and this text in the address bar do at Enter: no driver can type there. */
  omnibox(text: string): Promise<void>;
  /** Stops the worker, or Firefox's event page, as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** Whether Puppeteer drives the page over BiDi, which it does for Firefox alone. */
export function isFirefox(page: Page): boolean {
  return 'connection' in page.browser();
}

/** The BiDi connection under a page of Firefox, and the name of its tab there. */
export function bidi(page: Page): { connection: FirefoxInside; context: string } {
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  return { connection: connectionOf(page.browser()), context };
}

interface EventsApi {
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  omnibox: { onInputEntered: { dispatch(text: string, where: string): void } };
  tabs: { query(wanted: object): Promise<unknown[]> };
  windows: { create(wanted: object): Promise<unknown> };
}

function executableOf(name: BrowserName): string {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} on this machine.`);
  return executablePath;
}

async function workerOf(browser: Browser, id: string): Promise<WebWorker | null> {
  const target = await browser.waitForTarget(
    (it) => it.type() === TargetType.SERVICE_WORKER && it.url().includes(id),
  );
  return target.worker();
}

/** Returns its id. Puppeteer does not pass on that private windows are allowed. */
async function installInChromium(
  browser: Browser,
  path: string,
  { inPrivate = false }: Options,
): Promise<string> {
  if (!inPrivate) return browser.installExtension(path);
  const cdp = await browser.target().createCDPSession();
  const wanted = { path, enableInIncognito: true };
  const { id } = await cdp.send('Extensions.loadUnpacked', wanted);
  await cdp.detach();
  return id;
}

async function openChromium(options: Options): Promise<Session> {
  const proxy = options.proxy ? [`--proxy-server=http://127.0.0.1:${options.proxy}`] : [];
  // Chromium refuses its sandbox to root, who is who runs tests in a container.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: options.starter ?? executableOf('chromium'),
    headless: options.headless,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    // A reader's window keeps its own size.
    defaultViewport: options.headless ? VIEWPORT : null,
    pipe: true,
    enableExtensions: true,
    args: [...CHROMIUM_ARGS, ...root, ...proxy, ...(options.args ?? [])],
  });
  let id = '';
  return {
    name: 'chromium',
    browser,
    async install() {
      const first = id === '' && options.profile === undefined;
      id = await installInChromium(browser, resolve(options.builds ?? 'dist', 'chrome'), options);
      if (first && !options.welcome) await closeWelcome(browser);
    },
    async update() {
      await browser.installExtension(resolve(options.builds ?? 'dist', 'chrome'));
    },
    uninstall: () => browser.uninstallExtension(id),
    async extensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async privatePage(url) {
      // Another window may show the same address.
      const before = browser.targets();
      const worker = await workerOf(browser, id);
      await worker?.evaluate(async (wanted) => {
        const { chrome } = globalThis as unknown as { chrome: EventsApi };
        await chrome.windows.create({ incognito: true, focused: true, url: wanted });
      }, url);
      const isThere = (it: Target): boolean => it.url() === url && !before.includes(it);
      const page = await (await browser.waitForTarget(isThere)).page();
      if (!page) throw new Error('The private window shows no page.');
      return page;
    },
    async omnibox(text) {
      const worker = await workerOf(browser, id);
      await worker?.evaluate((typed) => {
        const { chrome } = globalThis as unknown as { chrome: EventsApi };
        chrome.omnibox.onInputEntered.dispatch(typed, 'currentTab');
      }, text);
    },
    async command(name) {
      const worker = await workerOf(browser, id);
      await worker?.evaluate(async (command) => {
        const { chrome } = globalThis as unknown as { chrome: EventsApi };
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(command, tab);
      }, name);
    },
    async stopBackground() {
      const isOurs = (it: Target): boolean =>
        it.type() === TargetType.SERVICE_WORKER && it.url().includes(id);
      const running = browser.targets().find(isOurs);
      if (!running) return;
      // It may end by itself meanwhile; and whoever asks it something starts another at once. A
      // worker that has just begun may miss that it is to stop: it is told again.
      await until('a stopped worker', async () => {
        await running
          .worker()
          .then((worker) => worker?.close())
          .catch(() => undefined);
        return !browser.targets().includes(running);
      });
    },
    close: () => browser.close(),
  };
}

async function openFirefox(options: Options): Promise<Session> {
  const ours = options.firstStart === undefined ? undefined : freshProfile(options.firstStart);
  const profile = options.profile ?? ours;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.starter ?? executableOf('firefox'),
    headless: options.headless,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    // A reader's window keeps its own size.
    defaultViewport: options.headless ? VIEWPORT : null,
    args: ['--remote-allow-system-access'],
    // Without it Firefox does not let its settings server be changed.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [options.addOn ?? FIREFOX_ID]: FIREFOX_ADDRESS,
      }),
      // The add-on is a temporary one: without these its storage would go with it.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...FIREFOX_SILENT,
      ...(options.proxy ? proxyPrefs(options.proxy) : {}),
    },
  });
  return {
    name: 'firefox',
    browser,
    async install() {
      if (options.inPrivate) await runInFirefox(connectionOf(browser), ALLOW_IN_PRIVATE);
      await browser.installExtension(resolve(options.builds ?? 'dist', 'firefox'));
      if (options.profile === undefined && !options.welcome) await closeWelcome(browser);
    },
    async update() {
      await browser.installExtension(resolve(options.builds ?? 'dist', 'firefox'));
    },
    uninstall: () => browser.uninstallExtension(FIREFOX_ID),
    async extensionPage(path) {
      const page = await browser.newPage();
      const { connection, context } = bidi(page);
      const url = `moz-extension://${FIREFOX_ADDRESS}/${path}`;
      // page.goto waits for events that extension pages never send.
      await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
      return page;
    },
    async privatePage(url) {
      await runInFirefox(connectionOf(browser), 'void OpenBrowserWindow({ private: true })');
      const page = await until('a private window', async () => {
        for (const it of await browser.pages()) {
          if (await it.evaluate(() => location.href === 'about:privatebrowsing').catch(() => false))
            return it;
        }
        return null;
      });
      await page.goto(url);
      return page;
    },
    async omnibox(text) {
      await runInFirefox(
        connectionOf(browser),
        `{ const { ExtensionSearchHandler: handler } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionSearchHandler.sys.mjs');
        const input = 'rx ' + ${JSON.stringify(text)};
        handler.handleSearch({ keyword: 'rx', text: input }, () => undefined);
        handler.handleInputEntered('rx', input, 'current'); }`,
      );
    },
    async command(name) {
      await runInFirefox(connectionOf(browser), `${OURS}.shortcuts.onCommand('${name}')`);
    },
    stopBackground: () => stopEventPage(connectionOf(browser)),
    async close() {
      await browser.close();
      if (ours !== undefined) rmSync(ours, { recursive: true, force: true });
    },
  };
}

/** Starts a browser with a fresh profile; the extension comes with `install`. */
export function openBrowser(name: BrowserName, options: Options): Promise<Session> {
  return name === 'firefox' ? openFirefox(options) : openChromium(options);
}
