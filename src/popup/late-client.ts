import type { PopupClient } from './client.ts';

/**
 * A client that answers once the real one is there: what draws the popup need not wait for the code
 * that knows medicines. `direct` asks the browser, which wants it in the very click.
 */
export function lateClient(
  loaded: Promise<PopupClient>,
  direct: Pick<PopupClient, 'requestAccess'>,
): PopupClient {
  return {
    ...direct,
    search: async (query) => (await loaded).search(query),
    card: async (wanted) => (await loaded).card(wanted),
    page: async () => (await loaded).page(),
    member: async (wanted) => (await loaded).member(wanted),
    readList: async (text) => (await loaded).readList(text),
    check: async (members) => (await loaded).check(members),
    recent: async () => (await loaded).recent(),
    remember: async (lookUp) => (await loaded).remember(lookUp),
    clearRecent: async () => (await loaded).clearRecent(),
    setSite: async (site, on) => (await loaded).setSite(site, on),
    setEverywhere: async (on) => (await loaded).setEverywhere(on),
    openMonograph: async (id) => (await loaded).openMonograph(id),
    openSettings: () => void loaded.then((client) => client.openSettings()),
  };
}
