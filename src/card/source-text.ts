/** Sources and states of review in words. */
import type { PackName } from '../knowledge/imported.ts';
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

/** Whose text it is, where it is a pack's. */
export function packText(t: Strings, { name, imported }: PackName): string {
  const from = imported === '' ? [] : [t('fromPack', [name, longDate(t, imported)])];
  return [...from, t('fromPackUnchecked')].join(' ');
}

/** Who has read a text, and when; and whether that is too long ago. */
export function reviewText(t: Strings, of: Reviewed, overdue: boolean): string {
  // What a pack brought was checked by nobody here, whenever that was.
  if (typeof of.review === 'object' && 'pack' in of.review) return reviewState(t, of);
  const state = `${reviewState(t, of)} ${t('checkedOn', [longDate(t, of.checked)])}`;
  return overdue ? `${state} ${t('checkOverdue')}` : state;
}

/** Who has read a text against its sources. */
export function reviewState(t: Strings, { review }: Reviewed): string {
  if (review === 'ai-draft') return t('notReviewed');
  if (review === 'ai-checked') return t('readTwice');
  if ('pack' in review) return packText(t, review.pack);
  return t('clinicianReviewed', [review.clinician, review.registration, longDate(t, review.date)]);
}
