/** What somebody's own pages become. Their text never passes as ours: it has no review of ours. */
import type { BuiltLexicon } from './lexicon.ts';
import type { Drug, Line, NameEntry, Product, Reviewed, Section } from './types.ts';

/** A drug that we do not know ourselves, by the pages that name it. */
export type ImportedDrug = Omit<Drug, keyof Reviewed>;

/** A product that we do not know ourselves. */
export type ImportedProduct = Omit<Product, 'cite'>;

/**
 * What a text is about: `drug:ID`, `product:ID`, `class:ID`, or `together:ID+ID` for drugs that are
 * no product. Ids of drugs, products and classes that we know are ours.
 */
export type SubjectKey = `${'drug' | 'product' | 'class' | 'together'}:${string}`;

/** What one page, or one part of it, says of one subject. */
export interface ImportedText {
  /** Unique within the pack. */
  id: string;
  subject: SubjectKey;
  /** As the page or the part is headed ("Acyclovir (Ophthalmic)"). */
  title: string;
  /** Path of the page among the imported files. */
  file: string;
  sections: Section[];
}

/** What a page says of drugs taken together, in its own words: it has no class and no review. */
export interface GenericCaution {
  id: string;
  /** Ids of drugs or classes, sorted; two or more. */
  between: string[];
  title: string;
  file: string;
  lines: Line[];
  /** The page's writer declined to write about the combination: this is what it said besides. */
  declined: boolean;
}

/** What the pages of one import come to; their texts are kept apart, each by its id. */
export interface ImportedPack {
  /** Only what we do not know ourselves; products name drugs of ours and of this pack. */
  facts: { drugs: Record<string, ImportedDrug>; products: Record<string, ImportedProduct> };
  /** Ids of the texts of each subject, the fullest first. */
  texts: Partial<Record<SubjectKey, string[]>>;
  cautions: GenericCaution[];
  /** Names that this pack adds to ours. */
  names: NameEntry[];
  /** The same names, ready for the scanner. */
  lexicon: BuiltLexicon;
}
