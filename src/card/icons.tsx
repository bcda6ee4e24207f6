import type { JSX } from 'preact';
import type { CautionClass } from '../knowledge/types.ts';

const strokes = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 2,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** One outline a class, so that shape alone tells them apart: octagon, triangle, diamond, circle. */
const CAUTION_SHAPES: Record<CautionClass, JSX.Element> = {
  avoid: (
    <>
      <path d="M7.4 1.5h9.2l5.9 5.9v9.2l-5.9 5.9H7.4l-5.9-5.9V7.4z" fill="currentColor" />
      <path
        d="m8 8 8 8m0-8-8 8"
        class="cut"
        fill="none"
        stroke-width="2.6"
        stroke-linecap="round"
      />
    </>
  ),
  'usually-avoid': (
    <>
      <path
        d="M12 2.2 22.6 21H1.4z"
        fill="currentColor"
        stroke="currentColor"
        stroke-width="2"
        stroke-linejoin="round"
      />
      <path
        d="M12 9v5m0 3.4v.1"
        class="cut"
        fill="none"
        stroke-width="2.4"
        stroke-linecap="round"
      />
    </>
  ),
  'minimize-risk': (
    <>
      <path d="m12 1.8 10.2 10.2L12 22.2 1.8 12z" {...strokes} />
      <path d="M12 7.4v5.4m0 3.4v.1" {...strokes} />
    </>
  ),
  'no-special-precautions': (
    <>
      <circle cx="12" cy="12" r="9.6" {...strokes} />
      <path d="M12 11v5.6M12 7.2v.1" {...strokes} />
    </>
  ),
};

/** The icon of a caution's class; the signal word beside it says the same. */
export function CautionIcon(props: { class: CautionClass }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {CAUTION_SHAPES[props.class]}
    </svg>
  );
}

const GLYPHS = {
  close: 'm6 6 12 12M18 6 6 18',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  open: 'M9.5 5.5 16 12l-6.5 6.5',
  pin: 'M9 4h6l-.8 6 2.8 3.5H7L9.8 10zM12 13.5V20',
  unpin: 'M9 4h6l-.8 6 2.8 3.5H7L9.8 10zM12 13.5V20M4 4l16 16',
  move: 'M12 3v18M3 12h18M12 3 9.5 5.5M12 3l2.5 2.5M12 21l-2.5-2.5M12 21l2.5-2.5M3 12l2.5-2.5M3 12l2.5 2.5M21 12l-2.5-2.5M21 12l-2.5 2.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L20 20',
} as const;

/** A small line drawing that goes with a word or a label. */
export function Glyph(props: { name: keyof typeof GLYPHS }) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
      <path d={GLYPHS[props.name]} {...strokes} />
    </svg>
  );
}
