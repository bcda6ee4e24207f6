/** How the surfaces are opened in the built extension, one by one. */
import { type Page } from 'puppeteer-core';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { askCard, cardWith } from './card.ts';
import { type Harness } from './harness.ts';
import { choose } from './options.ts';
import { hover, paintedWith } from './point.ts';
import { type Serve } from './server.ts';
import { until } from './until.ts';

export type Place = Pick<Harness, 'session' | 'open'>;

export interface Stop {
  name: string;
  /** Whether the surface is a document of its own; a card is a part of somebody else's. */
  whole: boolean;
  /** The only browser in which the driver can bring it about. */
  only?: 'chromium';
  /** Opens it in a tab and waits until all of it is there. */
  open(at: Place): Promise<Page>;
}

const POPUP = 'src/popup/index.html';
export const SAY = '/say/';

/** Serves pages that say one sentence; for a harness's recipe. */
export const serveSentences: Serve = (path) => {
  if (!path.startsWith(SAY)) return null;
  const sentence = path.slice(SAY.length);
  return {
    body: `<!doctype html><html lang="en"><title>A page</title><body><p style="margin: 4em">${sentence}</p>`,
  };
};

/**
 * Copies the card out of its closed shadow root into an open one on a page of its own, with its
 * own style sheets and at its whole height: tools can't look into the closed one.
 */
export async function layOut(page: Page): Promise<void> {
  const html = await askCard(page, (root) => {
    const sheets = root.adoptedStyleSheets.flatMap((it) => Array.from(it.cssRules));
    // Names in the copy are names on a page, and would be underlined sooner or later.
    const plain =
      '::highlight(medgloss) { text-decoration: none !important } :host { position: static !important }';
    const css = [...sheets.map((it) => it.cssText), plain].join('\n');
    return `<style>${css}</style>${root.innerHTML}`;
  });
  await page.keyboard.press('Escape');
  await page.evaluate((inner) => {
    document.body.style.margin = '0';
    // The card reckons with the whole window, in which the copy's bar of Firefox would take room.
    document.documentElement.style.scrollbarWidth = 'none';
    const host = document.createElement('div');
    host.id = 'copy';
    document.body.replaceChildren(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = inner;
    root
      .querySelector('.box')
      ?.setAttribute(
        'style',
        'animation: none; position: static; max-height: none; margin: 8px; box-shadow: none',
      );
  }, html ?? '');
}

/** Opens the card at a name of the page, and waits until it says this. */
export async function openCard(page: Page, at: string, says: string | RegExp): Promise<void> {
  await paintedWith(page.mainFrame(), at);
  await hover(page, at);
  await cardWith(page, says);
}

/** The card at one name of a sentence; `act` brings it into a state. */
export function card(
  name: string,
  sentence: string,
  at: string,
  says: string | RegExp,
  act?: (page: Page) => Promise<void>,
): Stop {
  return {
    name: `card-${name}`,
    whole: false,
    async open({ open }) {
      const page = await open(SAY + encodeURIComponent(sentence));
      await page.bringToFront();
      await openCard(page, at, says);
      await act?.(page);
      await layOut(page);
      return page;
    },
  };
}

/** The popup in a tab of its own; `act` brings it into a state. */
export function popup(name: string, act: (page: Page, at: Place) => Promise<void>): Stop {
  return {
    name: `popup-${name}`,
    whole: true,
    async open(at) {
      const page = await at.session.extensionPage(POPUP);
      await page.setViewport({ width: 400, height: 600 });
      await until('the search field', () => page.$('[role=combobox]'));
      await act(page, at);
      return page;
    },
  };
}

/** Waits until the page holds this. */
export async function shows(page: Page, selector: string): Promise<void> {
  await until(selector, () =>
    page.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false),
  );
}

/** Waits until this can be read on the page. */
export async function says(page: Page, words: string): Promise<void> {
  await until(`"${words}"`, () =>
    page.evaluate((wanted) => document.body.innerText.includes(wanted), words).catch(() => false),
  );
}

/** The popup reads the tab in front as it loads: here that is a page with names. */
export async function overPage(popupPage: Page, at: Place, sentence: string): Promise<void> {
  const page = await at.open(SAY + encodeURIComponent(sentence));
  await page.bringToFront();
  await paintedWith(page.mainFrame(), 'warfarin');
  await popupPage.evaluate(() => {
    location.reload();
  });
  await says(popupPage, messages.onThisPage.message);
  await shows(popupPage, '.signal');
  await popupPage.bringToFront();
  await page.close();
}

/** Gives a list to the combination check. */
export async function paste(page: Page, list: string): Promise<void> {
  await choose(page, messages.checkTitle.message);
  await shows(page, 'textarea');
  await page.evaluate((text) => {
    document.querySelector('details.paste')?.setAttribute('open', '');
    const field = document.querySelector('textarea');
    if (field) field.value = text;
  }, list);
  await choose(page, messages.pasteRead.message);
}

/** Puts all of a page, and a card laid out on it, into one theme. */
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((scheme) => {
    const shadow = document.querySelector('#copy')?.shadowRoot;
    const all = [document, shadow].flatMap((it) =>
      Array.from(it?.querySelectorAll<HTMLElement>('.mg') ?? []),
    );
    for (const it of [document.documentElement, ...all]) it.style.colorScheme = scheme;
  }, theme);
}
