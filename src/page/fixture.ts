/** For tests: a page under watch, with the real stages over a few names. */
import { openFilter } from '../knowledge/filter.ts';
import { buildLexicon, openLexicon } from '../knowledge/lexicon.ts';
import { findMentions } from '../knowledge/match.ts';
import { createScanner } from '../knowledge/scan.ts';
import { createSieve } from '../knowledge/sieve.ts';
import type { NameEntry } from '../knowledge/types.ts';
import { createDrawing } from './draw.ts';
import { watchPage } from './page.ts';
import type { Page, PageDeps } from './types.ts';

function drug(name: string, word = false): NameEntry {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return { name, target: { kind: 'drug', ids: [id], role: 'generic', word } };
}

const NAMES = ['amitriptyline', 'ketamine', 'warfarin', 'aspirin', "St John's wort", 'folic acid'];

const built = buildLexicon(NAMES.map((name) => drug(name)));
const lexicon = openLexicon(built.shards);

export const fixtureFilter = openFilter(built.filter);

const SHEET = '::highlight(medgloss) { text-decoration: underline; }';

export function fixtureDeps(changes: Partial<PageDeps> = {}): PageDeps {
  return {
    sieve: createSieve(fixtureFilter),
    scanner: createScanner(fixtureFilter),
    resolve: (runs) =>
      Promise.resolve(
        runs.map(({ text, starts, lang }) => findMentions(text, starts, lexicon, lang)),
      ),
    sheet: () => SHEET,
    draw: () => Promise.resolve(createDrawing),
    failed: (error) => {
      throw error;
    },
    ...changes,
  };
}

/** Puts the markup into the body and reads it. */
export async function watchMarkup(html: string, changes: Partial<PageDeps> = {}): Promise<Page> {
  document.body.innerHTML = html;
  const page = watchPage(document, fixtureDeps(changes));
  await page.settled();
  return page;
}

/** Words of all mentions, in document order. */
export function wordsOf(page: Page): string[] {
  return page.mentions().map(({ mention }) => mention.text);
}

export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No element #${id} in the fixture.`);
  return element;
}
