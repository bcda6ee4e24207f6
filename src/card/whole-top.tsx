import type { Whole } from '../knowledge/whole.ts';
import { packOf } from './pack-words.ts';
import { useStrings } from './strings.ts';

type Of<K extends Whole['subject']['kind']> = Extract<Whole['subject'], { kind: K }>;

/** The name of what a full monograph is about, what it is, and the first line on it. */
export function WholeTop({ subject }: { subject: Whole['subject'] }) {
  if (subject.kind === 'drug') return <DrugTop subject={subject} />;
  if (subject.kind === 'class') return <ClassTop subject={subject} />;
  return <ProductTop subject={subject} />;
}

function DrugTop({ subject }: { subject: Of<'drug'> }) {
  const t = useStrings();
  const pack = packOf(subject);
  return (
    <div class="head">
      <h1 lang="en">{subject.drug.title}</h1>
      <p class="kind" lang="en">
        {subject.classes.map((it) => it.name).join(', ')}
      </p>
      {pack && <p class="pack-name">{t('packText', [pack.name])}</p>}
      <p class="summary" lang="en">
        {subject.drug.summary}
      </p>
    </div>
  );
}

function ClassTop({ subject }: { subject: Of<'class'> }) {
  const t = useStrings();
  return (
    <div class="head">
      <h1 class="sentence" lang="en">
        {subject.class.name}
      </h1>
      <p class="kind">{t('drugClass')}</p>
      <p class="summary" lang="en">
        {subject.class.summary}
      </p>
    </div>
  );
}

function ProductTop({ subject }: { subject: Of<'product'> }) {
  const t = useStrings();
  const pack = packOf(subject);
  return (
    <div class="head">
      <h1 lang="en">{subject.title}</h1>
      <p class="kind">{t('combinationProduct')}</p>
      {pack && <p class="pack-name">{t('packText', [pack.name])}</p>}
    </div>
  );
}
