/** The English words, read from the file that ships. For tests. */
import type messages from '../../public/_locales/en/messages.json';
import type { Strings } from './strings.ts';

const response = await fetch('/_locales/en/messages.json');
const english = (await response.json()) as typeof messages;

/** Fills `$1`, `$2`… as browsers do. Throws for a key that the file lacks. */
export const testStrings: Strings = (key, subs = []) => {
  const entry = Object.entries(english).find(([name]) => name === key)?.[1];
  if (entry === undefined) throw new Error(`No message "${key}".`);
  return entry.message.replace(/\$(\d)/g, (_, at: string) => subs[Number(at) - 1] ?? '');
};
