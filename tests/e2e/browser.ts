/** Opens a real browser with the built extension in it: Chromium over CDP, Firefox over BiDi. */
import { resolve } from 'node:path';
import puppeteer, {
  TargetType,
  type Browser,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { findBrowser, type BrowserName } from '../../scripts/browsers.mjs';
import { closeWelcome } from './greeting.ts';
import { until } from './until.ts';

/** Firefox draws an address for each installation; this one is told, so that pages can be opened. */
const FIREFOX_ADDRESS = '5a1f0d7e-3a57-4d0c-9d0e-6d656467006c';
const FIREFOX_ID = 'medgloss@medgloss.example';
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

/** What Firefox would ask its makers for by itself. */
const FIREFOX_SILENT: Record<string, unknown> = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/v1',
  'browser.safebrowsing.update.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'browser.topsites.contile.enabled': false,
};

export interface Options {
  headless: boolean;
  /** Port of the proxy for everything but this machine. */
  proxy?: number;
  /** Leaves the page open that greets after installing; it would lie over the others. */
  welcome?: boolean;
  /** Folder of a profile that outlives the browser; else each has a fresh one. */
  profile?: string;
  /** Folder of the builds; else `dist`. */
  builds?: string;
  /** Their id in Firefox, if it is not ours. */
  addOn?: string;
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

/** Puppeteer keeps these to itself; the version is pinned, and a test of the driver would tell. */
export interface FirefoxInside {
  send(
    method: string,
    params: Record<string, unknown>,
  ): Promise<{ result: Record<string, unknown> }>;
}

export function connectionOf(browser: Browser): FirefoxInside {
  return (browser as unknown as { connection: FirefoxInside }).connection;
}

/** The BiDi connection under a page of Firefox, and the name of its tab there. */
export function bidi(page: Page): { connection: FirefoxInside; context: string } {
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  return { connection: connectionOf(page.browser()), context };
}

/** A script run as a part of Firefox itself, which `--remote-allow-system-access` allows. */
export async function runInFirefox(
  connection: FirefoxInside,
  expression: string,
): Promise<unknown> {
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const [{ context } = { context: '' }] = tree.result['contexts'] as { context: string }[];
  const ran = await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  const { value } = (ran.result['result'] ?? {}) as { value?: unknown };
  return value;
}

export const OURS = `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension`;

/** Firefox's own code can stop an event page: `--remote-allow-system-access` lets us ask it to. */
async function stopEventPage(connection: FirefoxInside): Promise<void> {
  const state = await runInFirefox(
    connection,
    `${OURS}.terminateBackground({ disableResetIdleForTest: true })
      .then(() => ${OURS}.backgroundState)`,
  );
  if (state !== 'stopped') throw new Error(`The event page is ${String(state)}.`);
}

interface EventsApi {
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  omnibox: { onInputEntered: { dispatch(text: string, where: string): void } };
  tabs: { query(wanted: object): Promise<unknown[]> };
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
      id = await browser.installExtension(resolve(options.builds ?? 'dist', 'chrome'));
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
      // It may end by itself meanwhile; and whoever asks it something starts another at once.
      await running
        .worker()
        .then((worker) => worker?.close())
        .catch(() => undefined);
      await until('a stopped worker', () => Promise.resolve(!browser.targets().includes(running)));
    },
    close: () => browser.close(),
  };
}

function proxyPrefs(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}

async function openFirefox(options: Options): Promise<Session> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.starter ?? executableOf('firefox'),
    headless: options.headless,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
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
    close: () => browser.close(),
  };
}

/** Starts a browser with a fresh profile; the extension comes with `install`. */
export function openBrowser(name: BrowserName, options: Options): Promise<Session> {
  return name === 'firefox' ? openFirefox(options) : openChromium(options);
}
