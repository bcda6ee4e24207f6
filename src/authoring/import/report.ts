/** What became of each page, and of all together, for whoever imports them. */
import type { SectionKey } from '../../knowledge/types.ts';
import type { SubjectKey } from '../../knowledge/imported.ts';

/**
 * What a note is about: the page's form, its title and names, sentences in which its writer speaks
 * of itself, sections that it does not have, another page about the same medicine.
 */
export type About = 'form' | 'title' | 'writer' | 'missing' | 'double';

/** Something to know about a page. */
export interface Note {
  about: About;
  /** Counted from 1. */
  line: number;
  what: string;
  /** What to do about it. */
  mend: string;
}

export type Outcome = 'imported' | 'imported-with-notes' | 'refused';

/** What was taken of one drug, product or combination that a page tells about. */
export interface Taken {
  subject: SubjectKey;
  title: string;
  /** The sections kept, in their order; `other` for those of the page's own. */
  sections: (SectionKey | 'other')[];
  /** Sections of the dialect that the page does not have. */
  missing: SectionKey[];
}

export interface PageReport {
  file: string;
  outcome: Outcome;
  /** Empty if the page has none. */
  title: string;
  taken: Taken[];
  /** The drugs of its caution, where it has one. */
  caution: string[] | null;
  notes: Note[];
  /** Why a refused page was refused; null for all others. */
  reason: Note | null;
}

/** A name or product that means something else here. */
export interface Clash extends Omit<Note, 'about'> {
  file: string;
}

export interface Totals {
  pages: number;
  imported: number;
  importedWithNotes: number;
  refused: number;
  /** Drugs, products, classes and combinations that the pack has text about. */
  drugs: number;
  products: number;
  classes: number;
  combinations: number;
  cautions: number;
  /** Names that pages will be searched for. */
  names: number;
  /** Of the drugs and products with text: not in our own knowledge, and in it. */
  new: number;
  overriding: number;
  clashing: number;
}

export interface ImportReport {
  totals: Totals;
  pages: PageReport[];
  clashes: Clash[];
}

/** A page of which nothing is taken. */
export function refusedPage(file: string, title: string, reason: Note, notes: Note[]): PageReport {
  return { file, outcome: 'refused', title, taken: [], caution: null, notes, reason };
}
