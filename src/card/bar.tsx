import type { CardActions, Pin } from './actions.ts';
import { Glyph } from './icons.tsx';
import { useStrings } from './strings.ts';

/** How far an arrow key moves a pinned card, in px; with Shift, further. */
const STEP = 24;
const STRIDE = 120;

const ARROWS: Record<string, [right: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The top of a card: back, its name, and what holds it, moves it and closes it. */
export function Bar({ actions }: { actions: CardActions }) {
  const t = useStrings();
  return (
    <div class="bar">
      {actions.back && (
        <button type="button" class="tool" onClick={actions.back}>
          <Glyph name="back" /> {t('back')}
        </button>
      )}
      <span class="wordmark">{t('extensionName')}</span>
      {actions.pin && <PinTools pin={actions.pin} />}
      {actions.close && (
        <button type="button" class="tool" aria-label={t('close')} onClick={actions.close}>
          <Glyph name="close" />
        </button>
      )}
    </div>
  );
}

function PinTools({ pin }: { pin: Pin }) {
  const t = useStrings();
  return (
    <>
      {pin.on && (
        <button
          type="button"
          class="tool"
          aria-label={t('move')}
          title={t('move')}
          onClick={pin.corner}
          onKeyDown={(event) => {
            const arrow = ARROWS[event.key];
            if (!arrow) return;
            event.preventDefault();
            const step = event.shiftKey ? STRIDE : STEP;
            pin.nudge(arrow[0] * step, arrow[1] * step);
          }}
        >
          <Glyph name="move" />
        </button>
      )}
      <button type="button" class="tool" aria-pressed={pin.on} onClick={pin.toggle}>
        <Glyph name={pin.on ? 'unpin' : 'pin'} /> {t('pin')}
      </button>
    </>
  );
}
