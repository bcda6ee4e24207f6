/** The list of a combination check: what the reader put into it, known or not. */
import type { ListItem, SetMember } from '../knowledge/paste.ts';
import { canonical } from '../knowledge/words.ts';

export interface Entry {
  /** Its own for as long as it stands in the list. */
  key: number;
  /** As the reader wrote it. */
  written: string;
  /** Null for what was not recognised: it stays in sight, for it is not checked. */
  member: SetMember | null;
}

export type NewEntry = Omit<Entry, 'key'>;

/** Pairs grow with the square: more neither fit a table nor a reader. */
export const MOST_ENTRIES = 30;

/** One entry for each name of an item, and one for an item without a known name. */
export function entriesOf(items: readonly ListItem[]): NewEntry[] {
  return items.flatMap(({ written, members }): NewEntry[] =>
    members.length === 0
      ? [{ written, member: null }]
      : members.map((member) => ({ written, member })),
  );
}

/**
 * The list with these added, up to {@link MOST_ENTRIES}. What is in it under the same name is not
 * added again, but a name that stands twice in `added` stands twice in the list: two forms of one
 * drug on a pasted list are a caution.
 */
export function withAdded(list: readonly Entry[], added: readonly NewEntry[]): Entry[] {
  const next = Math.max(0, ...list.map(({ key }) => key + 1));
  const present = countsOf(list);
  const fresh = added.filter((one) => {
    const left = present.get(identity(one)) ?? 0;
    present.set(identity(one), left - 1);
    return left <= 0;
  });
  return [...list, ...fresh.map((one, at) => ({ ...one, key: next + at }))].slice(0, MOST_ENTRIES);
}

/** The list after the reader said which of its candidates an ambiguous name means. */
export function withMeaning(list: readonly Entry[], key: number, id: string): Entry[] {
  return list.map((one) =>
    one.key === key && one.member
      ? { ...one, member: { kind: 'drug', ids: [id], text: one.member.text } }
      : one,
  );
}

function countsOf(list: readonly NewEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(identity(one), (counts.get(identity(one)) ?? 0) + 1);
  return counts;
}

function identity({ written, member }: NewEntry): string {
  return member ? `name ${canonical(member.text)}` : `unknown ${canonical(written)}`;
}
