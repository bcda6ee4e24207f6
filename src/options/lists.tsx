import { useRef } from 'preact/hooks';
import { useStrings } from '../card/strings.ts';
import type { Settings } from '../platform/settings.ts';

export interface PartProps {
  settings: Settings;
  /** Changes settings; `done` is said in the live region. */
  change: (part: Partial<Settings>, done: string) => void;
}

interface Entry {
  text: string;
  /** The button's name for screen readers. */
  label: string;
  /** Left out where the reader can't take it back. */
  back?: () => void;
}

interface ListProps {
  title: string;
  none: string;
  backText: string;
  entries: Entry[];
}

/** What the reader switched off, each entry with a way back. */
function WaysBack({ title, none, backText, entries }: ListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {entries.length === 0 && <p>{none}</p>}
      <ul>
        {entries.map(({ text, label, back }) => (
          <li key={text}>
            <span>{text}</span>
            {back && (
              <button
                type="button"
                class="plain"
                aria-label={label}
                onClick={() => {
                  // The entry goes, and this button with it.
                  heading.current?.focus();
                  back();
                }}
              >
                {backText}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sites on which Medgloss is off, each with a way back, but for those that a policy keeps off. */
export function Sites({ settings, change, fixed }: PartProps & { fixed: string[] }) {
  const t = useStrings();
  const { offSites } = settings;
  const entries = offSites.map((site): Entry => {
    const label = t('siteOnLabel', [site]);
    if (fixed.includes(site)) return { text: t('pageOffFixed', [site]), label };
    const rest = offSites.filter((it) => it !== site);
    const back = (): void => {
      change({ offSites: rest }, t('siteOnDone', [site]));
    };
    return { text: site, label, back };
  });
  return (
    <WaysBack
      title={t('sitesOff')}
      none={t('sitesOffNone')}
      backText={t('siteOn')}
      entries={entries}
    />
  );
}

/** The words that the reader does not want marked on some site, each with a way back. */
export function Words({ settings, change }: PartProps) {
  const t = useStrings();
  const { notDrugs } = settings;
  const entries = notDrugs.map((entry) => ({
    text: t('wordOnSite', [entry.word, entry.site]),
    label: t('wordBackLabel', [entry.word, entry.site]),
    back: () => {
      const rest = notDrugs.filter((it) => it !== entry);
      change({ notDrugs: rest }, t('wordBackDone', [entry.word, entry.site]));
    },
  }));
  return (
    <WaysBack
      title={t('wordsLeft')}
      none={t('wordsLeftNone')}
      backText={t('wordBack')}
      entries={entries}
    />
  );
}
