import type { CardModel, Drug, SourcedCite, Subject } from '../knowledge/types.ts';
import { Head } from './head.tsx';
import type { MessageKey } from './strings.ts';
import { packOf } from './pack-words.ts';
import { Rich } from './rich.tsx';
import { disclaimerOf, SectionSummaries } from './sections.tsx';
import { Review, Sources } from './sources.tsx';
import { plural, useStrings } from './strings.ts';
import { Disclaimer } from './disclaimer.tsx';

type Of<K extends Subject['kind']> = Extract<Subject, { kind: K }>;
type Open = (id: string) => void;

const KINDS: Record<Drug['kind'], MessageKey> = {
  medicine: 'kindMedicine',
  substance: 'kindSubstance',
  herb: 'kindHerb',
  food: 'kindFood',
};

/** Members named in a class card before the rest is folded. */
const MEMBERS_SHOWN = 8;

/** Ids of the drugs that a card is about; cautions show all others as buttons. */
export function ownIds(subject: Subject): string[] {
  if (subject.kind === 'drug') return [subject.drug.id];
  if (subject.kind === 'product') return subject.product.ingredients;
  if (subject.kind === 'class') return subject.members.map((it) => it.id);
  return subject.candidates.map((it) => it.id);
}

/** The name and the first line on what a card is about. */
export function SubjectHead({ model }: { model: CardModel }) {
  const t = useStrings();
  const { subject } = model;
  if (subject.kind === 'drug') return <DrugHead read={model.read} subject={subject} />;
  if (subject.kind === 'product') {
    const pack = packOf(subject);
    return <Head level="h2" title={subject.title} kind={t('combinationProduct')} pack={pack} />;
  }
  if (subject.kind === 'class') {
    const { name, summary } = subject.class;
    return <Head level="h2" title={name} sentence kind={t('drugClass')} summary={summary} />;
  }
  return <AmbiguousHead read={model.read} />;
}

/** All that a card says on its subject after the first lines. */
export function SubjectBody({ subject, open }: { subject: Subject; open: Open }) {
  if (subject.kind === 'drug') return <DrugBody subject={subject} />;
  if (subject.kind === 'product') return <ProductBody subject={subject} open={open} />;
  if (subject.kind === 'class') return <ClassBody subject={subject} open={open} />;
  return (
    <>
      <DrugChoice drugs={subject.candidates} open={open} />
      <div class="fine">
        <Disclaimer />
      </div>
    </>
  );
}

function DrugHead({ read, subject }: { read: string; subject: Of<'drug'> }) {
  const t = useStrings();
  const { drug, classes } = subject;
  const otherName = ![drug.title.toLowerCase(), drug.id].includes(read.toLowerCase());
  return (
    <Head
      level="h2"
      title={drug.title}
      kind={classes[0]?.name ?? t(KINDS[drug.kind])}
      kindLang={classes[0] && 'en'}
      pack={packOf(subject)}
      summary={drug.summary}
    >
      {otherName && (
        <p class="you-read">
          <Rich message="youRead" parts={[<em>{read}</em>, <b lang="en">{drug.names.inn}</b>]} />
        </p>
      )}
    </Head>
  );
}

function DrugBody({ subject }: { subject: Of<'drug'> }) {
  const t = useStrings();
  const { monograph } = subject;
  // All that a pack says of its own drugs stands above, with its disclaimer.
  if (packOf(subject)) return null;
  const disclaimer = monograph === null ? null : disclaimerOf(monograph.sections);
  return (
    <>
      {monograph === null ? (
        <p class="brief">{t('briefEntry')}</p>
      ) : (
        <SectionSummaries sections={monograph.sections} />
      )}
      <div class="fine">
        {disclaimer === null ? <Disclaimer /> : <p lang="en">{disclaimer}</p>}
        <Review of={monograph ?? subject.drug} overdue={subject.overdue} />
        <FoldedSources cites={subject.sources} />
      </div>
    </>
  );
}

function FoldedSources({ cites }: { cites: SourcedCite[] }) {
  const t = useStrings();
  if (cites.length === 0) return null;
  return (
    <details class="fold">
      <summary>{t('sources')}</summary>
      <Sources cites={cites} />
    </details>
  );
}

function ProductBody({ subject, open }: { subject: Of<'product'>; open: Open }) {
  const t = useStrings();
  return (
    <>
      <h3 class="list-title">{t('contains')}</h3>
      <DrugChoice drugs={subject.ingredients} open={open} />
      <div class="fine">
        <Disclaimer />
        <FoldedSources cites={subject.sources} />
      </div>
    </>
  );
}

function ClassBody({ subject, open }: { subject: Of<'class'>; open: Open }) {
  const t = useStrings();
  const rest = subject.members.slice(MEMBERS_SHOWN);
  return (
    <>
      <p lang="en">{subject.class.what}</p>
      <h3 class="list-title">{t('matters')}</h3>
      <p lang="en">{subject.class.matters}</p>
      {subject.members.length > 0 && <h3 class="list-title">{t('members')}</h3>}
      <Members members={subject.members.slice(0, MEMBERS_SHOWN)} open={open} />
      {rest.length > 0 && (
        <details class="fold">
          <summary>{plural(t, 'allMembers', rest.length)}</summary>
          <Members members={rest} open={open} />
        </details>
      )}
      <div class="fine">
        <Disclaimer />
        <Review of={subject.class} overdue={subject.overdue} />
        <FoldedSources cites={subject.sources} />
      </div>
    </>
  );
}

/** Names that lead to cards, or to monographs. */
export function Members({
  members,
  open,
}: {
  members: { id: string; name: string }[];
  open: Open;
}) {
  return (
    <ul class="members" lang="en">
      {members.map((it) => (
        <li key={it.id}>
          <button
            type="button"
            class="chip"
            onClick={() => {
              open(it.id);
            }}
          >
            {it.name}
          </button>
        </li>
      ))}
    </ul>
  );
}

function AmbiguousHead({ read }: { read: string }) {
  const t = useStrings();
  return (
    <div class="head">
      <h2>{t('ambiguousTitle', [read])}</h2>
      <p class="summary">{t('ambiguousNote')}</p>
    </div>
  );
}

/** Drugs with their first line, each of which leads on. */
export function DrugChoice({ drugs, open }: { drugs: Drug[]; open: Open }) {
  return (
    <ul class="choice" lang="en">
      {drugs.map((it) => (
        <li key={it.id}>
          <button
            type="button"
            onClick={() => {
              open(it.id);
            }}
          >
            <b>{it.title}</b> <span>{it.summary}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
