import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findBrowser, type BrowserName } from './scripts/browsers.mjs';

const chromium = findBrowser('chromium');

/** Without a browser the project is left out: the test runner says so, loudly. */
const browser: TestProjectConfiguration[] = chromium
  ? [
      {
        plugins: [preact()],
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
              },
            }),
          },
        },
      },
    ]
  : [];

/** The built extension in a real browser; one after the other, for the machine may be small. */
function endToEnd(name: BrowserName): TestProjectConfiguration {
  return {
    test: {
      name: `e2e-${name}`,
      include: ['tests/e2e/*.test.ts'],
      ...(name === 'firefox' ? { globalSetup: ['tests/e2e/first-start.ts'] } : {}),
      provide: { browser: name },
      fileParallelism: false,
      isolate: false,
      // What passes only then is named at the end of the run (scripts/test.ts): it is a bug too.
      retry: 1,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/knowledge/*.test.ts',
            'tests/bench/*.test.ts',
          ],
          exclude: ['**/*.browser.test.*'],
          // Other steps run beside these; what has to be quick is measured in processor time.
          testTimeout: 30_000,
          // Sooner there than a process for each file.
          pool: 'threads',
        },
      },
      ...browser,
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}
