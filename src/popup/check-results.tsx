import { useId } from 'preact/hooks';
import { Caution } from '../card/caution.tsx';
import { InEnglish } from '../card/in-english.tsx';
import { PackNotes } from '../card/packs.tsx';
import { nameList, plural, type Strings, useStrings } from '../card/strings.ts';
import { SIGNAL_WORDS } from '../card/signals.ts';
import type { SetCaution, SetPair, SetReport } from '../knowledge/set-cautions.ts';
import { Matrix } from './matrix.tsx';

/** More at once and none is read; the rest is counted, one click away. */
const SHOWN = 3;
/** Fewer medicines make one pair, which the list shows by itself. */
const FEWEST_FOR_MATRIX = 3;

/** No medicine of a set is its subject: each leads to its card. */
const NONE: string[] = [];

interface ResultsProps {
  /** The names as the reader wrote them, in the order of the report's members. */
  names: string[];
  report: SetReport;
  open: (id: string) => void;
}

/** What is recorded about a set: the pairs at a glance, the cautions, and what is not known. */
export function CheckResults({ names, report, open }: ResultsProps) {
  const t = useStrings();
  const id = useId();
  const { cautions } = report;

  function show(caution: number): void {
    const item = document.getElementById(`${id}-${caution}`);
    item?.closest('details')?.setAttribute('open', '');
    item?.focus();
    item?.scrollIntoView({ block: 'start' });
  }

  const item = (it: SetCaution, at: number) => (
    <li key={at} id={`${id}-${at}`} tabIndex={-1} aria-label={labelOf(t, it)}>
      <Caution
        caution={it.caution}
        own={it.own}
        ambiguous={it.ambiguous}
        level={3}
        apart
        open={open}
      />
    </li>
  );
  return (
    <>
      {names.length >= FEWEST_FOR_MATRIX && <Matrix names={names} report={report} show={show} />}
      {cautions.length > 0 && (
        <>
          <InEnglish />
          <h2>{plural(t, 'cautionsFound', cautions.length)}</h2>
          <ul class="found">{cautions.slice(0, SHOWN).map(item)}</ul>
        </>
      )}
      {cautions.length > SHOWN && (
        <details class="fold more">
          <summary>{plural(t, 'moreCautions', cautions.length - SHOWN)}</summary>
          <ul class="found">{cautions.slice(SHOWN).map((it, at) => item(it, SHOWN + at))}</ul>
        </details>
      )}
      <PackNotes notes={report.notes ?? []} own={NONE} open={open} />
      <Silences names={names} report={report} />
    </>
  );
}

function labelOf(t: Strings, { caution }: SetCaution): string {
  const names = caution.between.map((it) => it.name);
  return `${t(SIGNAL_WORDS[caution.class])}: ${nameList(t, names)}`;
}

/** The three kinds of nothing, each in its own words. */
function Silences({ names, report }: { names: string[]; report: SetReport }) {
  const t = useStrings();
  const none = report.pairs.filter(({ state }) => state === 'none-recorded');
  const within = report.pairs.filter(({ state }) => state === 'within');
  const unassessed = names.filter((_, at) => report.members[at]?.assessed === false);
  return (
    <div class="silences">
      <NonePairs names={names} pairs={none} only={report.pairs.length === 1} />
      {unassessed.length > 0 && (
        <p>
          {plural(t, 'notAssessed', unassessed.length, [
            String(unassessed.length),
            nameList(t, unassessed),
          ])}
        </p>
      )}
      {within.map(({ a, b }) => (
        <p key={`${a} ${b}`}>{t('pairsWithin', [nameList(t, [names[a] ?? '', names[b] ?? ''])])}</p>
      ))}
    </div>
  );
}

function NonePairs(props: { names: string[]; pairs: SetPair[]; only: boolean }) {
  const t = useStrings();
  const { names, pairs, only } = props;
  if (pairs.length === 0) return null;
  if (only) return <p>{t('pairNone')}</p>;
  return (
    <div>
      <p>{plural(t, 'pairsNone', pairs.length)}</p>
      <details class="fold">
        <summary>{t('pairsNoneShow')}</summary>
        <ul class="pairs" lang="en">
          {pairs.map(({ a, b }) => (
            <li key={`${a} ${b}`}>
              {names[a]} + {names[b]}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
