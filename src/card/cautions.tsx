import type { PairCaution } from '../knowledge/types.ts';
import { Caution, type CautionProps } from './caution.tsx';
import { CautionIcon } from './icons.tsx';
import { SIGNAL_WORDS } from './signals.ts';
import { plural, shortList, useStrings } from './strings.ts';

/** More at once and none is read: interruptions that are many get overridden. */
const SHOWN = 3;
const NAMES_LISTED = 4;

type CautionsProps = Omit<CautionProps, 'caution'> & { cautions: PairCaution[] };

/** The cautions that lead a card: three in the open, the rest counted and one click away. */
export function LeadingCautions({ cautions, ...rest }: CautionsProps) {
  const t = useStrings();
  const folded = cautions.slice(SHOWN);
  return (
    <>
      <CautionList cautions={cautions.slice(0, SHOWN)} {...rest} />
      {folded.length > 0 && (
        <details class="fold more">
          <summary>{plural(t, 'moreCautions', folded.length)}</summary>
          <CautionList cautions={folded} {...rest} />
        </details>
      )}
    </>
  );
}

/** Cautions for drugs that the page does not combine, folded under one line. */
export function IfTogether({ cautions, ...rest }: CautionsProps) {
  const t = useStrings();
  const gravest = cautions[0];
  if (gravest === undefined) return null;
  const partners = gravest.between.filter(({ id }) => !rest.own.includes(id));
  return (
    <details class="fold together">
      <summary>
        {t('ifTogether')}{' '}
        <span class="together-count">
          <CautionIcon class={gravest.class} />
          {t(SIGNAL_WORDS[gravest.class])}
          {partners.length > 0 && (
            <span lang="en">: {partners.map(({ name }) => name).join(' + ')}</span>
          )}
          {cautions.length > 1 && ` · ${plural(t, 'cautionCount', cautions.length)}`}
        </span>
      </summary>
      <CautionList cautions={cautions} {...rest} />
    </details>
  );
}

function CautionList({ cautions, ...rest }: CautionsProps) {
  return cautions.map((it) => (
    <Caution
      key={`${it.id} ${it.between.map((side) => side.id).join(' ')}`}
      caution={it}
      {...rest}
    />
  ));
}

/** Says that the reader's settings leave some out. */
export function HiddenCautions({ count }: { count: number | undefined }) {
  const t = useStrings();
  if (count === undefined) return null;
  return <p class="quiet none">{plural(t, 'hiddenCautions', count)}</p>;
}

/** One quiet line on the other drugs of the page: nothing recorded is no proof of safety. */
export function NoneRecorded(props: { names: string[]; notAssessed: string[] }) {
  const t = useStrings();
  const { names, notAssessed } = props;
  const listed = (some: string[]): string => shortList(t, some, NAMES_LISTED);
  return (
    <>
      {names.length > 0 && <p class="quiet none">{t('noneRecorded', [listed(names)])}</p>}
      {notAssessed.length > 0 && (
        <p class="quiet none">{t('notAssessedHere', [listed(notAssessed)])}</p>
      )}
    </>
  );
}
