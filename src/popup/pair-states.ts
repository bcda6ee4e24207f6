import { SIGNAL_WORDS } from '../card/signals.ts';
import type { MessageKey } from '../card/strings.ts';
import type { PairState } from '../knowledge/set-cautions.ts';

/** What a cell of the table says in full, as a legend and to screen readers. */
export const STATE_WORDS: Record<PairState, MessageKey> = {
  ...SIGNAL_WORDS,
  'none-recorded': 'stateNone',
  'not-assessed': 'stateNotAssessed',
  within: 'stateWithin',
};

/** The word below the icon of a cell. */
export const SHORT_WORDS = {
  avoid: 'shortAvoid',
  'usually-avoid': 'shortUsuallyAvoid',
  'minimize-risk': 'shortMinimizeRisk',
  'no-special-precautions': 'shortNoSpecialPrecautions',
} satisfies Partial<Record<PairState, MessageKey>>;

/** The three silences are signs, not words, and none of them looks like a yes. */
export const SIGNS = { 'none-recorded': '–', 'not-assessed': '?', within: '·' };

/** Gravest first, as the legend lists them. */
export const STATES: PairState[] = [
  'avoid',
  'usually-avoid',
  'minimize-risk',
  'no-special-precautions',
  'not-assessed',
  'none-recorded',
  'within',
];
