import { useState } from 'preact/hooks';
import type { DrugCaution } from '../knowledge/drug-cautions.ts';
import { CAUTION_CLASSES } from '../knowledge/types.ts';
import { Caution } from './caution.tsx';
import { CautionIcon } from './icons.tsx';
import { SIGNAL_WORDS } from './signals.ts';
import { nameList, plural, useStrings } from './strings.ts';

/** Fewer than these are read at a glance: a search would only be in the way. */
const WORTH_SEARCHING = 6;

interface CautionsProps {
  cautions: DrugCaution[];
  open: (id: string) => void;
  /** Not within a card: the page around it hears what is typed there (docs/security.md). */
  searchable: boolean;
}

const plain = (text: string): string => text.normalize('NFKD').toLowerCase();

/** Whether names, headline or consequence hold all the words typed. */
function holds({ caution, alsoWith }: DrugCaution, query: string): boolean {
  const names = [...caution.between.map(({ name }) => name), ...alsoWith];
  const text = plain([...names, caution.headline, caution.consequence].join(' '));
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** All cautions by class, the gravest open; with many of them, a field that searches them. */
export function WholeCautions({ cautions, open, searchable }: CautionsProps) {
  const t = useStrings();
  const [query, setQuery] = useState('');
  const found = cautions.filter((it) => holds(it, query));
  const searching = query.trim() !== '';
  return (
    <section class="cautions">
      <h2>{t('cautionsHeading')}</h2>
      {cautions.length === 0 && <p>{t('cautionsNone')}</p>}
      {searchable && cautions.length >= WORTH_SEARCHING && (
        <div class="seek">
          <label>
            <span>{t('cautionsSearch')}</span>
            <input
              type="search"
              value={query}
              onInput={(event) => {
                setQuery(event.currentTarget.value);
              }}
            />
          </label>
          <p class="quiet" role="status">
            {searching &&
              (found.length === 0
                ? t('cautionsNotFound', [query.trim()])
                : plural(t, 'cautionCount', found.length))}
          </p>
        </div>
      )}
      {CAUTION_CLASSES.map((level) => {
        const these = found.filter((it) => it.caution.class === level);
        if (these.length === 0) return null;
        return (
          <details
            key={`${level} ${searching}`}
            class={`level ${level}`}
            open={searching || level === 'avoid'}
          >
            <summary>
              <h3>
                <CautionIcon class={level} /> {t(SIGNAL_WORDS[level])}
              </h3>{' '}
              <span class="quiet">{these.length}</span>
            </summary>
            {these.map((it) => (
              <DrugCautionBlock key={keyOf(it)} of={it} open={open} />
            ))}
          </details>
        );
      })}
    </section>
  );
}

/** One caution may stand for two ingredients of a product. */
const keyOf = ({ caution }: DrugCaution): string =>
  [caution.id, ...caution.between.map(({ id }) => id)].join(' ');

function DrugCautionBlock(props: { of: DrugCaution; open: (id: string) => void }) {
  const t = useStrings();
  const { caution, alsoWith, own } = props.of;
  return (
    <div class="drug-caution">
      <Caution caution={caution} own={own} level={4} apart open={props.open} />
      {alsoWith.length > 0 && <p class="quiet">{t('sameWith', [nameList(t, alsoWith)])}</p>}
    </div>
  );
}
