/** What a reader does in the browser's own pages: turns the extension off, takes the sites from it. */
import { type Session } from './browser.ts';
import { connectionOf, OURS, runInFirefox } from './firefox-inside.ts';

const ADD_ON = `${OURS}.id`;

/** Asks Chromium's own page of extensions, which may do what its switches do. */
async function askChromium(session: Session, call: (id: string) => string): Promise<void> {
  const target = session.browser.targets().find((it) => it.url().startsWith('chrome-extension:'));
  known.set(session, target ? new URL(target.url()).host : (known.get(session) ?? ''));
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(call(known.get(session) ?? ''));
  await page.close();
}

/** Ids of extensions: one that is turned off shows nothing that tells its own. */
const known = new WeakMap<Session, string>();

/** Turns the extension on or off, as its switch among the browser's extensions does. */
export async function setEnabled(session: Session, on: boolean): Promise<void> {
  if (session.name === 'chromium') {
    return askChromium(session, (id) => `chrome.management.setEnabled('${id}', ${on})`);
  }
  const [id, act] = ['medgloss@medgloss.example', on ? 'enable' : 'disable'];
  await runInFirefox(
    connectionOf(session.browser),
    `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      .AddonManager.getAddonByID('${id}').then((it) => it.${act}())`,
  );
}

/** Lets the extension read all sites, or none until it is asked to. */
export async function setAccess(session: Session, on: boolean): Promise<void> {
  if (session.name === 'chromium') {
    const access = on ? 'ON_ALL_SITES' : 'ON_CLICK';
    return askChromium(
      session,
      (id) => `chrome.developerPrivate.updateExtensionConfiguration(
        { extensionId: '${id}', hostAccess: '${access}' })`,
    );
  }
  await runInFirefox(
    connectionOf(session.browser),
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      .ExtensionPermissions.${on ? 'add' : 'remove'}(
        ${ADD_ON}, { permissions: [], origins: ['<all_urls>'] }, ${OURS})`,
  );
}

/** Firefox opens the tab that was closed last once more, as its menu of history does. */
export async function reopenTab({ browser }: Session): Promise<void> {
  await runInFirefox(connectionOf(browser), 'void SessionStore.undoCloseTab(window, 0)');
}
