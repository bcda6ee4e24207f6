import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Glyph } from '../card/icons.tsx';
import { plural, useStrings, type MessageKey } from '../card/strings.ts';
import type { SearchResult } from '../knowledge/types.ts';

interface ComboboxProps {
  label: string;
  /** In view: the field takes focus whenever this becomes true. */
  shown: boolean;
  /** Typed already when it opens. */
  query: string;
  /** What was chosen takes the place of what was typed: the field is ready for the next. */
  clears?: boolean;
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

/** The row that Enter takes: the active one, else the first if it is spelt as typed. */
function taken(rows: SearchResult[], active: number): SearchResult | undefined {
  return rows[active] ?? rows.find((it) => it.near === undefined);
}

/**
 * The search: a combobox with list autocomplete after the WAI-ARIA Authoring Practices. Focus stays
 * in the field; arrows move the active row; Enter takes it, or the first that is spelt as typed, and
 * waits for what was typed last; Escape clears.
 */
export function Combobox({ label, shown, query, clears, search, choose }: ComboboxProps) {
  const t = useStrings();
  const id = useId();
  const [found, setFound] = useState<Found>({ kind: 'nothing-asked' });
  const [active, setActive] = useState(-1);
  const typed = useRef('');
  /** Enter came before the answer did. */
  const hurried = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const rows = found.kind === 'results' ? found.results : [];

  useEffect(() => {
    // The reader may have typed before the script was there.
    const text = field.current?.value.trim() ?? query;
    if (text !== '') void ask(text);
  }, [query]);
  useEffect(() => {
    if (shown) field.current?.focus();
  }, [shown]);

  function take(result: SearchResult): void {
    if (clears === true) clear();
    choose(result);
  }

  function clear(): void {
    typed.current = '';
    hurried.current = false;
    if (field.current) field.current.value = '';
    setFound({ kind: 'nothing-asked' });
    setActive(-1);
  }

  async function ask(query: string): Promise<void> {
    typed.current = query;
    hurried.current = false;
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
    if (answer.kind === 'results') catchUp(answer.results);
  }

  /** Does what an Enter that came before its answer asked for. */
  function catchUp([first]: SearchResult[]): void {
    if (!hurried.current || first === undefined) return;
    hurried.current = false;
    // A suggestion is never taken unseen: the second Enter takes it.
    if (first.near) setActive(0);
    else take(first);
  }

  /** Rows that answer an older question are never taken. */
  function enter(): void {
    if (found.kind !== 'results' || found.query !== typed.current) {
      hurried.current = typed.current !== '';
      return;
    }
    const row = taken(rows, active);
    if (row) take(row);
    else if (rows.length > 0) setActive(0);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const next = moved(event.key, active, rows.length);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter') enter();
    else if (event.key === 'Escape' && typed.current !== '') clear();
    else return;
    event.preventDefault();
  }

  return (
    <search class="search">
      <label class="field">
        <span class="unseen">{label}</span>
        <Glyph name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          defaultValue={query}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={clears ? label : t('searchHint')}
          aria-autocomplete="list"
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          onInput={(event) => void ask(event.currentTarget.value.trim())}
          onKeyDown={onKeyDown}
        />
      </label>
      <Outcome found={found} said={plural(t, 'resultCount', rows.length)} />
      <ul
        id={`${id}-list`}
        class="results"
        role="listbox"
        aria-label={label}
        hidden={rows.length === 0}
      >
        {rows.map((row, at) => (
          <Row
            key={`${row.kind} ${row.id}`}
            id={`${id}-${at}`}
            row={row}
            active={at === active}
            choose={take}
          />
        ))}
      </ul>
    </search>
  );
}

interface RowProps {
  id: string;
  row: SearchResult;
  active: boolean;
  choose: (result: SearchResult) => void;
}

/** What a row leads to, where that is no single drug. */
const KINDS: Partial<Record<SearchResult['kind'], MessageKey>> = {
  class: 'drugClass',
  product: 'combinationProduct',
};

function Row({ id, row, active, choose }: RowProps) {
  const t = useStrings();
  const kind = KINDS[row.kind];
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
      <b>{row.title}</b> {row.matched !== undefined && <span class="matched">{row.matched}</span>}{' '}
      {kind !== undefined && (
        <span class="row-kind" lang={t('locale')}>
          {t(kind)}
        </span>
      )}
      {row.pack !== undefined && (
        <span class="row-kind" lang={t('locale')}>
          {t('packText', [row.pack])}
        </span>
      )}
      <span class="row-summary">{row.summary}</span>
    </li>
  );
}

/** What came of the search, said to screen readers too. */
function Outcome({ found, said }: { found: Found; said: string }) {
  const t = useStrings();
  const results = found.kind === 'results' ? found.results : [];
  const nothing = found.kind === 'results' && results.length === 0;
  return (
    <div role="status">
      {found.kind === 'failed' && <p class="note">{t('searchFailed')}</p>}
      {nothing && <p class="note">{t('nothingFound', [found.query])}</p>}
      {found.kind === 'results' && results[0]?.near && (
        <p class="note">{t('didYouMean', [found.query])}</p>
      )}
      {results.length > 0 && <p class="unseen">{said}</p>}
    </div>
  );
}
