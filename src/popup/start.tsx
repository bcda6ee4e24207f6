import { useEffect, useState } from 'preact/hooks';
import { plural, useStrings } from '../card/strings.ts';
import type { PageName } from '../knowledge/page-summary.ts';
import type { LookUp } from '../platform/recent.ts';
import type { PageState, PopupClient, Wanted } from './client.ts';
import { Combobox } from './combobox.tsx';
import { OnPage } from './on-page.tsx';
import { Recent } from './recent.tsx';

export type Page = PageState | { kind: 'loading' } | { kind: 'failed' };

interface StartProps {
  client: PopupClient;
  query: string;
  page: Page;
  readPage: () => void;
  open: (wanted: Wanted) => void;
  /** Medicines in the combination check. */
  listed: number;
  openCheck: () => void;
  /** Adds these to the check and opens it. */
  checkNames: (names: PageName[]) => void;
  /** False behind a card: what was typed and found stays for the way back. */
  shown: boolean;
}

/** What the popup opens with: search, the check, the last look-ups, this page. */
export function Start(props: StartProps) {
  const { client, query, page, readPage, open, listed, openCheck, shown } = props;
  const t = useStrings();
  const { lookUps, note, forget } = useRecent(client);

  function lookUp(result: LookUp): void {
    note(result);
    open({ from: 'search', result });
  }

  return (
    <div class="start" hidden={!shown}>
      <main>
        <h1 class="unseen">{t('popupTitle')}</h1>
        <Combobox
          label={t('search')}
          shown={shown}
          query={query}
          search={client.search}
          choose={lookUp}
        />
        <button type="button" class="way" onClick={openCheck}>
          {t('checkTitle')}
          {listed > 0 && <span class="quiet">{plural(t, 'checkCount', listed)}</span>}
        </button>
        <Recent lookUps={lookUps} open={lookUp} clear={forget} />
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
            check={props.checkNames}
            requestAccess={() => {
              void client.requestAccess().then(readPage);
            }}
          />
        )}
      </main>
      <footer class="foot">
        <div class="switches">
          <SiteSwitch client={client} page={page} readPage={readPage} />
          <EverywhereSwitch client={client} page={page} readPage={readPage} />
        </div>
        <button type="button" class="plain" onClick={client.openSettings}>
          {t('settings')}
        </button>
      </footer>
    </div>
  );
}

/** The last look-ups; where the browser keeps none, there are none. */
function useRecent(client: PopupClient) {
  const [lookUps, setLookUps] = useState<LookUp[]>([]);
  const read = (): Promise<void> => client.recent().then(setLookUps, () => undefined);
  useEffect(() => {
    void read();
  }, [client]);
  return {
    lookUps,
    note({ kind, id, title, matched }: LookUp): void {
      const lookUp = { kind, id, title, ...(matched === undefined ? {} : { matched }) };
      client.remember(lookUp).then(read, () => undefined);
    },
    forget(): void {
      client.clearRecent().then(read, () => undefined);
    },
  };
}

type SwitchProps = Pick<StartProps, 'client' | 'page' | 'readPage'>;

function SiteSwitch({ client, page, readPage }: SwitchProps) {
  const t = useStrings();
  if (page.kind !== 'read' && page.kind !== 'off') return null;
  if (page.kind === 'read' && page.isPrivate === true) return null;
  return (
    <label class="site">
      <input
        type="checkbox"
        role="switch"
        checked={page.kind === 'read'}
        disabled={page.kind === 'off' && page.fixed === true}
        onChange={(event) => {
          void client.setSite(page.site, event.currentTarget.checked).then(readPage);
        }}
      />
      <span>{t('siteSwitch', [page.site])}</span>
    </label>
  );
}

function EverywhereSwitch({ client, page, readPage }: SwitchProps) {
  const t = useStrings();
  if (page.kind === 'loading' || page.kind === 'failed') return null;
  return (
    <label class="site">
      <input
        type="checkbox"
        role="switch"
        checked={page.kind !== 'off-everywhere'}
        onChange={(event) => {
          void client.setEverywhere(event.currentTarget.checked).then(readPage);
        }}
      />
      <span>{t('onEverywhere')}</span>
    </label>
  );
}
