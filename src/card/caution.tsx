import type { CautionClass, PairCaution } from '../knowledge/types.ts';
import { CAUTION_CLASSES } from '../knowledge/types.ts';
import { useEmergencyLabel } from './emergency.ts';
import { CautionIcon } from './icons.tsx';
import { CautionReasons } from './reasons.tsx';
import { SIGNAL_WORDS } from './signals.ts';
import { nameList, plural, type Strings, useStrings } from './strings.ts';
import { Urgency } from './urgency.tsx';

const graver = (a: CautionClass, b: CautionClass): boolean =>
  CAUTION_CLASSES.indexOf(a) < CAUTION_CLASSES.indexOf(b);

export interface CautionProps {
  caution: PairCaution;
  /** Ids of the drugs that the card is about; the others' names are buttons. */
  own: string[];
  /** Level of its heading. */
  level: 2 | 3 | 4;
  /** The ambiguous name that the card is about: the caution holds for one of its meanings. */
  ambiguous?: string | undefined;
  /** It stands on no page of the web: nothing is said of where the names are. */
  apart?: boolean | undefined;
  open: (id: string) => void;
}

/** Classes are named in lower case; in a heading each name begins with a capital. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A caution: signal word and names, what may happen, warning signs, what to do; the rest folded. */
export function Caution(props: CautionProps) {
  const t = useStrings();
  const { caution, own } = props;
  const { signs } = caution;
  const emergencyLabel = useEmergencyLabel();
  return (
    <article class={`caution ${caution.class}`}>
      <CautionHead {...props} />
      <div class="caution-body">
        <p class="headline" lang="en">
          {caution.headline}
        </p>
        <p lang="en">{caution.consequence}</p>
        {caution.serious && <p class="serious">{t('seriousPossible')}</p>}
        <Conditions caution={caution} />
        <Signs title={emergencyLabel} signs={signs.emergency} urgency="now" />
        <Signs title={t('signsToday')} signs={signs.today} urgency="today" />
        <div class="action">
          <p class="label">
            {t('whatToDo')} <Urgency of={caution.action.urgency} />
          </p>
          <p lang="en">{caution.action.text}</p>
        </div>
        {props.apart !== true && <p class="quiet">{whereNamed(t, caution, own)}</p>}
        <CautionReasons caution={caution} />
        <Under {...props} />
      </div>
    </article>
  );
}

function CautionHead({ caution, own, level, ambiguous, open }: CautionProps) {
  const Heading = `h${level}` as const;
  const mine = caution.between.filter((it) => own.includes(it.id));
  const others = caution.between.filter((it) => !own.includes(it.id));
  const t = useStrings();
  return (
    <header class="caution-head">
      <IfMeant name={ambiguous} meaning={mine[0]?.name} />
      <IfMeant name={caution.ifMeant} meaning={others[0]?.name} />
      <Heading class="caution-title">
        <span class="signal">
          <CautionIcon class={caution.class} />
          {t(SIGNAL_WORDS[caution.class])}
        </span>{' '}
        <span class="pair" lang="en">
          {mine.map((it) => (
            <span key={it.id} class="side">
              {capital(it.name)}
            </span>
          ))}
          {others.map((it) => (
            <button
              key={it.id}
              type="button"
              class="side link"
              onClick={() => {
                open(it.id);
              }}
            >
              {capital(it.name)}
            </button>
          ))}
        </span>
      </Heading>
    </header>
  );
}

function IfMeant(props: { name: string | undefined; meaning: string | undefined }) {
  const t = useStrings();
  if (props.name === undefined || props.meaning === undefined) return null;
  return <p class="if-meant">{t('ifNameMeans', [props.name, props.meaning])}</p>;
}

/** Conditions under which the caution is graver stand in the open; the milder ones are folded. */
function Conditions({ caution }: { caution: PairCaution }) {
  const t = useStrings();
  const worse = caution.when.filter((it) => graver(it.class, caution.class));
  return worse.map((it) => (
    <p key={it.condition} class="condition" lang="en">
      <strong lang={t('locale')}>{t(SIGNAL_WORDS[it.class])}:</strong> {it.condition}
    </p>
  ));
}

function Signs(props: { title: string; signs: string[]; urgency: 'now' | 'today' }) {
  if (props.signs.length === 0) return null;
  return (
    <div class={`signs ${props.urgency}`}>
      <p class="label">{props.title}</p>
      <ul lang="en">
        {props.signs.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </div>
  );
}

function whereNamed(t: Strings, caution: PairCaution, own: string[]): string {
  if (caution.alternative) return t('asAlternatives');
  if (caution.relation === 'combined') return t('namedTogether');
  const others = caution.between.filter((it) => !own.includes(it.id)).map((it) => it.name);
  if (others.length === caution.between.length) return t('namedHere');
  return plural(t, 'alsoNamed', others.length, [nameList(t, others)]);
}

function Under({ caution, level, ...rest }: CautionProps) {
  const t = useStrings();
  if (caution.under.length === 0) return null;
  return (
    <details class="fold">
      <summary>{plural(t, 'underCautions', caution.under.length)}</summary>
      {caution.under.map((it) => (
        <Caution key={it.id} caution={it} level={level === 2 ? 3 : 4} {...rest} />
      ))}
    </details>
  );
}
