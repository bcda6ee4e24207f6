/** When a text is due to be checked again. */
import type { CautionClass } from './types.ts';

/** Months after which a text is due, by the editorial law ("Honesty about itself"). */
const MONTHS_GRAVE = 12;
const MONTHS = 24;

/** Whether `checked` lies further back than the law allows; both dates are ISO dates. */
export function isOverdue(text: { checked: string; class?: CautionClass }, today: string): boolean {
  const grave = text.class === 'avoid' || text.class === 'usually-avoid';
  const due = new Date(text.checked);
  due.setUTCMonth(due.getUTCMonth() + (grave ? MONTHS_GRAVE : MONTHS));
  return due < new Date(today);
}
