import { type MessageKey, useStrings } from '../card/strings.ts';
import type { Drug } from '../knowledge/types.ts';
import type { DrugSubject } from './monograph.tsx';

/** "Elavil (US, CA)" for each brand, in alphabetical order. */
function brandLines(brands: Drug['brands']): string[] {
  return Object.entries(brands)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, countries]) =>
      countries.length === 0 ? name : `${name} (${countries.join(', ')})`,
    );
}

/** Every name of a drug, with the countries of its brands. */
export function Names({ subject }: { subject: DrugSubject }) {
  const t = useStrings();
  const { names, brands, atc } = subject.drug;
  const rows: [MessageKey, string[]][] = [
    ['nameInn', [names.inn]],
    ['nameUsan', names.usan === undefined ? [] : [names.usan]],
    ['nameBan', names.ban === undefined ? [] : [names.ban]],
    ['nameOther', names.other],
    ['nameSalts', names.salts],
    ['nameBrands', brandLines(brands)],
    ['nameClasses', subject.classes.map((it) => it.name)],
    ['nameAtc', atc],
  ];
  return (
    <section>
      <h2>{t('names')}</h2>
      <dl class="name-list">
        {rows
          .filter(([, values]) => values.length > 0)
          .map(([label, values]) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd lang="en">{values.join(', ')}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
