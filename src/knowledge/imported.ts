/** What somebody's own pages become. Their text never passes as ours: it has no review of ours. */
import type { BuiltLexicon } from './lexicon.ts';
import type { Drug, Line, NameEntry, Product, Relation, Reviewed, Section } from './types.ts';

/** A drug that we do not know ourselves, by the pages that name it. */
export type ImportedDrug = Omit<Drug, keyof Reviewed>;

/** A product that we do not know ourselves. */
export type ImportedProduct = Omit<Product, 'cite' | 'from'>;

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

/** A caution of a pack with the texts about the same drugs together. */
export interface Combination extends GenericCaution {
  /** Ids of texts. */
  texts: string[];
}

/** All that one pack holds of a subject, its texts by their ids. */
export interface About {
  subject: SubjectKey;
  /** What the pack says of a drug or product that Medgloss does not know itself. */
  drug?: ImportedDrug;
  product?: ImportedProduct;
  /** The fullest first. */
  texts: string[];
  /** Those that name this drug or class. */
  combinations: Combination[];
}

/** Whose text it is, where it is not ours: the pack's name, and the ISO date of its import. */
export interface PackName {
  name: string;
  imported: string;
}

/** In place of a review: the pack that brought a drug. */
export interface Brought {
  pack: PackName;
}

/** One pack, as whoever makes cards reads it. */
export interface PackReader {
  pack: PackName;
  /** What it holds of these subjects; those that it does not know are left out. */
  about(subjects: readonly SubjectKey[]): Promise<About[]>;
  /** The texts of a record of this pack, by their ids, in their order; one that can't be read is left out. */
  texts(ids: readonly string[], subject: SubjectKey): Promise<ImportedText[]>;
}

/** A text of a pack, as a card shows it. */
export interface PackText extends Omit<ImportedText, 'subject'> {
  pack: PackName;
}

/** What a pack says of drugs taken together, as a card shows it: marked as the pack's own. */
export interface PackNote extends Pick<GenericCaution, 'id' | 'title' | 'lines' | 'declined'> {
  pack: PackName;
  between: { id: string; name: string }[];
  sections: Section[];
  relation: Relation;
  alternative: boolean;
}

/** What packs say on one card. */
export interface PackSays {
  texts: PackText[];
  notes: PackNote[];
  /** An organisation does not want our own text shown beside them. */
  alone?: true;
}

/** What packs hold of the names that somebody asked for. */
export interface Held {
  /** Texts about a subject, by the order of the packs; at most so many of each. */
  texts(subject: SubjectKey, most: number): Promise<PackText[]>;
  /** What packs say of these drugs together: of two or more of them, and of no other. */
  notes(ids: readonly string[]): Promise<PackNote[]>;
  /** All that packs say of this drug with others. */
  notesNaming(id: string): Promise<PackNote[]>;
}
