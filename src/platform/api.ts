/**
 * The browser's own interface for content scripts. What they use returns promises natively in
 * Chrome 128 and in Firefox 140; the polyfill would be a third of the scanner.
 */
import type { Browser } from 'webextension-polyfill';

declare const browser: Browser | undefined;
declare const chrome: Browser;

export const api: Browser = typeof browser === 'undefined' ? chrome : browser;

/** Whether the extension that put this script here is still there, in the same version. */
export function isAlive(): boolean {
  // Chrome takes the whole of `runtime` away.
  return Boolean((api as Partial<Browser>).runtime?.id);
}
