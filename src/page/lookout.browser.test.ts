import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSieve } from '../knowledge/sieve.ts';
import { byId, fixtureFilter, fixtureDeps, wordsOf } from './fixture.ts';
import { keepLookout, type Lookout } from './lookout.ts';
import { watchPage } from './page.ts';
import type { Page, Seen } from './types.ts';

let lookout: Lookout | undefined;
let page: Page | undefined;
const woken = vi.fn<(seen?: Seen) => void>();

function lookAt(html: string): void {
  document.body.innerHTML = html;
  lookout = keepLookout(document, createSieve(fixtureFilter), woken);
}

/** The page as it is served from where the lookout woke. */
async function served(): Promise<string[]> {
  await vi.waitFor(() => expect(woken).toHaveBeenCalled(), { timeout: 10_000 });
  page = watchPage(document, fixtureDeps({ seen: woken.mock.lastCall?.[0] }));
  await page.settled();
  return wordsOf(page);
}

describe('the lookout', () => {
  afterEach(() => {
    lookout?.destroy();
    page?.destroy();
    page = undefined;
    woken.mockReset();
    document.body.replaceChildren();
  });

  it('leaves a page without names alone, through all its searches', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const code = `if (drug === 'warfarin') { ${'take(drug); '.repeat(9)} }`;
    lookAt(`<p>The harbour is to be rebuilt.</p><div></div><script>${code}</scr` + 'ipt>');
    vi.advanceTimersByTime(20_000);
    expect(woken).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('wakes at the first name, and all that follows is read', async () => {
    lookAt('<p>Nothing yet.</p><p>Take warfarin.</p><p>Or ami<b>trip</b>tyline.</p>');
    expect(woken).toHaveBeenCalledTimes(1);
    expect(await served()).toEqual(['warfarin', 'amitriptyline']);
  });

  it.each([
    ['<p>ami<b>trip</b>tyline</p>', 'amitriptyline'],
    ['<p>Folic <i>acid</i></p>', 'Folic acid'],
    ['<ul><li>Home</li><li>warfarin</li><li>News</li></ul>', 'warfarin'],
    ['<p>St <b>John</b>\u2019s wort</p>', 'St John\u2019s wort'],
  ])('sees the name in %j', async (html, name) => {
    lookAt(html);
    expect(await served()).toEqual([name]);
  });

  it('wakes when the page changes, and what came is read', async () => {
    lookAt('<p id="one">The harbour is to be rebuilt.</p>');
    byId('one').append(' Take aspirin.');
    expect(await served()).toEqual(['aspirin']);
  });

  it('wakes for a shadow root, attached later without any change', async () => {
    lookAt('<div id="host"></div>');
    byId('host').attachShadow({ mode: 'open' }).innerHTML = '<p>ketamine</p>';
    expect(await served()).toEqual(['ketamine']);
  });

  it('reads a large page in turns, to its end', async () => {
    lookAt(`${'<p>The harbour is to be rebuilt.</p>'.repeat(6_000)}<p>warfarin</p>`);
    expect(woken).not.toHaveBeenCalled();
    expect(await served()).toEqual(['warfarin']);
  });

  it('starts over where its place has left the page meanwhile', async () => {
    lookAt('<p>The harbour is to be rebuilt.</p>'.repeat(6_000));
    document.body.innerHTML = '<p>Take warfarin.</p>';
    expect(await served()).toEqual(['warfarin']);
  });

  it('is done when it is woken or destroyed', () => {
    lookAt('<p>The harbour.</p>');
    lookout?.wake();
    lookout?.wake();
    expect(woken).toHaveBeenCalledTimes(1);
    expect(woken).toHaveBeenCalledWith({ from: null, records: [] });
    lookAt('<p>The harbour.</p>');
    lookout?.destroy();
    lookout?.wake();
    expect(woken).toHaveBeenCalledTimes(1);
  });
});
