import { useEffect, useRef, useState } from 'preact/hooks';
import { Glyph } from '../card/icons.tsx';
import { useStrings } from '../card/strings.ts';
import type { SetReport } from '../knowledge/set-cautions.ts';
import type { Entry } from './entries.ts';

/** What is known of an entry's name; undefined while that is being read. */
type Known = SetReport['members'][number] | undefined;

interface CheckListProps {
  entries: Entry[];
  knownOf: (entry: Entry) => Known;
  remove: (entry: Entry) => void;
  mean: (entry: Entry, id: string) => void;
}

/** The list of a check: each name as written, what it was taken for, and a button to remove it. */
export function CheckList({ entries, knownOf, remove, mean }: CheckListProps) {
  const t = useStrings();
  const list = useRef<HTMLUListElement>(null);
  /** Where an entry was removed: focus stays there. */
  const [removed, setRemoved] = useState(-1);
  useEffect(() => {
    if (removed < 0) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.remove') ?? [])];
    (buttons[removed] ?? buttons.at(-1))?.focus();
    setRemoved(-1);
  }, [removed]);
  return (
    <ul class="entries" ref={list}>
      {entries.map((entry, at) => (
        <li key={entry.key} class={entry.member === null ? 'unknown' : undefined}>
          <div class="entry">
            <EntryName entry={entry} known={knownOf(entry)} />
            <button
              type="button"
              class="tool remove"
              aria-label={t('checkRemove', [entry.member?.text ?? entry.written])}
              onClick={() => {
                remove(entry);
                setRemoved(at);
              }}
            >
              <Glyph name="close" />
            </button>
          </div>
          <Meanings
            entry={entry}
            known={knownOf(entry)}
            mean={(id) => {
              mean(entry, id);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The drug's own name, or what a product holds. */
function nameOf(known: Known): string | undefined {
  if (known === undefined || known.parts.length === 0) return known?.name;
  return known.parts.map((it) => it.name).join(' + ');
}

function EntryName({ entry, known }: { entry: Entry; known: Known }) {
  const t = useStrings();
  const { member, written } = entry;
  if (member === null) {
    return (
      <p>
        <b>{written}</b> <span class="said">{t('notRecognised')}</span>
      </p>
    );
  }
  const name = member.kind === 'ambiguous' ? undefined : nameOf(known);
  return (
    <p>
      <b>{isSameName(written, member.text) ? member.text : written}</b>{' '}
      {name !== undefined && !isSameName(name, written) && (
        <span class="said" lang="en">
          {name}
        </span>
      )}
    </p>
  );
}

/** An ambiguous name asks which of its meanings holds; until then all of them are checked. */
function Meanings(props: { entry: Entry; known: Known; mean: (id: string) => void }) {
  const t = useStrings();
  const { entry, known, mean } = props;
  if (entry.member?.kind !== 'ambiguous' || known === undefined) return null;
  return (
    <div class="meanings" role="group" aria-label={`${entry.member.text}: ${t('whichMeant')}`}>
      <span>{t('whichMeant')}</span>
      {known.parts.map((it) => (
        <button
          key={it.id}
          type="button"
          class="chip"
          lang="en"
          onClick={() => {
            mean(it.id);
          }}
        >
          {it.name}
        </button>
      ))}
    </div>
  );
}
