import { CautionIcon } from '../card/icons.tsx';
import { plural, useStrings } from '../card/strings.ts';
import type { PairState, SetPair, SetReport } from '../knowledge/set-cautions.ts';
import { SHORT_WORDS, SIGNS, STATE_WORDS, STATES } from './pair-states.ts';

interface MatrixProps {
  /** The names as the reader wrote them. */
  names: string[];
  report: SetReport;
  /** Leads to a caution, by its index in the report. */
  show: (caution: number) => void;
}

/** All pairs of a set: below the diagonal, so that each stands once. */
export function Matrix({ names, report, show }: MatrixProps) {
  const t = useStrings();
  const pairOf = new Map(report.pairs.map((it) => [`${it.a} ${it.b}`, it]));
  const threes = report.cautions.filter(({ caution }) => caution.between.length > 2).length;
  const columns = names.slice(0, -1);
  return (
    <div class="matrix">
      {/* A wide table scrolls by itself, and so it must be reachable. */}
      <div class="matrix-scroll" role="region" aria-label={t('matrixTitle')} tabIndex={0}>
        <table>
          <caption>{t('matrixTitle')}</caption>
          <thead>
            <tr>
              <td />
              {columns.map((name, at) => (
                <th key={at} scope="col" lang="en">
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.slice(1).map((name, above) => (
              <tr key={above}>
                <th scope="row" lang="en">
                  {name}
                </th>
                {columns.map((other, a) => {
                  const pair = pairOf.get(`${a} ${above + 1}`);
                  if (!pair) return <td key={a} />;
                  return <Cell key={a} pair={pair} names={[other, name]} show={show} />;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend report={report} />
      {threes > 0 && <p class="quiet">{plural(t, 'matrixThree', threes)}</p>}
    </div>
  );
}

interface CellProps {
  pair: SetPair;
  names: [string, string];
  show: (caution: number) => void;
}

function Cell({ pair, names, show }: CellProps) {
  const t = useStrings();
  const said = t(STATE_WORDS[pair.state]) + (pair.unsure ? ` (${t('matrixUnsure')})` : '');
  if (pair.caution < 0) {
    return (
      <td class={`cell ${pair.state}`}>
        <Mark state={pair.state} />
        <span class="unseen">{said}</span>
      </td>
    );
  }
  return (
    <td class={`cell ${pair.state}`}>
      <button
        type="button"
        onClick={() => {
          show(pair.caution);
        }}
      >
        <Mark state={pair.state} unsure={pair.unsure} />{' '}
        <span class="unseen">{t('matrixPair', [...names, said])}</span>
      </button>
    </td>
  );
}

/** Icon and short word of a class; a sign where there is no caution. */
function Mark({ state, unsure = false }: { state: PairState; unsure?: boolean }) {
  const t = useStrings();
  if (state === 'none-recorded' || state === 'not-assessed' || state === 'within') {
    return (
      <span class="sign" aria-hidden="true">
        {SIGNS[state]}
      </span>
    );
  }
  return (
    <span class="mark">
      <CautionIcon class={state} />
      {t(SHORT_WORDS[state])}
      {unsure && '*'}
    </span>
  );
}

/** The marks that this table holds, and what they mean. */
function Legend({ report }: { report: SetReport }) {
  const t = useStrings();
  const held = new Set(report.pairs.map(({ state }) => state));
  return (
    <ul class="legend">
      {STATES.filter((it) => held.has(it)).map((it) => (
        <li key={it}>
          <span class={`cell ${it}`}>
            <Mark state={it} />
          </span>
          {t(STATE_WORDS[it])}
        </li>
      ))}
      {report.pairs.some(({ unsure }) => unsure) && (
        <li>
          <span class="sign" aria-hidden="true">
            *
          </span>
          {t('matrixUnsure')}
        </li>
      )}
    </ul>
  );
}
