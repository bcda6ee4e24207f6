import browser from 'webextension-polyfill';

/** Opens the extension's settings. */
export function openSettings(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
