import { afterEach, describe, expect, it, vi } from 'vitest';
import { byId, watchMarkup, wordsOf } from './fixture.ts';
import type { Page } from './types.ts';

let page: Page;

afterEach(() => {
  page.destroy();
  document.body.innerHTML = '';
});

/** Mutations are told in a microtask; what follows them is waited for. */
async function words(): Promise<string[]> {
  await Promise.resolve();
  await page.settled();
  return wordsOf(page);
}

const textOf = (id: string): Text => byId(id).firstChild as Text;

describe('watching', () => {
  it('sees what is added, changed, moved and removed', async () => {
    page = await watchMarkup('<div id="a"><p id="p">warfarin</p></div><div id="b">aspirin</div>');
    byId('b').insertAdjacentHTML('beforeend', '<section><p>ketamine</p></section>');
    expect(await words()).toEqual(['warfarin', 'aspirin', 'ketamine']);
    textOf('p').data = 'now amitriptyline';
    expect(await words()).toEqual(['amitriptyline', 'aspirin', 'ketamine']);
    byId('b').append(byId('p'));
    expect(await words()).toEqual(['aspirin', 'ketamine', 'amitriptyline']);
    byId('b').remove();
    expect(await words()).toEqual([]);
    expect(page.counters()).toMatchObject({ mentions: 0, observedBlocks: 0, paintedRanges: 0 });
  });

  it('sees names come and go at seams', async () => {
    page = await watchMarkup('<p id="p">ami</p>');
    const bold = document.createElement('b');
    bold.textContent = 'triptyline';
    byId('p').append(bold);
    expect(await words()).toEqual(['amitriptyline']);
    bold.before(document.createElement('br'));
    expect(await words()).toEqual([]);
    byId('p').querySelector('br')?.remove();
    expect(await words()).toEqual(['amitriptyline']);
    byId('p').normalize();
    byId('p').append('s daily');
    expect(await words()).toEqual(['amitriptyline']);
    byId('p').prepend('pre');
    expect(await words()).toEqual([]);
  });

  it('does not take an added inline element for a word of its own', async () => {
    page = await watchMarkup('<p id="p">pre</p><p>warfarin</p>');
    byId('p').insertAdjacentHTML('beforeend', '<b><i>warfarin</i></b>');
    expect(await words()).toEqual(['warfarin']);
  });

  it('keeps a mention, object and id, while its words stay in place', async () => {
    page = await watchMarkup('<p id="p">Take warfarin now</p>');
    const before = page.mentions()[0];
    textOf('p').data = 'Take warfarin then';
    expect(page.mentions()).toEqual([before]);
    await words();
    expect(page.mentions()[0]).toBe(before);
    expect(before?.passage.text).toBe('Take warfarin then');
    textOf('p').data = 'Never take warfarin';
    await words();
    expect(page.mentions()[0]).not.toBe(before);
    expect(before && page.alive(before)).toBe(false);
  });

  it('drops an answer whose text has changed meanwhile', async () => {
    let answer: (() => void) | undefined;
    page = await watchMarkup('<p id="p">none</p>', {
      resolve: async (runs) => {
        await new Promise<void>((done) => (answer = done));
        return runs.map(() => [{ start: 0, end: 8, text: 'warfarin', kind: 'drug', ids: ['w'] }]);
      },
    });
    textOf('p').data = 'warfarin';
    await vi.waitUntil(() => answer);
    textOf('p').data = 'nothing here';
    answer?.();
    expect(await words()).toEqual([]);
  });

  it('lets go of text that becomes editable', async () => {
    page = await watchMarkup('<p id="p">warfarin</p>');
    byId('p').setAttribute('contenteditable', 'true');
    expect(await words()).toEqual([]);
    byId('p').removeAttribute('contenteditable');
    expect(await words()).toEqual(['warfarin']);
  });

  it('finds shadow roots that come with mutations and later changes in them', async () => {
    page = await watchMarkup('<div id="a"></div>');
    const host = document.createElement('section');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>warfarin</p>';
    byId('a').append(host);
    expect(await words()).toEqual(['warfarin']);
    root.append('aspirin');
    expect(await words()).toEqual(['warfarin', 'aspirin']);
    host.remove();
    expect(await words()).toEqual([]);
    expect(page.counters().roots).toBe(1);
    byId('a').append(host);
    expect(await words()).toEqual(['warfarin', 'aspirin']);
  });

  it('finds the shadow root of an element that is defined later', async () => {
    page = await watchMarkup('<late-name></late-name>');
    customElements.define(
      'late-name',
      class extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({ mode: 'open' }).innerHTML = 'warfarin';
        }
      },
    );
    await vi.waitUntil(() => wordsOf(page).length > 0, { timeout: 3_000 });
    expect(wordsOf(page)).toEqual(['warfarin']);
  });

  it('finds a shadow root that an element was given without any mutation', async () => {
    page = await watchMarkup('<div id="a"></div>');
    byId('a').attachShadow({ mode: 'open' }).innerHTML = 'warfarin';
    await vi.waitUntil(() => wordsOf(page).length > 0, { timeout: 3_000 });
    expect(wordsOf(page)).toEqual(['warfarin']);
  });

  it('reads a storm of records whole', async () => {
    page = await watchMarkup('<ul id="list"></ul>');
    for (let count = 0; count < 3_000; count++) {
      const item = document.createElement('li');
      item.textContent = count % 10 === 0 ? 'warfarin' : 'nothing';
      byId('list').append(item);
    }
    expect(await words()).toHaveLength(300);
  });

  it('tells of changes, once for many', async () => {
    page = await watchMarkup('<div id="a"></div>');
    let calls = 0;
    const stop = page.onChange(() => calls++);
    byId('a').innerHTML = '<p>warfarin</p><p>aspirin</p>';
    await words();
    expect(calls).toBe(1);
    stop();
    byId('a').innerHTML = '';
    await words();
    expect(calls).toBe(1);
  });
});
