import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../card/strings.ts';
import type { PackList } from '../../platform/packs/list.ts';
import { PackFault, type PacksClient, type Reading } from './client.ts';
import type { ChosenFile, Draft, Progress } from './orders.ts';

/** How far an import is. */
export type Stage =
  | { kind: 'idle' }
  | { kind: 'reading'; reading: Reading; progress: Progress }
  | { kind: 'draft'; reading: Reading; draft: Draft }
  | { kind: 'taking' };

/** What was said last: a fault is told at once. */
export interface Said {
  message: MessageKey;
  subs: string[];
  fault: boolean;
}

const FAULTS: Record<PackFault['reason'], MessageKey> = {
  'no-room': 'packsNoRoom',
  stopped: 'packsCancelled',
  failed: 'packsFailed',
};

function faultOf(error: unknown): Said {
  const reason = error instanceof PackFault ? error.reason : 'failed';
  return { message: FAULTS[reason], subs: [], fault: reason !== 'stopped' };
}

/** The packs and the import under way; `list` is null until it is read, or where it can't be. */
export function usePacks(client: PacksClient) {
  const [list, setList] = useState<PackList | null>(null);
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const [said, setSaid] = useState<Said | null>(null);
  /** What is being read: answers about anything else come too late. */
  const current = useRef<Reading | null>(null);

  const say = (message: MessageKey, ...subs: string[]): void =>
    setSaid({ message, subs, fault: false });

  const [allowed, setAllowed] = useState(true);

  useEffect(() => {
    client.watchAllowed(setAllowed);
    client.list().then(setList, () => {
      setSaid({ message: 'packsListFailed', subs: [], fault: true });
    });
  }, [client]);

  function end(): void {
    current.current = null;
    setStage({ kind: 'idle' });
  }

  async function settle(reading: Reading): Promise<void> {
    try {
      const draft = await reading.draft;
      if (current.current !== reading) return;
      if (draft.totals.pages > 0) {
        setStage({ kind: 'draft', reading, draft });
        return;
      }
      setSaid({ message: 'packsNoFiles', subs: [], fault: true });
    } catch (error) {
      if (current.current !== reading) return;
      setSaid(faultOf(error));
    }
    end();
    await reading.drop().catch(() => undefined);
  }

  return {
    allowed,
    list,
    stage,
    said,
    read(files: readonly ChosenFile[]): void {
      const reading = client.read(files, (progress) => {
        if (current.current === reading) setStage({ kind: 'reading', reading, progress });
      });
      current.current = reading;
      setSaid(null);
      setStage({ kind: 'reading', reading, progress: { done: 0, total: 0 } });
      void settle(reading);
    },
    cancel(reading: Reading): void {
      end();
      reading.drop().then(
        () => say('packsCancelled'),
        (error: unknown) => setSaid(faultOf(error)),
      );
    },
    take(reading: Reading, draft: Draft, name: string): void {
      setStage({ kind: 'taking' });
      client.take(reading, draft, name).then(
        (next) => {
          setList(next);
          say('packsImported', name);
          end();
        },
        (error: unknown) => {
          setSaid(faultOf(error));
          setStage({ kind: 'draft', reading, draft });
        },
      );
    },
    /** Makes a change of the list, and says what was done. */
    change(made: Promise<PackList>, message: MessageKey, ...subs: string[]): void {
      made.then(
        (next) => {
          setList(next);
          say(message, ...subs);
        },
        (error: unknown) => setSaid(faultOf(error)),
      );
    },
    failed: (error: unknown): void => setSaid(faultOf(error)),
  };
}
