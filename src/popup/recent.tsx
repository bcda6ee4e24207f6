import { useStrings } from '../card/strings.ts';
import type { LookUp } from '../platform/recent.ts';

interface RecentProps {
  lookUps: LookUp[];
  open: (lookUp: LookUp) => void;
  clear: () => void;
}

/** The last look-ups as buttons; nothing where there are none. */
export function Recent({ lookUps, open, clear }: RecentProps) {
  const t = useStrings();
  if (lookUps.length === 0) return null;
  return (
    <section class="recent" aria-label={t('recentTitle')}>
      <div class="titled">
        <h2>{t('recentTitle')}</h2>
        <button type="button" class="plain small" onClick={clear}>
          {t('recentClear')}
        </button>
      </div>
      <ul class="members" lang="en">
        {lookUps.map((it) => (
          <li key={`${it.kind} ${it.id} ${it.matched ?? ''}`}>
            <button
              type="button"
              class="chip"
              onClick={() => {
                open(it);
              }}
            >
              {it.matched ?? it.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
