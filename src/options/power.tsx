import { clockTime, useStrings } from '../card/strings.ts';
import { isOff } from '../platform/frame-settings.ts';
import type { OptionsClient } from './client.ts';
import { Tick } from './choice.tsx';
import type { PartProps } from './lists.tsx';

/** Whether Medgloss is on at all, and until when it is paused. */
export function Power({ settings, change, client }: PartProps & { client: OptionsClient }) {
  const t = useStrings();
  const paused = isOff(settings.pausedUntil);
  return (
    <section>
      <h2>{t('powerTitle')}</h2>
      <Tick
        label={t('onEverywhere')}
        on={!settings.offEverywhere}
        set={(on) => {
          change({ offEverywhere: !on }, on ? t('onDone') : t('offDone'));
        }}
      />
      {paused ? (
        <p class="row">
          <span>{t('pausedUntil', [clockTime(t, settings.pausedUntil)])}</span>
          <button
            type="button"
            class="plain edged"
            onClick={() => {
              change({ pausedUntil: 0 }, t('onDone'));
            }}
          >
            {t('resume')}
          </button>
        </p>
      ) : (
        <p>
          <button
            type="button"
            class="plain edged"
            onClick={() => {
              void client.pause();
            }}
          >
            {t('pauseHour')}
          </button>
        </p>
      )}
    </section>
  );
}
