import { useEffect, useRef, useState } from 'preact/hooks';
import { capital } from '../card/caution.tsx';
import { Glyph } from '../card/icons.tsx';
import { nameList, plural, shortList, useStrings } from '../card/strings.ts';
import type { PageName } from '../knowledge/page-summary.ts';
import { CheckList } from './check-list.tsx';
import { CheckResults } from './check-results.tsx';
import type { PopupClient, Wanted } from './client.ts';
import { Combobox } from './combobox.tsx';
import {
  type Entry,
  entriesOf,
  MOST_ENTRIES,
  type NewEntry,
  withAdded,
  withMeaning,
} from './entries.ts';
import { Paste } from './paste.tsx';
import { type Outcome, useCheck } from './use-check.ts';

/** Of the names that were added, as many are said. */
const NAMES_SAID = 3;

interface CheckProps {
  client: PopupClient;
  list: Entry[];
  setList: (list: Entry[]) => void;
  /** What was chosen elsewhere, to be added. */
  incoming: Wanted[];
  /** Names of the page in front, to be added. */
  names: PageName[];
  /** False behind a card that was opened from here. */
  shown: boolean;
  /** The field for a pasted list stands open. */
  pasting: boolean;
  back: () => void;
  open: (id: string) => void;
}

/** The combination check: a list that the reader puts together, and what is recorded about it. */
export function Check(props: CheckProps) {
  const { client, list, incoming, names, shown, pasting, back, open } = props;
  const t = useStrings();
  const outcome = useCheck(client, list);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLElement>(null);
  /** What opened a card takes the focus again on the way back. */
  const left = useRef<Element | null>(null);
  /** The list in force: what is added may have been on its way while it changed. */
  const now = useRef(list);

  useEffect(() => {
    if (shown && left.current instanceof HTMLElement) left.current.focus();
    if (shown) left.current = null;
  }, [shown]);

  useEffect(() => {
    if (incoming.length > 0) void addWanted(incoming);
  }, [incoming]);

  function setList(next: Entry[], message: string): void {
    now.current = next;
    props.setList(next);
    setSaid(message);
  }

  function add(added: NewEntry[]): void {
    const next = withAdded(now.current, added);
    setList(next, sayAdded(added, next.slice(now.current.length), next.length));
  }

  function sayAdded(added: NewEntry[], fresh: NewEntry[], length: number): string {
    if (length === MOST_ENTRIES) return t('checkFull', [String(MOST_ENTRIES)]);
    const [shownNames, count] = [fresh.length > 0 ? fresh : added, fresh.length];
    const joined = shortList(
      t,
      shownNames.map(({ member, written }) => member?.text ?? written),
      NAMES_SAID,
    );
    return count === 0
      ? t('checkListed', [joined])
      : plural(t, 'checkAdded', count, [String(count), joined]);
  }

  async function addWanted(wanted: Wanted[]): Promise<void> {
    try {
      const members = await Promise.all(wanted.map(client.member));
      add(members.map((member) => ({ written: member.text, member })));
    } catch {
      setSaid(t('checkFailed'));
    }
  }

  /** True if the text held something to add. */
  async function read(text: string): Promise<boolean> {
    try {
      const added = entriesOf(await client.readList(text));
      if (added.length === 0) setSaid(t('pasteNothing'));
      else add(added);
      return added.length > 0;
    } catch {
      setSaid(t('checkFailed'));
      return false;
    }
  }

  const field = (): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>('[role="combobox"]') ?? null;

  return (
    <main class="check" ref={root} hidden={!shown} aria-label={t('checkTitle')}>
      <div class="bar">
        <button type="button" class="tool" onClick={back}>
          <Glyph name="back" /> {t('back')}
        </button>
      </div>
      <div class="check-body">
        <h1>{t('checkTitle')}</h1>
        <Combobox
          label={t('checkAdd')}
          shown={shown}
          query=""
          clears
          search={client.search}
          choose={(result) => void addWanted([{ from: 'search', result }])}
        />
        <div class="check-ways">
          <Paste open={pasting} read={read} />
          <FromPage names={names} add={(name) => void addWanted([{ from: 'page', name }])} />
        </div>
        <p class="said-last" role="status">
          {said}
        </p>
        {list.length > 0 && (
          <section class="list" aria-label={t('checkList')}>
            <div class="titled">
              <h2>{t('checkList')}</h2>
              <button
                type="button"
                class="plain small"
                onClick={() => {
                  setList([], t('checkCleared'));
                  field()?.focus();
                }}
              >
                {t('checkClear')}
              </button>
            </div>
            <CheckList
              entries={list}
              knownOf={(entry) => knownIn(outcome, entry)}
              remove={(entry) => {
                const name = entry.member?.text ?? entry.written;
                setList(
                  list.filter((it) => it !== entry),
                  t('checkRemoved', [name]),
                );
                if (list.length === 1) field()?.focus();
              }}
              mean={(entry, id) => {
                setList(withMeaning(list, entry.key, id), '');
              }}
            />
          </section>
        )}
        <section class="outcome" aria-label={t('cautionsHeading')}>
          <OutcomeView
            list={list}
            outcome={outcome}
            open={(id) => {
              left.current = document.activeElement;
              open(id);
            }}
          />
        </section>
      </div>
    </main>
  );
}

/** What the report says of an entry; undefined while it speaks of an older list. */
function knownIn(outcome: Outcome, entry: Entry) {
  if (outcome.kind !== 'report') return undefined;
  return outcome.report.members[outcome.entries.indexOf(entry)];
}

interface OutcomeProps {
  list: Entry[];
  outcome: Outcome;
  open: (id: string) => void;
}

function OutcomeView({ list, outcome, open }: OutcomeProps) {
  const t = useStrings();
  if (outcome.kind === 'failed') return <p role="alert">{t('checkFailed')}</p>;
  const known = list.filter(({ member }) => member !== null).length;
  const unknown = list.filter(({ member }) => member === null).map(({ written }) => written);
  return (
    <>
      {known < 2 && <p class="note">{t(known === 0 ? 'checkEmpty' : 'checkOneMore')}</p>}
      {known > 1 && outcome.kind === 'report' && (
        <CheckResults
          names={outcome.entries.flatMap(({ member }) => (member ? capital(member.text) : []))}
          report={outcome.report}
          open={open}
        />
      )}
      {unknown.length > 0 && <p class="not-checked">{t('notChecked', [nameList(t, unknown)])}</p>}
      {known > 1 && <p class="quiet">{t('disclaimer')}</p>}
    </>
  );
}

function FromPage({ names, add }: { names: PageName[]; add: (name: PageName) => void }) {
  const t = useStrings();
  if (names.length === 0) return null;
  return (
    <details class="fold">
      <summary>{t('fromPage')}</summary>
      <ul class="members">
        {names.map((it) => (
          <li key={`${it.kind} ${it.ids.join(' ')} ${it.product ?? ''}`}>
            <button
              type="button"
              class="chip"
              aria-label={t('addName', [it.text])}
              onClick={() => {
                add(it);
              }}
            >
              {it.text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
