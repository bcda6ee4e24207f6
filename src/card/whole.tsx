import { useContext, useState } from 'preact/hooks';
import type { Line, Monograph } from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';
import { wholeText } from './as-text.ts';
import { CopyBox } from './copy-box.tsx';
import { Disclaimer } from './disclaimer.tsx';
import { EmergencyContext } from './emergency.ts';
import { InEnglish } from './in-english.tsx';
import { Lines } from './lines.tsx';
import { packOf } from './pack-words.ts';
import { disclaimerOf } from './sections.tsx';
import { FromPack, Review, Sources } from './sources.tsx';
import { useStrings } from './strings.ts';
import { DrugChoice, Members, ownIds } from './subject.tsx';
import { useReturn } from './use-return.ts';
import { WholeCautions } from './whole-cautions.tsx';
import { Names } from './whole-names.tsx';
import { PackChapters } from './whole-packs.tsx';
import { WholeTop } from './whole-top.tsx';

type Of<K extends Whole['subject']['kind']> = Extract<Whole['subject'], { kind: K }>;

interface WholeProps {
  whole: Whole;
  /** Shows the full monograph of another drug or class. */
  open: (id: string) => void;
  /** Absent within a card: there nothing can be printed or searched, and an anchor would be the page's. */
  print?: (() => void) | undefined;
}

/** The whole of what is known of one drug, product or class: the full monograph. */
export function WholeMonograph({ whole, open, print }: WholeProps) {
  const t = useStrings();
  const emergency = useContext(EmergencyContext);
  const [copying, setCopying] = useState(false);
  const copyButton = useReturn<HTMLButtonElement>(copying);
  const { subject, cautions, said } = whole;
  return (
    <div class="monograph">
      <InEnglish />
      {print && <p class="wordmark">{t('extensionName')}</p>}
      <WholeTop subject={subject} />
      <div class="ways">
        {print && (
          <button type="button" class="plain" onClick={print}>
            {t('print')}
          </button>
        )}
        <button
          type="button"
          class="plain"
          ref={copyButton}
          onClick={() => {
            setCopying(true);
          }}
        >
          {t('copyText')}
        </button>
      </div>
      {copying && (
        <CopyBox
          title={t('copyTitle')}
          text={wholeText(t, whole, emergency)}
          back={() => {
            setCopying(false);
          }}
        />
      )}
      <WholeCautions cautions={cautions} open={open} searchable={print !== undefined} />
      {said && <PackChapters said={said} own={ownIds(subject)} open={open} />}
      {subject.kind === 'drug' && (
        <DrugProse subject={subject} anchored={print !== undefined} hidden={said?.alone === true} />
      )}
      {subject.kind === 'class' && <ClassProse subject={subject} open={open} />}
      {subject.kind === 'product' && (
        <section>
          <h2>{t('contains')}</h2>
          <DrugChoice drugs={subject.ingredients} open={open} />
        </section>
      )}
      <Names subject={subject} />
      <Foot subject={subject} />
    </div>
  );
}

function DrugProse(props: { subject: Of<'drug'>; anchored: boolean; hidden: boolean }) {
  const t = useStrings();
  const { subject, anchored, hidden } = props;
  const { monograph } = subject;
  if (packOf(subject)) return null;
  if (hidden) return <p class="brief">{t('ownTextHidden')}</p>;
  if (monograph === null) return <p class="brief">{t('briefEntry')}</p>;
  const numbers = (line: Line) => (
    <SourceNumbers of={line} monograph={monograph} subject={subject} anchored={anchored} />
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

function ClassProse({ subject, open }: { subject: Of<'class'>; open: (id: string) => void }) {
  const t = useStrings();
  return (
    <>
      <section class="prose">
        <h2>{t('matters')}</h2>
        <p lang="en">{subject.class.what}</p>
        <p lang="en">{subject.class.matters}</p>
      </section>
      {subject.members.length > 0 && (
        <section>
          <h2>{t('members')}</h2>
          <Members members={subject.members} open={open} />
        </section>
      )}
    </>
  );
}

/** Links from a line to the sources it rests on. */
function SourceNumbers(props: {
  of: Line;
  monograph: Monograph;
  subject: Of<'drug'>;
  anchored: boolean;
}) {
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
      {[...new Set(numbers)].map((it) =>
        props.anchored ? (
          <a key={it} href={`#source-${it}`} aria-label={t('sourceNumber', [String(it)])}>
            {it}
          </a>
        ) : (
          <span key={it}> {it}</span>
        ),
      )}
    </sup>
  );
}

function Foot({ subject }: { subject: Whole['subject'] }) {
  const t = useStrings();
  const monograph = subject.kind === 'drug' ? subject.monograph : null;
  const disclaimer = monograph === null ? null : disclaimerOf(monograph.sections);
  return (
    <div class="foot">
      {subject.sources.length > 0 && (
        <section>
          <h2>{t('sources')}</h2>
          <Sources cites={subject.sources} anchor="source-" />
        </section>
      )}
      <div class="fine">
        {disclaimer === null ? <Disclaimer /> : <p lang="en">{disclaimer}</p>}
        <WholeReview subject={subject} />
      </div>
    </div>
  );
}

/** The state of the text; a product has none of its own, only a source or the pack that brought it. */
function WholeReview({ subject }: { subject: Whole['subject'] }) {
  if (subject.kind === 'product') {
    const pack = packOf(subject);
    return pack && <FromPack pack={pack} />;
  }
  const of = subject.kind === 'drug' ? (subject.monograph ?? subject.drug) : subject.class;
  return <Review of={of} overdue={subject.overdue} />;
}
