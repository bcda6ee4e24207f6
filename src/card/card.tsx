import type { CardModel } from '../knowledge/types.ts';
import type { CardActions } from './actions.ts';
import { IfTogether, LeadingCautions, NoneRecorded } from './cautions.tsx';
import { Glyph } from './icons.tsx';
import { FoldedPackNotes, isCombined, PackNotes, PackTexts, packOf } from './packs.tsx';
import { useStrings } from './strings.ts';
import { ownIds, SubjectBody, SubjectHead } from './subject.tsx';

/** What a card shows at one time; `read` are the words met. */
export type CardState =
  | { kind: 'loading'; read: string }
  | { kind: 'no-answer'; read: string }
  | { kind: 'no-access'; read: string }
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
  return state.kind === 'card' ? `${state.model.subject.kind} ${state.model.read}` : state.kind;
}

/** A card with its bar, its scrolling body and its buttons. */
export function Card({ state, actions }: CardProps) {
  return (
    <div class="card" key={contentKey(state)}>
      <Bar actions={actions} />
      <div class="scroll">
        {state.kind === 'card' ? (
          <Content model={state.model} actions={actions} />
        ) : (
          <Waiting state={state} actions={actions} />
        )}
      </div>
      <Buttons state={state} actions={actions} />
    </div>
  );
}

function Bar({ actions }: { actions: CardActions }) {
  const t = useStrings();
  return (
    <div class="bar">
      {actions.back && (
        <button type="button" class="tool" onClick={actions.back}>
          <Glyph name="back" /> {t('back')}
        </button>
      )}
      <span class="wordmark">{t('extensionName')}</span>
      {actions.close && (
        <button type="button" class="tool" aria-label={t('close')} onClick={actions.close}>
          <Glyph name="close" />
        </button>
      )}
    </div>
  );
}

function Content({ model, actions }: { model: CardModel; actions: CardActions }) {
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
      <LeadingCautions cautions={model.cautions} {...cautionProps} />
      <PackNotes notes={notes.filter(isCombined)} {...noteProps} />
      <SubjectHead model={model} />
      <IfTogether cautions={model.ifTogether} {...cautionProps} />
      <FoldedPackNotes notes={notes.filter((it) => !isCombined(it))} {...noteProps} />
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
    <footer class="fine">
      {texts === 0 && <p>{t('ownTextHidden')}</p>}
      <p>{t('disclaimer')}</p>
    </footer>
  );
}

function Waiting(props: { state: Exclude<CardState, { kind: 'card' }>; actions: CardActions }) {
  const t = useStrings();
  const { state, actions } = props;
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

function Buttons({ state, actions }: CardProps) {
  const t = useStrings();
  const drug = monographOf(state);
  if (drug === null && actions.turnOffHere === undefined) return null;
  return (
    <div class="buttons">
      {drug !== null && (
        <button
          type="button"
          class="primary"
          onClick={() => {
            actions.openMonograph(drug);
          }}
        >
          {t('fullMonograph')}
        </button>
      )}
      {actions.turnOffHere && (
        <button type="button" class="plain" onClick={actions.turnOffHere}>
          {t('offHere')}
        </button>
      )}
    </div>
  );
}

/** The drug, or the product that a pack writes of, whose full page can be opened; or null. */
function monographOf(state: CardState): string | null {
  if (state.kind !== 'card') return null;
  const { subject, imported } = state.model;
  if (subject.kind === 'drug') return subject.drug.id;
  const written = (imported?.texts.length ?? 0) > 0;
  return subject.kind === 'product' && written ? subject.product.id : null;
}
