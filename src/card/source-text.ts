/** Sources and states of review in words. */
import type { Reviewed, SourcedCite } from '../knowledge/types.ts';
import { longDate, type MessageKey, type Strings } from './strings.ts';

const SUPPORT: Record<SourcedCite['support'], MessageKey | null> = {
  stated: null,
  inferred: 'sourceInferred',
  class: 'sourceClass',
};

/** Publisher and year of a document, as they follow its title. */
export function issueText(cite: SourcedCite): string {
  return `. ${cite.publisher}, ${cite.year ?? cite.version ?? ''}.`;
}

/** Where in the document, when it was opened, and what it supports. */
export function citeDetails(t: Strings, cite: SourcedCite): string {
  const support = SUPPORT[cite.support];
  return [
    t('sourceSection', [cite.section]),
    t('sourceOpened', [longDate(t, cite.opened)]),
    support === null ? '' : t(support),
    cite.seen === 'copy' ? t('sourceCopy') : '',
  ]
    .filter((it) => it !== '')
    .join(' · ');
}

/** One source as a line of text, its address last. */
export function citeText(t: Strings, cite: SourcedCite): string {
  return `${cite.title}${issueText(cite)} ${citeDetails(t, cite)} ${cite.url}`;
}

/** Who has read a text, and when; and whether that is too long ago. */
export function reviewText(t: Strings, of: Reviewed, overdue: boolean): string {
  const state = `${reviewState(t, of)} ${t('checkedOn', [longDate(t, of.checked)])}`;
  return overdue ? `${state} ${t('checkOverdue')}` : state;
}

/** Who has read a text against its sources. */
export function reviewState(t: Strings, { review }: Reviewed): string {
  if (review === 'ai-draft') return t('notReviewed');
  if (review === 'ai-checked') return t('readTwice');
  return t('clinicianReviewed', [review.clinician, review.registration, longDate(t, review.date)]);
}
