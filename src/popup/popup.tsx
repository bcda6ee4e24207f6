import { useEffect, useRef, useState } from 'preact/hooks';
import { Card, type CardState } from '../card/card.tsx';
import { useStrings } from '../card/strings.ts';
import type { PageState, PopupClient, Wanted } from './client.ts';
import { Combobox } from './combobox.tsx';
import { OnPage } from './on-page.tsx';

type Page = PageState | { kind: 'loading' } | { kind: 'failed' };

/** A card that was opened here; the last is shown, "Back" leads to the one before. */
interface Opened {
  wanted: Wanted;
  state: CardState;
}

function readOf(wanted: Wanted): string {
  if (wanted.from === 'page') return wanted.name.text;
  if (wanted.from === 'search') return wanted.result.matched ?? wanted.result.title;
  return wanted.id;
}

/** The toolbar popup: search, this page, and the cards opened from either. */
export function Popup({ client, query }: { client: PopupClient; query: string }) {
  const [page, setPage] = useState<Page>({ kind: 'loading' });
  const [opened, setOpened] = useState<Opened[]>([]);

  function readPage(): void {
    client.page().then(setPage, () => {
      setPage({ kind: 'failed' });
    });
  }
  useEffect(readPage, [client]);

  /** Shows the answer only where the question still stands. */
  function settle(wanted: Wanted, state: CardState): void {
    setOpened((all) => all.map((it) => (it.wanted === wanted ? { wanted, state } : it)));
  }

  function ask(wanted: Wanted): void {
    const read = readOf(wanted);
    settle(wanted, { kind: 'loading', read });
    client.card(wanted).then(
      (model) => {
        settle(wanted, model === null ? { kind: 'no-answer', read } : { kind: 'card', model });
      },
      () => {
        settle(wanted, { kind: 'no-answer', read });
      },
    );
  }

  function open(wanted: Wanted): void {
    setOpened((all) => [...all, { wanted, state: { kind: 'loading', read: readOf(wanted) } }]);
    ask(wanted);
  }

  const top = opened.at(-1);
  const wanted = top?.wanted;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted !== undefined) card.current?.focus();
  }, [wanted, top?.state.kind]);

  return (
    <>
      <Start {...{ client, query, page, readPage, open }} shown={top === undefined} />
      {top !== undefined && (
        <main class="opened" ref={card} tabIndex={-1} aria-label={readOf(top.wanted)}>
          <Card
            state={top.state}
            actions={{
              open: (id) => {
                open({ from: 'card', id });
              },
              openMonograph: client.openMonograph,
              retry: () => {
                ask(top.wanted);
              },
              back: () => {
                setOpened((all) => all.slice(0, -1));
              },
            }}
          />
        </main>
      )}
    </>
  );
}

interface StartProps {
  client: PopupClient;
  query: string;
  page: Page;
  readPage: () => void;
  open: (wanted: Wanted) => void;
  /** False behind a card: what was typed and found stays for the way back. */
  shown: boolean;
}

function Start({ client, query, page, readPage, open, shown }: StartProps) {
  const t = useStrings();
  return (
    <div class="start" hidden={!shown}>
      <h1 class="unseen">{t('popupTitle')}</h1>
      <main>
        <Combobox
          shown={shown}
          query={query}
          search={client.search}
          choose={(result) => {
            open({ from: 'search', result });
          }}
        />
        {page.kind === 'loading' && <p class="note">{t('pageLoading')}</p>}
        {page.kind === 'failed' && <p class="note">{t('pageFailed')}</p>}
        {page.kind !== 'loading' && page.kind !== 'failed' && (
          <OnPage
            page={page}
            openName={(name) => {
              open({ from: 'page', name });
            }}
            openDrug={(id) => {
              open({ from: 'card', id });
            }}
            requestAccess={() => {
              void client.requestAccess().then(readPage);
            }}
          />
        )}
      </main>
      <footer class="foot">
        <SiteSwitch client={client} page={page} readPage={readPage} />
        <button type="button" class="plain" onClick={client.openSettings}>
          {t('settings')}
        </button>
      </footer>
    </div>
  );
}

function SiteSwitch({ client, page, readPage }: Pick<StartProps, 'client' | 'page' | 'readPage'>) {
  const t = useStrings();
  if (page.kind !== 'read' && page.kind !== 'off') return <span />;
  return (
    <label class="site">
      <input
        type="checkbox"
        role="switch"
        checked={page.kind === 'read'}
        onChange={(event) => {
          void client.setSite(page.site, event.currentTarget.checked).then(readPage);
        }}
      />
      <span>{t('siteSwitch', [page.site])}</span>
    </label>
  );
}
