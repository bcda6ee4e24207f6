import { useRef } from 'preact/hooks';
import { longDate, plural, useStrings } from '../../card/strings.ts';
import type { PackEntry, PackList } from '../../platform/packs/list.ts';
import { Sure, useAsking } from '../sure.tsx';

export interface PackActions {
  switchOn: (key: string, on: boolean) => void;
  rename: (key: string, name: string) => void;
  move: (key: string, by: 1 | -1) => void;
  remove: (pack: PackEntry) => void;
  exportPages: (pack: PackEntry) => void;
  forgetDamaged: () => void;
}

/** The packs in their order of precedence, each with what can be done to it. */
export function PackRows({ list, actions }: { list: PackList; actions: PackActions }) {
  const t = useStrings();
  const { packs, damaged } = list;
  const heading = useRef<HTMLHeadingElement>(null);
  // The row goes, and what had the focus in it.
  const remove = (pack: PackEntry): void => {
    heading.current?.focus();
    actions.remove(pack);
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('packsListTitle')}
      </h3>
      {damaged.length > 0 && (
        <div class="packs-fault">
          <p role="alert">{plural(t, 'packsDamaged', damaged.length)}</p>
          <button type="button" class="plain" onClick={actions.forgetDamaged}>
            {t('packsForgetDamaged')}
          </button>
        </div>
      )}
      {packs.length === 0 && <p>{t('packsListNone')}</p>}
      <ol class="packs-list">
        {packs.map((pack, at) => (
          <PackRow
            key={pack.key}
            pack={pack}
            first={at === 0}
            last={at === packs.length - 1}
            actions={{ ...actions, remove }}
          />
        ))}
      </ol>
    </>
  );
}

interface RowProps {
  pack: PackEntry;
  first: boolean;
  last: boolean;
  actions: PackActions;
}

function PackRow({ pack, first, last, actions }: RowProps) {
  const t = useStrings();
  const { key, name } = pack;
  const { on, ask, leave, button } = useAsking();
  return (
    <li>
      <div class="packs-head">
        <input
          type="checkbox"
          role="switch"
          aria-label={t('packsOn', [name])}
          checked={pack.on}
          onChange={(event) => {
            actions.switchOn(key, event.currentTarget.checked);
          }}
        />
        <input
          type="text"
          class="packs-title"
          aria-label={t('packsRenameLabel', [name])}
          maxLength={80}
          value={name}
          onChange={(event) => {
            const next = event.currentTarget.value.trim();
            if (next !== '' && next !== name) actions.rename(key, next);
            else event.currentTarget.value = name;
          }}
        />
        <Move pack={pack} by={-1} off={first} move={actions.move} />
        <Move pack={pack} by={1} off={last} move={actions.move} />
      </div>
      <p class="quiet">
        {plural(t, 'packsPages', pack.pages, [pack.pages.toLocaleString(t('locale'))])},{' '}
        {t('packsImportedOn', [longDate(t, pack.imported)])}
      </p>
      {on ? (
        <Sure
          question={t('packsRemoveSure', [name])}
          yes={t('packsRemove')}
          no={t('packsKeep')}
          act={() => {
            actions.remove(pack);
          }}
          leave={leave}
        />
      ) : (
        <div class="packs-ways">
          <button
            type="button"
            class="plain"
            aria-label={t('packsExportLabel', [name])}
            onClick={() => {
              actions.exportPages(pack);
            }}
          >
            {t('packsExport')}
          </button>
          <button
            type="button"
            class="plain"
            aria-label={t('packsRemoveLabel', [name])}
            ref={button}
            onClick={ask}
          >
            {t('packsRemove')}
          </button>
        </div>
      )}
    </li>
  );
}

interface MoveProps {
  pack: PackEntry;
  by: 1 | -1;
  off: boolean;
  move: PackActions['move'];
}

function Move({ pack, by, off, move }: MoveProps) {
  const t = useStrings();
  return (
    <button
      type="button"
      class="plain move"
      aria-label={t(by < 0 ? 'packsUp' : 'packsDown', [pack.name])}
      disabled={off}
      onClick={() => {
        move(pack.key, by);
      }}
    >
      <svg viewBox="0 0 24 24" class="glyph" aria-hidden="true">
        <path
          d={by < 0 ? 'M6 15l6-6 6 6' : 'M6 9l6 6 6-6'}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
}
