export type BrowserName = 'chromium' | 'firefox';

/** The executable of a browser on this machine, or undefined where there is none. */
export declare function findBrowser(browser: BrowserName): string | undefined;
