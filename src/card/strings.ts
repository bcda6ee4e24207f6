import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../../public/_locales/en/messages.json';

type Key = keyof typeof messages;

/** Messages that exist once for each plural category of their language. */
export type PluralBase = Key extends infer K ? (K extends `${infer B}_other` ? B : never) : never;

/** A key of `_locales`; languages may have plural categories that English lacks. */
export type MessageKey = Key | `${PluralBase}_${Intl.LDMLPluralRule}`;

/** The interface's text for a key, with `$1`, `$2`… filled from `subs`. */
export type Strings = (key: MessageKey, subs?: string[]) => string;

/** Where components find their words; every root provides them. */
export const StringsContext = createContext<Strings>((key) => key);

/** The words of the nearest provider. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}

/** The message for `count` things, with the count as `$1` unless `subs` says otherwise. */
export function plural(
  t: Strings,
  base: PluralBase,
  count: number,
  subs: string[] = [String(count)],
): string {
  return t(`${base}_${new Intl.PluralRules(t('locale')).select(count)}`, subs);
}

/** Names joined as the language joins them: "a, b and c". */
export function nameList(t: Strings, names: string[]): string {
  return new Intl.ListFormat(t('locale'), { type: 'conjunction' }).format(names);
}

/** The first `shown` names, and how many more there are. */
export function shortList(t: Strings, names: string[], shown: number): string {
  const rest = names.length - shown;
  if (rest <= 0) return nameList(t, names);
  return nameList(t, [...names.slice(0, shown), plural(t, 'andMore', rest)]);
}

/** An ISO date written out ("23 November 2026"); the text itself where it is no date. */
export function longDate(t: Strings, iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString(t('locale'), { dateStyle: 'long', timeZone: 'UTC' });
}

/** A time of day ("16:20"), from ms since 1970. */
export function clockTime(t: Strings, at: number): string {
  return new Date(at).toLocaleTimeString(t('locale'), { timeStyle: 'short' });
}
