import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, type Session } from './browser.ts';
import {
  noteRequestsOutside,
  servePages,
  typeOf,
  type Listening,
  type Outside,
  type Serve,
} from './server.ts';

/** What the tests of one file share: a browser with the extension, pages to open, and a watch. */
export interface Harness {
  readonly session: Session;
  /** Requests that left this machine since the extension is there, less those that pages made before. */
  readonly outside: string[];
  /** Opens a page of the project, by its path from the root, in a new tab. */
  open(path: string): Promise<Page>;
  /** `outerHTML` of a page of `recorded` as it was before the extension was installed. */
  untouched(path: string): string;
}

export interface Recipe {
  /** Leaves the page open that greets after installing. */
  welcome?: boolean;
  /** Pages whose `outerHTML` is taken before the extension is there. */
  recorded?: string[];
  /** Pages made on the spot; all others are files of the project. */
  serve?: Serve;
}

/** Files of `tests/pages` and `example`; `%OTHER%` in them stands for another origin. */
function serveFile(path: string, other: string): ReturnType<Serve> {
  const file = normalize(path).replace(/^[/\\]/, '');
  const allowed = /^(tests[/\\]pages|example)[/\\]/.test(file);
  if (!allowed || !existsSync(file)) return null;
  const body = readFileSync(join('.', file), 'utf8').replaceAll('%OTHER%', other);
  return { body, type: typeOf(file) };
}

async function outerHtml(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/**
 * A group of tests on the built extension in the browser of this run. Its last test, always, is
 * that nothing was asked of the world outside this machine.
 */
export function extension(title: string, recipe: Recipe, tests: (at: Harness) => void): void {
  describe(title, () => {
    const before = new Map<string, string>();
    let ownRequests: string[] = [];
    const listening: Listening[] = [];
    let started: { session: Session; outside: Outside; origin: string } | null = null;
    const running = (): NonNullable<typeof started> => {
      if (!started) throw new Error('The browser did not start.');
      return started;
    };

    const at: Harness = {
      get session() {
        return running().session;
      },
      get outside() {
        return running().outside.requests.filter((it) => !ownRequests.includes(it));
      },
      async open(path) {
        const { session, origin } = running();
        const page = await session.browser.newPage();
        await page.goto(origin + path);
        return page;
      },
      untouched(path) {
        const html = before.get(path);
        if (html === undefined) throw new Error(`${path} was not recorded.`);
        return html;
      },
    };

    beforeAll(async () => {
      const other = await servePages((path) => serveFile(path, ''));
      const pages = await servePages(
        (path) => recipe.serve?.(path) ?? serveFile(path, `http://127.0.0.1:${other.port}`),
      );
      const outside = await noteRequestsOutside();
      listening.push(other, pages, outside);
      const session = await openBrowser(inject('browser'), {
        headless: true,
        proxy: outside.port,
        welcome: recipe.welcome ?? false,
      });
      started = { session, outside, origin: `http://127.0.0.1:${pages.port}` };
      for (const path of recipe.recorded ?? []) {
        const page = await at.open(path);
        before.set(path, await outerHtml(page));
        await page.close();
      }
      // A policy keeps real pages from loading, but not from opening connections beforehand.
      ownRequests = [...outside.requests];
      await session.install();
    });

    afterAll(async () => {
      await started?.session.close();
      for (const it of listening) await it.close();
    });

    tests(at);

    test('no request left this machine', () => {
      expect(at.outside).toEqual([]);
    });
  });
}
