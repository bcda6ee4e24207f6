import type { RefObject } from 'preact';
import type { CardActions } from './actions.ts';
import type { CardState } from './card.tsx';
import { useStrings } from './strings.ts';

/** What a card offers besides what it says: at its end, the rarer things folded. */
export function Buttons(props: {
  state: CardState;
  actions: CardActions;
  /** The rarer things, for the way back from one. */
  more: RefObject<HTMLElement | null>;
  copy: () => void;
  report: () => void;
}) {
  const t = useStrings();
  const { state, actions } = props;
  const drug = monographOf(state);
  const isCard = state.kind === 'card';
  if (!isCard && actions.turnOffHere === undefined) return null;
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
      {isCard && (
        <details class="more-actions">
          <summary ref={props.more}>{t('more')}</summary>
          <div>
            <button type="button" class="plain" onClick={props.copy}>
              {t('copyText')}
            </button>
            <button type="button" class="plain" onClick={props.report}>
              {t('report')}
            </button>
            {actions.notADrug && (
              <button type="button" class="plain" onClick={actions.notADrug}>
                {t('notADrug')}
              </button>
            )}
            {actions.pause && (
              <button type="button" class="plain" onClick={actions.pause}>
                {t('pauseHour')}
              </button>
            )}
          </div>
        </details>
      )}
    </div>
  );
}

/** What can be opened in full from a card: its drug, product or class; null for a name that is not sure. */
function monographOf(state: CardState): string | null {
  if (state.kind !== 'card') return null;
  const { subject } = state.model;
  if (subject.kind === 'drug') return subject.drug.id;
  if (subject.kind === 'product') return subject.product.id;
  return subject.kind === 'class' ? subject.class.id : null;
}
