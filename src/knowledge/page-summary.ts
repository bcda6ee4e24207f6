/** The names of a page, as the popup lists them. */
import type { MentionKind, Relation } from './types.ts';

/** One drug, product or class of a page, for the popup's list. */
export interface PageName {
  kind: MentionKind;
  ids: string[];
  product?: string;
  /** The words as first read. */
  text: string;
  count: number;
}

/** The names of one document, each once, and how near those of one run of text stand. */
export interface PageSummary {
  names: PageName[];
  /** Indices into `names`; a pair that is not listed stands in `document` relation. */
  pairs: { a: number; b: number; relation: Relation; alternative: boolean }[];
}
