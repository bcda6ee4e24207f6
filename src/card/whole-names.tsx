import type { Drug } from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';
import { brandsByCountry } from './brands.ts';
import { type MessageKey, useStrings } from './strings.ts';

type Of<K extends Whole['subject']['kind']> = Extract<Whole['subject'], { kind: K }>;

/** Every name of a drug, a product or a class. */
export function Names({ subject }: { subject: Whole['subject'] }) {
  const t = useStrings();
  return (
    <section>
      <h2>{t('names')}</h2>
      {subject.kind === 'drug' && <DrugNames subject={subject} />}
      {subject.kind === 'class' && <Rows rows={[['nameOther', subject.class.names]]} />}
      {subject.kind === 'product' && (
        <>
          <Rows rows={[['nameOther', subject.product.names]]} />
          <Brands brands={subject.product.brands} />
        </>
      )}
    </section>
  );
}

function DrugNames({ subject }: { subject: Of<'drug'> }) {
  const { names, brands, atc } = subject.drug;
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
      <Brands brands={brands} />
    </>
  );
}

function Brands({ brands }: { brands: Drug['brands'] }) {
  const t = useStrings();
  const countries = brandsByCountry(t, brands);
  if (countries.length === 0) return null;
  return (
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
