/** The popup on a test's page, over a client of fakes. Not shipped. */
import { expect, vi, type Mock } from 'vitest';
import { models } from '../card/test-models.ts';
import { mount } from '../card/test-mount.tsx';
import checkCss from './check.css?inline';
import type { PopupClient } from './client.ts';
import css from './popup.css?inline';
import { Popup } from './popup.tsx';

type TestClient = { [K in keyof PopupClient]: Mock<PopupClient[K]> };

/** A client that knows nothing but one card; `more` says what else it knows. */
export function testClient(more: Partial<PopupClient> = {}): TestClient {
  const client: PopupClient = {
    search: () => Promise.resolve([]),
    card: () => Promise.resolve(models.brand),
    page: () => Promise.resolve({ kind: 'unreadable' }),
    member: () => Promise.reject(new Error('not asked for')),
    readList: () => Promise.resolve([]),
    check: () => Promise.resolve({ members: [], cautions: [], pairs: [] }),
    recent: () => Promise.resolve([]),
    remember: () => Promise.resolve(),
    clearRecent: () => Promise.resolve(),
    setSite: () => Promise.resolve(),
    setEverywhere: () => Promise.resolve(),
    requestAccess: () => Promise.resolve(true),
    openMonograph: () => Promise.resolve(null),
    openSettings: () => undefined,
    ...more,
  };
  const fakes = Object.entries(client).map(([name, make]) => [name, vi.fn(make as () => unknown)]);
  return Object.fromEntries(fakes) as TestClient;
}

/** Draws the popup; `field` is the search that it opens with. */
export function showPopup(client: PopupClient, query = '') {
  const root = mount(<Popup client={client} query={query} />, css, checkCss);
  const field = root.querySelector('input[role="combobox"]');
  if (!(field instanceof HTMLInputElement)) throw new Error('The popup has no field.');
  return { root, field };
}

/** Waits until this text is on the screen. */
export function seen(root: HTMLElement, text: string): Promise<void> {
  return vi.waitFor(() => {
    expect(root.innerText).toContain(text);
  });
}
