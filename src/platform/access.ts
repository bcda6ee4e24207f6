/** Access to sites, which the reader may withdraw and give again in the browser's own pages. */
import browser, { type Runtime } from 'webextension-polyfill';
import { ACCESS_CHANGED } from './access-news.ts';
import { loadedTabs } from './loaded-tabs.ts';

/** The reader lets Medgloss read pages again: it looks at those that are open. */
export function onAccess(enter: () => Promise<void>): void {
  browser.permissions.onAdded.addListener(() => void enter());
}

/** Tells frames when access is withdrawn. Scripts may not enter them any more: a message may. */
export function onAccessWithdrawn(): void {
  browser.permissions.onRemoved.addListener(() => {
    void loadedTabs().then((ids) => {
      for (const id of ids) {
        // A tab without a frame that marks anything has nobody to answer.
        browser.tabs.sendMessage(id, ACCESS_CHANGED).catch(() => undefined);
      }
    });
  });
}

/** Whether the site of the frame that asks may be read. */
export async function mayRead({ url = '' }: Runtime.MessageSender): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}
