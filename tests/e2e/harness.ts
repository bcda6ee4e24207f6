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

/** A browser, and what it asked of the world outside this machine. */
interface Watched {
  session: Session;
  outside: Outside;
}

/** What the tests of one file share: a browser with the extension, pages to open, and a watch. */
export interface Harness {
  readonly session: Session;
  /** The same browser without the extension, where the recipe asks for it. */
  readonly plain: Session;
  /** Requests that left this machine since the extension is there, less those that pages make without it. */
  readonly outside: string[];
  /** Opens a page of the project, by its path from the root, in a new tab. */
  open(path: string): Promise<Page>;
  /** The address of a page of the project. */
  address(path: string): string;
  /** `outerHTML` of a page of `recorded` as it was before the extension was installed. */
  untouched(path: string): string;
}

export interface Recipe {
  /** Leaves the page open that greets after installing. */
  welcome?: boolean;
  /** Lets the extension work in private windows too. */
  inPrivate?: boolean;
  /** Pages whose `outerHTML` is taken before the extension is there. */
  recorded?: string[];
  /** Whether a second browser, without the extension, is wanted to compare with. */
  beside?: true;
  /** Pages made on the spot; all others are files of the project. */
  serve?: Serve;
}

const SERVED = /^(tests[/\\]pages|example|node_modules[/\\]preact)[/\\]/;

/** Files of ours, and the library that a page of ours uses; `%OTHER%` stands for another origin. */
function serveFile(path: string, other: string): ReturnType<Serve> {
  const file = normalize(path).replace(/^[/\\]/, '');
  if (!SERVED.test(file) || !existsSync(file)) return null;
  const body = readFileSync(join('.', file), 'utf8').replaceAll('%OTHER%', other);
  return { body, type: typeOf(file) };
}

async function openWatched({ welcome = false, inPrivate = false }: Recipe): Promise<Watched> {
  const outside = await noteRequestsOutside();
  const firstStart = inject('firstStart');
  const session = await openBrowser(inject('browser'), {
    headless: true,
    proxy: outside.port,
    ...(firstStart === undefined ? {} : { firstStart }),
    welcome,
    inPrivate,
  });
  return { session, outside };
}

/** How long a browser may take to start, and to open a page that is recorded; in ms. */
const STARTING = 60_000;
const RECORDING = 5_000;

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
    let started: (Watched & { origin: string }) | null = null;
    let beside: Watched | null = null;
    const running = (): NonNullable<typeof started> => {
      if (!started) throw new Error('The browser did not start.');
      return started;
    };

    const at: Harness = {
      get session() {
        return running().session;
      },
      get plain() {
        if (!beside) throw new Error('The recipe asks for no second browser.');
        return beside.session;
      },
      get outside() {
        const own = [...ownRequests, ...(beside?.outside.requests ?? [])];
        return running().outside.requests.filter((it) => !own.includes(it));
      },
      async open(path) {
        const page = await running().session.browser.newPage();
        await page.goto(at.address(path));
        return page;
      },
      address: (path) => running().origin + path,
      untouched(path) {
        const html = before.get(path);
        if (html === undefined) throw new Error(`${path} was not recorded.`);
        return html;
      },
    };

    beforeAll(
      async () => {
        const other = await servePages((path) => serveFile(path, ''));
        const pages = await servePages(
          (path) => recipe.serve?.(path) ?? serveFile(path, `http://127.0.0.1:${other.port}`),
        );
        listening.push(other, pages);
        const { session, outside } = await openWatched(recipe);
        started = { session, outside, origin: `http://127.0.0.1:${pages.port}` };
        if (recipe.beside) beside = await openWatched({});
        for (const path of recipe.recorded ?? []) {
          const page = await at.open(path);
          before.set(path, await outerHtml(page));
          await page.close();
        }
        // A policy keeps real pages from loading, but not from opening connections beforehand.
        ownRequests = [...outside.requests];
        await session.install();
      },
      STARTING + (recipe.recorded ?? []).length * RECORDING,
    );

    afterAll(async () => {
      for (const it of [started, beside]) {
        await it?.session.close();
        await it?.outside.close();
      }
      for (const it of listening) await it.close();
    });

    tests(at);

    test('no request left this machine', () => {
      expect(at.outside).toEqual([]);
    });
  });
}
