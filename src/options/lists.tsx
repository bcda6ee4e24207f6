import { useStrings } from '../card/strings.ts';
import type { Settings } from '../platform/settings.ts';

export interface PartProps {
  settings: Settings;
  /** Changes settings; `done` is said in the live region. */
  change: (part: Partial<Settings>, done: string) => void;
}

/** The sites on which Medgloss is off, each with a way back. */
export function Sites({ settings, change }: PartProps) {
  const t = useStrings();
  const { offSites } = settings;
  return (
    <section>
      <h2>{t('sitesOff')}</h2>
      {offSites.length === 0 && <p>{t('sitesOffNone')}</p>}
      <ul>
        {offSites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="plain"
              aria-label={t('siteOnLabel', [site])}
              onClick={() => {
                const rest = offSites.filter((it) => it !== site);
                change({ offSites: rest }, t('siteOnDone', [site]));
              }}
            >
              {t('siteOn')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words that the reader does not want marked on some site, each with a way back. */
export function Words({ settings, change }: PartProps) {
  const t = useStrings();
  const { notDrugs } = settings;
  return (
    <section>
      <h2>{t('wordsLeft')}</h2>
      {notDrugs.length === 0 && <p>{t('wordsLeftNone')}</p>}
      <ul>
        {notDrugs.map((entry) => (
          <li key={`${entry.site} ${entry.word}`}>
            <span>{t('wordOnSite', [entry.word, entry.site])}</span>
            <button
              type="button"
              class="plain"
              aria-label={t('wordBackLabel', [entry.word, entry.site])}
              onClick={() => {
                const rest = notDrugs.filter((it) => it !== entry);
                change({ notDrugs: rest }, t('wordBackDone', [entry.word, entry.site]));
              }}
            >
              {t('wordBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
