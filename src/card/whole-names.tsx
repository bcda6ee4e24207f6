import type { DrugClass } from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';
import { brandsByCountry } from './brands.ts';
import { type MessageKey, useStrings } from './strings.ts';

type Of<K extends Whole['subject']['kind']> = Extract<Whole['subject'], { kind: K }>;

/** Every name of a drug or a class. */
export function Names({ subject }: { subject: Whole['subject'] }) {
  const t = useStrings();
  return (
    <section>
      <h2>{t('names')}</h2>
      {subject.kind === 'drug' ? (
        <DrugNames subject={subject} />
      ) : (
        <Rows rows={classRows(subject.class)} />
      )}
    </section>
  );
}

function classRows({ names }: DrugClass): [MessageKey, string[]][] {
  return [['nameOther', names]];
}

function DrugNames({ subject }: { subject: Of<'drug'> }) {
  const t = useStrings();
  const { names, brands, atc } = subject.drug;
  const countries = brandsByCountry(t, brands);
  return (
    <>
      <Rows
        rows={[
          ['nameInn', [names.inn]],
          ['nameUsan', names.usan === undefined ? [] : [names.usan]],
          ['nameBan', names.ban === undefined ? [] : [names.ban]],
          ['nameOther', names.other],
          ['nameSalts', names.salts],
          ['nameClasses', subject.classes.map((it) => it.name)],
          ['nameAtc', atc],
        ]}
      />
      {countries.length > 0 && (
        <>
          <h3 class="list-title">{t('nameBrands')}</h3>
          <dl class="name-list">
            {countries.map((it) => (
              <div key={it.country}>
                <dt>{it.country}</dt>
                <dd lang="en">{it.names.join(', ')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

function Rows({ rows }: { rows: [MessageKey, string[]][] }) {
  const t = useStrings();
  return (
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
  );
}
