/** Firefox's settings for tests, and what only its own code can do: `--remote-allow-system-access` lets us ask it to. */
import { type Browser } from 'puppeteer-core';

/** Our id there. */
export const FIREFOX_ID = 'medgloss@medgloss.example';

/** Puppeteer keeps these to itself; the version is pinned, and a test of the driver would tell. */
export interface FirefoxInside {
  send(
    method: string,
    params: Record<string, unknown>,
  ): Promise<{ result: Record<string, unknown> }>;
}

/** The BiDi connection of a Firefox. */
export function connectionOf(browser: Browser): FirefoxInside {
  return (browser as unknown as { connection: FirefoxInside }).connection;
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

/** In such a script: the extension at work. */
export const OURS = `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension`;

/**
 * What the reader's tick in the add-on's settings does, before the add-on is there: one that is
 * there has to be started anew for it, and what it was just doing may stand half done.
 */
export const ALLOW_IN_PRIVATE = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs');
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add('${FIREFOX_ID}', allowed);
})()`;

/** Firefox's own code can stop an event page: `--remote-allow-system-access` lets us ask it to. */
export async function stopEventPage(connection: FirefoxInside): Promise<void> {
  const state = await runInFirefox(
    connection,
    `${OURS}.terminateBackground({ disableResetIdleForTest: true })
      .then(() => ${OURS}.backgroundState)`,
  );
  if (state !== 'stopped') throw new Error(`The event page is ${String(state)}.`);
}

/** What Firefox would ask its makers for by itself. */
export const FIREFOX_SILENT: Record<string, unknown> = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/v1',
  'browser.safebrowsing.update.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'browser.topsites.contile.enabled': false,
};

/** Sends all but what is for this machine through a proxy at this port. */
export function proxyPrefs(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}
