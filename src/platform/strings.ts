import { api } from './api.ts';

/** The interface's text for a key of `_locales`, with `$1`, `$2`… filled; empty for an unknown key. */
export function strings(key: string, subs: string[] = []): string {
  return api.i18n.getMessage(key, subs);
}
