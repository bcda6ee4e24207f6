import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../card/strings.ts';
import type { OptionsClient } from './client.ts';

interface OptionsProps {
  client: OptionsClient;
  /** Sections that come below. */
  children?: ComponentChildren;
}

/** The settings: the sites on which Medgloss is off, each with a way back, and what comes below. */
export function Options({ client, children }: OptionsProps) {
  const t = useStrings();
  const [sites, setSites] = useState<string[] | null>(null);
  const [done, setDone] = useState('');

  useEffect(() => void client.sites().then(setSites), [client]);

  async function turnOn(site: string): Promise<void> {
    await client.turnOn(site);
    setSites(await client.sites());
    setDone(t('siteOnDone', [site]));
  }

  return (
    <main class="options">
      <h1>{t('optionsTitle')}</h1>
      <h2>{t('sitesOff')}</h2>
      {sites?.length === 0 && <p>{t('sitesOffNone')}</p>}
      <ul>
        {sites?.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="plain"
              aria-label={t('siteOnLabel', [site])}
              onClick={() => void turnOn(site)}
            >
              {t('siteOn')}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{done}</p>
      {children}
    </main>
  );
}
