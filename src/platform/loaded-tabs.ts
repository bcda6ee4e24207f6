import browser from 'webextension-polyfill';

/** Ids of the open tabs, or of those at these addresses. One that was discarded stays so: it is left out. */
export async function loadedTabs(url?: string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ discarded: false, ...(url && { url }) });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
