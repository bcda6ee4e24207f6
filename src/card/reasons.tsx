import type { PairCaution } from '../knowledge/types.ts';
import { LEVELS, SIGNAL_WORDS } from './signals.ts';
import { Review, Sources } from './sources.tsx';
import { useStrings } from './strings.ts';

/** What stands behind a caution, folded: mechanism, modifiers, evidence, sources, review. */
export function CautionReasons({ caution }: { caution: PairCaution }) {
  const t = useStrings();
  return (
    <details class="fold">
      <summary>{t('causeAndEvidence')}</summary>
      <dl class="reasons">
        <dt>{t('why')}</dt>
        <dd lang="en">{caution.outcome}</dd>
        <dd lang="en">{caution.mechanism}</dd>
        <ChangesRisk caution={caution} />
        <dt>{t('evidence')}</dt>
        <dd>
          <strong>{t(LEVELS[caution.evidence.level])}</strong>{' '}
          <span lang="en">{caution.evidence.text}</span>
        </dd>
        <dt>{t('exposure')}</dt>
        <dd lang="en">{caution.exposure}</dd>
        <dt>{t('frequency')}</dt>
        <dd lang="en">{caution.frequency}</dd>
        <dt>{t('sources')}</dt>
        <dd>
          <Sources cites={caution.cites} />
        </dd>
      </dl>
      <Review of={caution} overdue={caution.overdue} />
    </details>
  );
}

function ChangesRisk({ caution }: { caution: PairCaution }) {
  const t = useStrings();
  if (caution.when.length + caution.modifiers.length === 0) return null;
  return (
    <>
      <dt>{t('changesRisk')}</dt>
      <dd>
        <ul lang="en">
          {caution.when.map((it) => (
            <li key={it.condition}>
              {it.condition}: <span lang={t('locale')}>{t(SIGNAL_WORDS[it.class])}</span>
            </li>
          ))}
          {caution.modifiers.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}
