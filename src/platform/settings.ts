/** Settings: only what the reader changed is stored, in `storage.local`, never in a vendor's sync. */
import { api } from './api.ts';

export interface Settings {
  /** Sites on which Medgloss is off, as {@link siteOf} names them. */
  offSites: string[];
}

/** The key under which settings are stored; the scanner reads it together with its names. */
export const SETTINGS_KEY = 'settings';

/** Settings as stored; a part that can't be read as such counts as unchanged. */
export function parseSettings(stored: unknown): Settings {
  const { offSites } = Object(stored) as Record<string, unknown>;
  const sites: unknown[] = Array.isArray(offSites) ? offSites : [];
  return { offSites: sites.filter((site) => typeof site === 'string') };
}

/** The settings in force. */
export async function readSettings(): Promise<Settings> {
  const stored = await api.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/** Turns one site on or off. */
export async function setSite(site: string, on: boolean): Promise<void> {
  const { offSites } = await readSettings();
  const others = offSites.filter((one) => one !== site);
  const settings: Settings = { offSites: on ? others : [...others, site].sort() };
  await api.storage.local.set({ [SETTINGS_KEY]: settings });
}

/** The site of an address as settings name it: its host, or the scheme where there is none. */
export function siteOf(url: string): string {
  const { host, protocol } = new URL(url);
  return host || protocol;
}
