import { useStrings } from '../card/strings.ts';

interface WelcomeProps {
  openSettings: () => void;
  /** False in a browser too old to underline anything: that is said here, once. */
  canMark: boolean;
}

/** What Medgloss does, what it never does, and a sentence to try it on. */
export function Welcome({ openSettings, canMark }: WelcomeProps) {
  const t = useStrings();
  return (
    <main class="welcome">
      <h1>{t('welcomeTitle')}</h1>
      <p>{t('welcomeDoes')}</p>
      {canMark ? <Try /> : <p class="live">{t('welcomeTooOld')}</p>}
      <section>
        <h2>{t('welcomeNever')}</h2>
        <ul>
          <li>{t('welcomeNeverSends')}</li>
          <li>{t('welcomeNeverTells')}</li>
          <li>{t('welcomeNeverSure')}</li>
        </ul>
      </section>
      <p>{t('welcomeReviewed')}</p>
      <p>
        <button type="button" class="plain edged" onClick={openSettings}>
          {t('settings')}
        </button>
      </p>
    </main>
  );
}

function Try() {
  const t = useStrings();
  return (
    <section aria-labelledby="try">
      <h2 id="try">{t('welcomeTry')}</h2>
      <p class="quiet">{t('welcomeHow')}</p>
      <p class="live" lang="en">
        {t('welcomeSentence')}
      </p>
    </section>
  );
}
