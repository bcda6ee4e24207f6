import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../card/strings.ts';
import type { Settings } from '../platform/settings.ts';
import type { OptionsClient } from './client.ts';
import { Sites, Words } from './lists.tsx';
import { Power } from './power.tsx';
import { Classes, Country, Reading } from './reading.tsx';
import { Stored } from './stored.tsx';

interface OptionsProps {
  client: OptionsClient;
  /** Sections that stand before what is stored. */
  children?: ComponentChildren;
}

/** All settings; each takes effect as it is changed. */
export function Options({ client, children }: OptionsProps) {
  const t = useStrings();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [fixed, setFixed] = useState<string[]>([]);
  const [done, setDone] = useState('');

  useEffect(() => {
    void client.read().then(setSettings);
    void client.fixedSites().then(setFixed);
    return client.watch(setSettings);
  }, [client]);

  function change(part: Partial<Settings>, words: string): void {
    client.change(part).then(
      () => {
        setDone(words);
      },
      () => {
        setDone(t('saveFailed'));
      },
    );
  }

  const part = settings && { settings, change };
  return (
    <main class="options">
      <h1>{t('optionsTitle')}</h1>
      {part && (
        <>
          <Power {...part} client={client} />
          <Reading {...part} />
          <Classes {...part} />
          <Country {...part} />
          <Sites {...part} fixed={fixed} />
          <Words {...part} />
        </>
      )}
      {client.openShortcuts && (
        <section>
          <h2>{t('keyboardTitle')}</h2>
          <p>{t('keyboardNote')}</p>
          <button type="button" class="plain edged" onClick={client.openShortcuts}>
            {t('keyboardChange')}
          </button>
        </section>
      )}
      {children}
      <Stored client={client} say={setDone} />
      <p class="said" role="status">
        {done}
      </p>
    </main>
  );
}
