import { useEffect, useRef, useState } from 'preact/hooks';
import { Card, type CardState } from '../card/card.tsx';
import { useStrings } from '../card/strings.ts';
import type { PageName } from '../knowledge/page-summary.ts';
import { Check } from './check.tsx';
import type { PopupClient, Wanted } from './client.ts';
import type { Entry } from './entries.ts';
import { type Page, Start } from './start.tsx';

/** A card that was opened here. */
interface Opened {
  wanted: Wanted;
  state: CardState;
}

/** What lies over the start: cards, and at one place the check; the last is shown. */
type View = Opened | 'check';

function readOf(wanted: Wanted): string {
  if (wanted.from === 'page') return wanted.name.text;
  if (wanted.from === 'search') return wanted.result.matched ?? wanted.result.title;
  return wanted.id;
}

/** Names of the page's own document, none while they are not known. */
function namesOf(page: Page): PageName[] {
  return page.kind === 'read' ? page.report.names : [];
}

/** The toolbar popup: search, this page, the combination check, and the cards opened from these. */
export function Popup({ client, query }: { client: PopupClient; query: string }) {
  const [page, setPage] = useState<Page>({ kind: 'loading' });
  const [views, setViews] = useState<View[]>([]);
  const [list, setList] = useState<Entry[]>([]);
  const [incoming, setIncoming] = useState<Wanted[]>([]);

  function readPage(): void {
    client.page().then(setPage, () => {
      setPage({ kind: 'failed' });
    });
  }
  useEffect(readPage, [client]);

  /** Shows the answer only where the question still stands. */
  function settle(wanted: Wanted, state: CardState): void {
    setViews((all) =>
      all.map((it) => (it !== 'check' && it.wanted === wanted ? { wanted, state } : it)),
    );
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
    setViews((all) => [...all, { wanted, state: { kind: 'loading', read: readOf(wanted) } }]);
    ask(wanted);
  }

  function openMonograph(id: string): void {
    const wanted: Wanted = { from: 'card', id };
    client.openMonograph(id).then(
      (whole) => {
        if (whole === null) return;
        const state = { kind: 'whole', read: id, whole } as const;
        setViews((all) => [...all, { wanted, state }]);
      },
      () => {
        setViews((all) => [...all, { wanted, state: { kind: 'no-answer', read: id } }]);
      },
    );
  }

  function back(): void {
    setViews((all) => all.slice(0, -1));
  }

  /** There is one check: where it lies beneath, what covers it goes. It takes what is `wanted`. */
  function openCheck(wanted: Wanted[]): void {
    setIncoming(wanted);
    setViews((all) => {
      const at = all.indexOf('check');
      return at < 0 ? [...all, 'check'] : all.slice(0, at + 1);
    });
  }

  const top = views.at(-1);
  const card = top === 'check' ? undefined : top;
  return (
    <>
      <Start
        {...{ client, query, page, readPage, open }}
        listed={list.length}
        openCheck={() => {
          openCheck([]);
        }}
        checkNames={(names) => {
          openCheck(names.map((name) => ({ from: 'page', name })));
        }}
        shown={top === undefined}
      />
      {views.includes('check') && (
        <Check
          {...{ client, list, setList, incoming, back }}
          names={namesOf(page)}
          pasting={page.kind === 'unreadable'}
          shown={top === 'check'}
          open={(id) => {
            open({ from: 'card', id });
          }}
        />
      )}
      {card && (
        <OpenedCard
          card={card}
          open={open}
          openMonograph={openMonograph}
          back={back}
          retry={() => {
            ask(card.wanted);
          }}
          check={() => {
            openCheck([card.wanted]);
          }}
        />
      )}
    </>
  );
}

interface OpenedCardProps {
  card: Opened;
  open: (wanted: Wanted) => void;
  back: () => void;
  openMonograph: (id: string) => void;
  retry: () => void;
  check: () => void;
}

function OpenedCard({ card, open, openMonograph, back, retry, check }: OpenedCardProps) {
  const t = useStrings();
  const { wanted, state } = card;
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.focus();
  }, [wanted, state.kind]);
  return (
    <main class="opened" ref={main} tabIndex={-1} aria-label={readOf(wanted)}>
      {state.kind !== 'whole' && <h1 class="unseen">{t('popupTitle')}</h1>}
      <Card
        state={state}
        actions={{
          open: (id) => {
            open({ from: 'card', id });
          },
          openMonograph,
          retry,
          back,
        }}
      />
      {state.kind === 'card' && (
        <div class="opened-more">
          <button type="button" class="plain" onClick={check}>
            {t('checkWithOthers')}
          </button>
        </div>
      )}
    </main>
  );
}
