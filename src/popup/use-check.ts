import { useEffect, useState } from 'preact/hooks';
import type { SetReport } from '../knowledge/set-cautions.ts';
import type { PopupClient } from './client.ts';
import type { Entry } from './entries.ts';

/** What came of a list; it speaks of the entries that it was asked about, and of no others. */
export type Outcome =
  { kind: 'none' } | { kind: 'failed' } | { kind: 'report'; entries: Entry[]; report: SetReport };

/** Checks the known entries of the list whenever it changes; an answer that comes late is dropped. */
export function useCheck(client: PopupClient, list: Entry[]): Outcome {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  useEffect(() => {
    const entries = list.filter(({ member }) => member !== null);
    const members = entries.flatMap(({ member }) => member ?? []);
    let stands = true;
    const settle = (next: Outcome): void => {
      if (stands) setOutcome(next);
    };
    if (members.length === 0) {
      settle({ kind: 'none' });
    } else {
      client.check(members).then(
        (report) => {
          settle({ kind: 'report', entries, report });
        },
        () => {
          settle({ kind: 'failed' });
        },
      );
    }
    return () => {
      stands = false;
    };
  }, [client, list]);
  return outcome;
}
