import { HiddenCautions, IfTogether, LeadingCautions } from '../card/cautions.tsx';
import { FoldedPackNotes } from '../card/packs.tsx';
import { clockTime, plural, useStrings } from '../card/strings.ts';
import type { PageName } from '../knowledge/page-summary.ts';
import type { PageReport, PageState } from './client.ts';

interface OnPageProps {
  page: PageState;
  requestAccess: () => void;
  openName: (name: PageName) => void;
  openDrug: (id: string) => void;
  /** Puts these into the combination check. */
  check: (names: PageName[]) => void;
}

/** What the page that the reader looks at names, its cautions first; or why that is not known. */
export function OnPage({ page, requestAccess, openName, openDrug, check }: OnPageProps) {
  const t = useStrings();
  if (page.kind === 'unreadable') return <p class="note">{t('pageUnreadable')}</p>;
  if (page.kind === 'off-everywhere') return <OffEverywhere until={page.until} />;
  if (page.kind === 'off') {
    return <p class="note">{t(page.fixed ? 'pageOffFixed' : 'pageOff', [page.site])}</p>;
  }
  if (page.kind === 'no-access') {
    return (
      <div class="note">
        <p>{page.site === '' ? t('pageNoAccessAny') : t('pageNoAccess', [page.site])}</p>
        <button type="button" class="primary" onClick={requestAccess}>
          {t('allow')}
        </button>
      </div>
    );
  }
  const { report, frames } = page;
  const named = frames.filter((it) => it.names.length > 0);
  return (
    <section class="page" aria-label={t('onThisPage')}>
      <div class="titled">
        <h2>{t('onThisPage')}</h2>
        {report.names.length > 1 && (
          <button
            type="button"
            class="plain small"
            onClick={() => {
              check(report.names);
            }}
          >
            {t('checkThese')}
          </button>
        )}
      </div>
      {report.names.length === 0 && <p class="note">{t('onThisPageNone')}</p>}
      <Report report={report} openName={openName} openDrug={openDrug} />
      {named.map((it, at) => (
        <div key={at} class="frame">
          <h3>{t('inFrame')}</h3>
          <Report report={it} openName={openName} openDrug={openDrug} />
        </div>
      ))}
    </section>
  );
}

function OffEverywhere({ until }: { until: number | null }) {
  const t = useStrings();
  return (
    <p class="note">
      {until === null ? t('pageOffEverywhere') : t('pagePaused', [clockTime(t, until)])}
    </p>
  );
}

/** No name is the subject of a page: each leads to its card. */
const NONE: string[] = [];

interface ReportProps {
  report: PageReport;
  openName: (name: PageName) => void;
  openDrug: (id: string) => void;
}

function Report({ report, openName, openDrug }: ReportProps) {
  const t = useStrings();
  const cautions = { own: NONE, level: 3, open: openDrug } as const;
  return (
    <>
      <LeadingCautions cautions={report.leading} {...cautions} />
      <IfTogether cautions={report.folded} {...cautions} />
      <FoldedPackNotes notes={report.notes ?? []} own={NONE} open={openDrug} />
      <HiddenCautions count={report.hidden} />
      <ul class="names">
        {report.names.map((it) => (
          <li key={`${it.kind} ${it.ids.join(' ')} ${it.product ?? ''}`}>
            <button
              type="button"
              onClick={() => {
                openName(it);
              }}
            >
              <b>{it.text}</b> <span class="quiet">{plural(t, 'timesNamed', it.count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
