import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Glyph } from '../card/icons.tsx';
import { plural, useStrings } from '../card/strings.ts';
import type { SearchResult } from '../knowledge/types.ts';

interface ComboboxProps {
  /** In view: the field takes focus whenever this becomes true. */
  shown: boolean;
  /** Typed already when it opens. */
  query: string;
  search: (query: string) => Promise<SearchResult[]>;
  choose: (result: SearchResult) => void;
}

type Found =
  | { kind: 'nothing-asked' }
  | { kind: 'results'; query: string; results: SearchResult[] }
  | { kind: 'failed' };

/** Where an arrow or another key moves the active row; null for keys that move nothing. */
function moved(key: string, active: number, rows: number): number | null {
  if (rows === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % rows;
  if (key === 'ArrowUp') return active <= 0 ? rows - 1 : active - 1;
  return null;
}

/**
 * The search: a combobox with list autocomplete after the WAI-ARIA Authoring Practices. Focus stays
 * in the field; arrows move the active row; Enter takes it, or the first; Escape clears.
 */
export function Combobox({ shown, query, search, choose }: ComboboxProps) {
  const t = useStrings();
  const id = useId();
  const [found, setFound] = useState<Found>({ kind: 'nothing-asked' });
  const [active, setActive] = useState(-1);
  const typed = useRef('');
  const field = useRef<HTMLInputElement>(null);
  const rows = found.kind === 'results' ? found.results : [];

  useEffect(() => {
    if (query !== '') void ask(query);
  }, [query]);
  useEffect(() => {
    if (shown) field.current?.focus();
  }, [shown]);

  function clear(): void {
    typed.current = '';
    if (field.current) field.current.value = '';
    setFound({ kind: 'nothing-asked' });
    setActive(-1);
  }

  async function ask(query: string): Promise<void> {
    typed.current = query;
    if (query === '') {
      clear();
      return;
    }
    const answer: Found = await search(query).then(
      (results) => ({ kind: 'results', query, results }),
      () => ({ kind: 'failed' }),
    );
    // The reader has typed on: a newer question is on its way.
    if (typed.current !== query) return;
    setFound(answer);
    setActive(-1);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const next = moved(event.key, active, rows.length);
    const taken = rows[Math.max(active, 0)];
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' && taken !== undefined) choose(taken);
    else if (event.key === 'Escape' && typed.current !== '') clear();
    else return;
    event.preventDefault();
  }

  return (
    <search class="search">
      <label class="field">
        <span class="unseen">{t('search')}</span>
        <Glyph name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          defaultValue={query}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={t('searchHint')}
          aria-autocomplete="list"
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          onInput={(event) => void ask(event.currentTarget.value.trim())}
          onKeyDown={onKeyDown}
        />
      </label>
      <ul
        id={`${id}-list`}
        class="results"
        role="listbox"
        aria-label={t('search')}
        hidden={rows.length === 0}
      >
        {rows.map((row, at) => (
          <Row
            key={`${row.kind} ${row.id}`}
            id={`${id}-${at}`}
            row={row}
            active={at === active}
            choose={choose}
          />
        ))}
      </ul>
      <Outcome found={found} said={plural(t, 'resultCount', rows.length)} />
    </search>
  );
}

interface RowProps {
  id: string;
  row: SearchResult;
  active: boolean;
  choose: (result: SearchResult) => void;
}

function Row({ id, row, active, choose }: RowProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      lang="en"
      ref={(it) => {
        if (active) it?.scrollIntoView({ block: 'nearest' });
      }}
      onPointerDown={(event) => {
        // The field keeps its focus, so that Escape and arrows go on working.
        event.preventDefault();
      }}
      onClick={() => {
        choose(row);
      }}
    >
      <b>{row.title}</b> {row.matched !== undefined && <span class="matched">{row.matched}</span>}
      <span class="row-summary">{row.summary}</span>
    </li>
  );
}

/** What came of the search, said to screen readers too. */
function Outcome({ found, said }: { found: Found; said: string }) {
  const t = useStrings();
  const nothing = found.kind === 'results' && found.results.length === 0;
  return (
    <div role="status">
      {found.kind === 'failed' && <p class="note">{t('searchFailed')}</p>}
      {nothing && <p class="note">{t('nothingFound', [found.query])}</p>}
      {found.kind === 'results' && !nothing && <p class="unseen">{said}</p>}
    </div>
  );
}
