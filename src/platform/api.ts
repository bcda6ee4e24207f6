/**
 * The browser's own interface for content scripts. What they use returns promises natively in
 * Chrome 128 and in Firefox 140; the polyfill would be a third of the scanner.
 */
import type { Browser } from 'webextension-polyfill';

declare const browser: Browser | undefined;
declare const chrome: Browser;

export const api: Browser = typeof browser === 'undefined' ? chrome : browser;
