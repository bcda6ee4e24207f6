import { useContext, useState } from 'preact/hooks';
import { version } from '../../package.json';
import type { CardModel } from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';
import type { CardActions } from './actions.ts';
import { cardText, reportText } from './as-text.ts';
import { Bar } from './bar.tsx';
import { Buttons } from './buttons.tsx';
import { HiddenCautions, IfTogether, LeadingCautions, NoneRecorded } from './cautions.tsx';
import { CopyBox } from './copy-box.tsx';
import { EmergencyContext } from './emergency.ts';
import { InEnglish } from './in-english.tsx';
import { isCombined, packOf } from './pack-words.ts';
import { FoldedPackNotes, PackNotes, PackTexts } from './packs.tsx';
import { useStrings } from './strings.ts';
import { ownIds, SubjectBody, SubjectHead } from './subject.tsx';
import { useReturn } from './use-return.ts';
import { WholeMonograph } from './whole.tsx';

/** What a card shows at one time; `read` are the words met. */
export type CardState =
  | { kind: 'loading'; read: string }
  | { kind: 'no-answer'; read: string }
  | { kind: 'no-access'; read: string }
  /** One line, where a card has no room; `id` is what is meant, if that is sure. */
  | { kind: 'line'; read: string; id: string | null }
  /** The full monograph within the card. */
  | { kind: 'whole'; read: string; whole: Whole }
  | { kind: 'card'; model: CardModel };

export interface CardProps {
  state: CardState;
  actions: CardActions;
}

/** The words that a card answers. */
export function readOf(state: CardState): string {
  return state.kind === 'card' ? state.model.read : state.read;
}

/** Another content begins at its top, with everything folded. */
function contentKey(state: CardState): string {
  if (state.kind === 'card') return `${state.model.subject.kind} ${state.model.read}`;
  return state.kind === 'whole' ? `whole ${state.read}` : state.kind;
}

/** A card with its bar, its scrolling body and its buttons. */
export function Card({ state, actions }: CardProps) {
  if (state.kind === 'line') return <OneLine state={state} actions={actions} />;
  return <FullCard key={contentKey(state)} state={state} actions={actions} />;
}

function FullCard({ state, actions }: { state: FullState; actions: CardActions }) {
  const [copying, setCopying] = useState<'card' | 'report' | null>(null);
  const more = useReturn<HTMLElement>(copying !== null);
  if (state.kind === 'card' && copying !== null) {
    return (
      <div class="card">
        <Bar actions={actions} />
        <div class="scroll">
          <Copying
            what={copying}
            model={state.model}
            back={() => {
              setCopying(null);
            }}
          />
        </div>
      </div>
    );
  }
  return (
    <div class="card">
      <Bar actions={actions} />
      <div class="scroll">
        <Content state={state} actions={actions} />
      </div>
      <Buttons
        state={state}
        actions={actions}
        more={more}
        copy={() => {
          setCopying('card');
        }}
        report={() => {
          setCopying('report');
        }}
      />
    </div>
  );
}

function Copying(props: { what: 'card' | 'report'; model: CardModel; back: () => void }) {
  const t = useStrings();
  const emergency = useContext(EmergencyContext);
  if (props.what === 'report') {
    const text = reportText(t, props.model, version);
    return (
      <CopyBox title={t('reportTitle')} note={t('reportNote')} text={text} back={props.back} />
    );
  }
  return (
    <CopyBox title={t('copyTitle')} text={cardText(t, props.model, emergency)} back={props.back} />
  );
}

function Content({ state, actions }: { state: FullState; actions: CardActions }) {
  if (state.kind === 'card') return <ModelContent model={state.model} actions={actions} />;
  if (state.kind === 'whole') {
    return <WholeMonograph whole={state.whole} open={actions.openMonograph} />;
  }
  return <Waiting state={state} actions={actions} />;
}

function ModelContent({ model, actions }: { model: CardModel; actions: CardActions }) {
  const { subject } = model;
  const { texts = [], notes = [] } = model.imported ?? {};
  const noteProps = { own: ownIds(subject), open: actions.open };
  const cautionProps = {
    own: ownIds(subject),
    level: 2,
    ambiguous: subject.kind === 'ambiguous' ? model.read : undefined,
    open: actions.open,
  } as const;
  return (
    <>
      <InEnglish />
      <LeadingCautions cautions={model.cautions} {...cautionProps} />
      <PackNotes notes={notes.filter(isCombined)} {...noteProps} />
      <SubjectHead model={model} />
      <IfTogether cautions={model.ifTogether} {...cautionProps} />
      <FoldedPackNotes notes={notes.filter((it) => !isCombined(it))} {...noteProps} />
      <HiddenCautions count={model.hidden} />
      <NoneRecorded names={model.noneRecorded} notAssessed={model.notAssessed} />
      <PackTexts texts={texts} />
      {model.imported?.alone ? (
        <Alone texts={texts.length} />
      ) : (
        <>
          {texts.length > 0 && packOf(subject) === null && <OwnTextTitle />}
          <SubjectBody subject={subject} open={actions.open} />
        </>
      )}
    </>
  );
}

/** Where a pack's text stands first, ours says that it is ours. */
function OwnTextTitle() {
  const t = useStrings();
  return <h3 class="pack-name">{t('ownText')}</h3>;
}

/** Where an organisation does not want our own text. */
function Alone({ texts }: { texts: number }) {
  const t = useStrings();
  return (
    <div class="fine">
      {texts === 0 && <p>{t('ownTextHidden')}</p>}
      <p>{t('disclaimer')}</p>
    </div>
  );
}

type LineState = Extract<CardState, { kind: 'line' }>;
type FullState = Exclude<CardState, LineState>;
type WaitingState = Extract<CardState, { kind: 'loading' | 'no-answer' | 'no-access' }>;

function Waiting({ state, actions }: { state: WaitingState; actions: CardActions }) {
  const t = useStrings();
  if (state.kind === 'loading') {
    return (
      <p class="state" role="status">
        {t('loading', [state.read])}
      </p>
    );
  }
  if (state.kind === 'no-access') {
    return (
      <div class="state">
        <p role="status">{t('noAccess', [state.read])}</p>
        {actions.requestAccess && (
          <button type="button" class="primary" onClick={actions.requestAccess}>
            {t('allow')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div class="state">
      <p role="alert">{t('noAnswer')}</p>
      <button type="button" class="primary" onClick={actions.retry}>
        {t('retry')}
      </button>
    </div>
  );
}

function OneLine({ state, actions }: { state: LineState; actions: CardActions }) {
  const t = useStrings();
  return (
    <div class="card one-line">
      <b>{state.read}</b>
      <button
        type="button"
        class="plain"
        onClick={() => {
          if (state.id === null) actions.lookUp?.(state.read);
          else actions.openMonograph(state.id);
        }}
      >
        {t('lineOpen')}
      </button>
    </div>
  );
}
