import type { Caution } from '../knowledge/types.ts';
import { type MessageKey, useStrings } from './strings.ts';

type Urgency = Caution['action']['urgency'];

const WORDS: Record<Urgency, MessageKey> = {
  now: 'urgencyNow',
  today: 'urgencyToday',
  'next-visit': 'urgencyNextVisit',
};

/** How soon something must be done, as a labelled tag. */
export function Urgency(props: { of: Urgency }) {
  const t = useStrings();
  return <span class={`urgency ${props.of}`}>{t(WORDS[props.of])}</span>;
}
