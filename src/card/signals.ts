import type { CautionClass, PairCaution } from '../knowledge/types.ts';
import type { MessageKey } from './strings.ts';

/** The signal word of each class. */
export const SIGNAL_WORDS: Record<CautionClass, MessageKey> = {
  avoid: 'signalAvoid',
  'usually-avoid': 'signalUsuallyAvoid',
  'minimize-risk': 'signalMinimizeRisk',
  'no-special-precautions': 'signalNoSpecialPrecautions',
};

/** How good the evidence is, in words. */
export const LEVELS: Record<PairCaution['evidence']['level'], MessageKey> = {
  high: 'evidenceHigh',
  moderate: 'evidenceModerate',
  low: 'evidenceLow',
};
