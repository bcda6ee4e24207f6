/** What a reader waits for in the built extension: names of new text, and the popup. */
import { readFileSync } from 'node:fs';
import { type Page } from 'puppeteer-core';
import type { Facts } from '../../src/knowledge/types.ts';
import { type Session } from '../e2e/browser.ts';
import { paintedWith } from '../e2e/point.ts';
import { until } from '../e2e/until.ts';
import type { FigureId, Measured } from './figures.ts';
import { median } from './lab/clock.ts';
import { scriptTime } from './trace.ts';

const ROUNDS = 30;
const POPUP = 'src/popup/index.html';
const FIELD = '[role=combobox]';
const OPTION = '[role=option]';
const KEYS =
  'amoxicillin ibuprofen metformin warfarin omeprazole sertraline ketamine digoxin'.split(' ');

/** Names of one plain word each, of drugs spread over the whole list: no two share a shard for sure. */
function someNames(): string[] {
  const { drugs } = JSON.parse(readFileSync('build/pack/facts.json', 'utf8')) as Facts;
  const plain = Object.keys(drugs).filter((id) => /^[a-z]{8,12}$/.test(id));
  return plain.filter((_, index) => index % Math.floor(plain.length / ROUNDS) === 0);
}

/** Ms from appending a text to its name being painted, looked for after each task. */
function timeToMention(page: Page, name: string): Promise<number> {
  return page.evaluate(async (word) => {
    const task = new MessageChannel();
    const highlight = CSS.highlights.get('medgloss');
    const before = highlight?.size ?? 0;
    const began = performance.now();
    const paragraph = document.createElement('p');
    paragraph.textContent = `Take ${word} at night.`;
    document.body.prepend(paragraph);
    while (highlight?.size === before && performance.now() - began < 2_000) {
      await new Promise((done) => {
        task.port1.onmessage = done;
        task.port2.postMessage(null);
      });
    }
    task.port1.close();
    return performance.now() - began;
  }, name);
}

/**
 * On a page whose painter is there: each name is new, so that its shard must be read first. The
 * figures are called `ids`: what is elapsed, then our script.
 */
export async function verifying(
  session: Session,
  url: string,
  first: string,
  ids: readonly [FigureId, FigureId] = ['verify-elapsed', 'verify-main'],
): Promise<Measured[]> {
  const page = await session.browser.newPage();
  await page.goto(url);
  await paintedWith(page.mainFrame(), first);
  const elapsed: number[] = [];
  const main: number[] = [];
  for (const name of someNames()) {
    main.push(await scriptTime(page, async () => elapsed.push(await timeToMention(page, name))));
  }
  await page.close();
  return [
    { id: ids[0], value: median(elapsed), note: `${elapsed.length} names` },
    { id: ids[1], value: median(main), note: 'processor time' },
  ];
}

/** Ms from the popup's address to its first paint, and to the focus in its field, each of its own loading. */
async function opening(session: Session): Promise<{ paint: number; typing: number }> {
  const page = await session.extensionPage(POPUP);
  const paint = await until('a paint', () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
  );
  await page.evaluateOnNewDocument(() => {
    addEventListener('focusin', () => (window.name ||= String(performance.now())));
  });
  await page.reload();
  const typing = await until('the focus in the field', () =>
    page.evaluate(() => Number(window.name)),
  );
  await page.close();
  return { paint, typing };
}

/** Ms from each key to the first change of the results after it; the first key is no part of it. */
async function keyTimes(session: Session, word: string): Promise<number[]> {
  const page = await session.extensionPage(POPUP);
  await until('the search field', () => page.$(FIELD));
  await page.evaluate((option) => {
    const took: number[] = [];
    let pressed = 0;
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
    new MutationObserver(() => {
      if (pressed === 0 || !document.querySelector(option)) return;
      took.push(performance.now() - pressed);
      pressed = 0;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { took });
  }, OPTION);
  await page.type(FIELD, word, { delay: 80 });
  await until('results', () => page.$(OPTION));
  const took = await page.evaluate(() => (globalThis as unknown as { took: number[] }).took);
  await page.close();
  return took.slice(1);
}

/** The popup's page in a tab: drivers can't measure in the bubble itself. */
export async function popping(session: Session): Promise<Measured[]> {
  const openings = [];
  for (let round = 0; round < ROUNDS; round++) openings.push(await opening(session));
  const keys: number[] = [];
  for (const word of KEYS) keys.push(...(await keyTimes(session, word)));
  return [
    { id: 'popup-paint', value: median(openings.map(({ paint }) => paint)) },
    { id: 'popup-typing', value: median(openings.map(({ typing }) => typing)) },
    { id: 'popup-key', value: median(keys), note: `${keys.length} keys` },
  ];
}
