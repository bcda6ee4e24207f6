import { CautionIcon } from '../card/icons.tsx';
import { Caution } from '../card/caution.tsx';
import { packOf } from '../card/packs.tsx';
import { Lines } from '../card/lines.tsx';
import { disclaimerOf } from '../card/sections.tsx';
import { SIGNAL_WORDS } from '../card/signals.ts';
import { Review, Sources } from '../card/sources.tsx';
import { nameList, useStrings } from '../card/strings.ts';
import { CAUTION_CLASSES, type Line, type Monograph, type Subject } from '../knowledge/types.ts';
import type { PackSays } from '../knowledge/imported.ts';
import type { DrugCaution } from './drug-cautions.ts';
import { Names } from './names.tsx';
import { PackChapters } from './packs.tsx';

export type DrugSubject = Extract<Subject, { kind: 'drug' }>;

export interface MonographView {
  subject: DrugSubject;
  cautions: DrugCaution[];
  /** What packs say of it. */
  said?: PackSays;
}

interface MonographProps {
  view: MonographView;
  /** Shows the monograph of another drug. */
  open: (id: string) => void;
  print: () => void;
}

/** The whole of what is known of one drug. */
export function MonographPage({ view, open, print }: MonographProps) {
  const t = useStrings();
  const { subject } = view;
  const { drug, monograph } = subject;
  const pack = packOf(subject);
  const disclaimer = monograph === null ? null : disclaimerOf(monograph.sections);
  return (
    <main class="monograph">
      <header class="head">
        <p class="wordmark">{t('extensionName')}</p>
        <h1 lang="en">{drug.title}</h1>
        <p class="kind" lang="en">
          {subject.classes.map((it) => it.name).join(', ')}
        </p>
        {pack && <p class="pack-name">{t('packText', [pack.name])}</p>}
        <p class="summary" lang="en">
          {drug.summary}
        </p>
        <button type="button" class="plain print" onClick={print}>
          {t('print')}
        </button>
      </header>
      <Cautions cautions={view.cautions} open={open} />
      {view.said && <PackChapters said={view.said} own={[drug.id]} open={open} />}
      {pack === null && <Own subject={subject} hidden={view.said?.alone === true} />}
      <Names subject={subject} />
      <footer>
        {subject.sources.length > 0 && (
          <section>
            <h2>{t('sources')}</h2>
            <Sources cites={subject.sources} anchor="source-" />
          </section>
        )}
        <div class="fine">
          {disclaimer === null ? <p>{t('disclaimer')}</p> : <p lang="en">{disclaimer}</p>}
          <Review of={monograph ?? drug} overdue={subject.overdue} />
        </div>
      </footer>
    </main>
  );
}

/** Our own text, where the drug is ours. */
function Own({ subject, hidden }: { subject: DrugSubject; hidden: boolean }) {
  const t = useStrings();
  const { monograph } = subject;
  if (hidden) return <p class="brief">{t('ownTextHidden')}</p>;
  if (monograph === null) return <p class="brief">{t('briefEntry')}</p>;
  return <Prose monograph={monograph} subject={subject} />;
}

function Prose({ monograph, subject }: { monograph: Monograph; subject: DrugSubject }) {
  const numbers = (line: Line) => (
    <SourceNumbers of={line} monograph={monograph} subject={subject} />
  );
  return (
    <div lang="en">
      {monograph.sections
        .filter((it) => it.key !== 'disclaimer')
        .map((it) => (
          <section key={it.label} class="prose">
            <h2>{it.label}</h2>
            <Lines lines={it.lines} after={numbers} />
          </section>
        ))}
    </div>
  );
}

/** Links from a line to the sources it rests on. */
function SourceNumbers(props: { of: Line; monograph: Monograph; subject: DrugSubject }) {
  const t = useStrings();
  const numbers = props.of.cites.flatMap((key) => {
    const cite = props.monograph.cites[key];
    const at = props.subject.sources.findIndex(
      (it) => it.source === cite?.source && it.section === cite.section,
    );
    return at < 0 ? [] : [at + 1];
  });
  return (
    <sup class="numbers">
      {[...new Set(numbers)].map((it) => (
        <a key={it} href={`#source-${it}`} aria-label={t('sourceNumber', [String(it)])}>
          {it}
        </a>
      ))}
    </sup>
  );
}

interface CautionsProps {
  cautions: DrugCaution[];
  open: (id: string) => void;
}

function Cautions({ cautions, open }: CautionsProps) {
  const t = useStrings();
  return (
    <section class="cautions">
      <h2>{t('cautionsHeading')}</h2>
      {cautions.length === 0 && <p>{t('cautionsNone')}</p>}
      {CAUTION_CLASSES.map((level) => {
        const these = cautions.filter((it) => it.caution.class === level);
        if (these.length === 0) return null;
        return (
          <details key={level} class={`level ${level}`} open={level === 'avoid'}>
            <summary>
              <h3>
                <CautionIcon class={level} /> {t(SIGNAL_WORDS[level])}
              </h3>{' '}
              <span class="quiet">{these.length}</span>
            </summary>
            {these.map((it) => (
              <DrugCautionBlock key={it.caution.id} of={it} open={open} />
            ))}
          </details>
        );
      })}
    </section>
  );
}

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
