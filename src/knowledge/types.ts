/** The words of this product, as data. Every room speaks of these and of nothing else. */
import type { Brought, PackName, PackSays } from './imported.ts';
export type DrugKind = 'medicine' | 'substance' | 'herb' | 'food';

/** ORCA operational classes, gravest first. */
export const CAUTION_CLASSES = [
  'avoid',
  'usually-avoid',
  'minimize-risk',
  'no-special-precautions',
] as const;
export type CautionClass = (typeof CAUTION_CLASSES)[number];

/** Where one claim comes from. `opened` is an ISO date. */
export interface Cite {
  source: string;
  section: string;
  opened: string;
  support: 'stated' | 'inferred' | 'class';
  seen: 'original' | 'copy';
}

/** A document that was opened. It has a year, or else a version. */
export interface Source {
  title: string;
  publisher: string;
  year?: number;
  version?: string;
  url: string;
}

/** State of review; a clinician's carries name, registration and date. A pack's text has none of ours. */
export type Review =
  'ai-draft' | 'ai-checked' | { clinician: string; registration: string; date: string } | Brought;

/** How recently, and by whom, a text was read against its sources. `checked` is an ISO date. */
export interface Reviewed {
  review: Review;
  checked: string;
}

export interface Trait {
  trait: string;
  strength: string;
  route: string;
  dose: string;
}

/** What rules, lists and searches need to know of a drug; its prose is a {@link Monograph}. */
export interface Drug extends Reviewed {
  id: string;
  kind: DrugKind;
  /** Name as shown, in sentence case. */
  title: string;
  /** First line of the card, at most 120 characters. */
  summary: string;
  names: { inn: string; usan?: string; ban?: string; other: string[]; salts: string[] };
  /** Brand to the ISO countries where it is or was sold. */
  brands: Record<string, string[]>;
  classes: string[];
  atc: string[];
  traits: Trait[];
  /** How much of it reaches the blood in every form it is sold in; absent where it acts on the whole body. */
  exposure?: 'low' | 'negligible';
  /** False for a brief entry: the card then says that the monograph is not written yet. */
  monograph: boolean;
}

/** One line of prose: a paragraph, or a bullet with those nested in it; plain text without markup. */
export interface Line {
  /** Bold words that open the line ("Emergency", "Driving"), without their colon. */
  lead?: string;
  text: string;
  /** Keys of the monograph's `cites`. */
  cites: string[];
  bullet: boolean;
  lines: Line[];
}

/** The sections of the dialect, in their order. */
export const SECTION_KEYS = [
  'generic-name',
  'usage',
  'dosage',
  'side-effects',
  'how-it-works',
  'precautions',
  'disclaimer',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

export interface Section {
  /** `other` is a section that the dialect does not name; its label is the page's own. */
  key: SectionKey | 'other';
  label: string;
  lines: Line[];
}

export interface Monograph extends Reviewed {
  id: string;
  /** None for a brief entry, which has citations alone. */
  sections: Section[];
  cites: Record<string, Cite>;
}

/** A short card about a class of drugs. */
export interface DrugClass extends Reviewed {
  id: string;
  /** Singular, lower case unless it is an abbreviation. */
  name: string;
  names: string[];
  parents: string[];
  summary: string;
  what: string;
  matters: string;
  cites: Cite[];
}

/** A combination product: two ingredients or more. */
export interface Product {
  id: string;
  names: string[];
  brands: Record<string, string[]>;
  ingredients: string[];
  cite?: Cite;
  /** The pack that brought it, without a source, if it is not ours. */
  from?: PackName;
}

/** One side of a caution: drug ids, `class:ID`, `trait:NAME=STRENGTH|…`, `not:ID`; any of them. Classes
 * and traits mean what reaches the whole body; `@any`, `@topical`, `@inhaled` behind one mean more.
 * `same` on both sides means one drug twice. */
export type Side = string[];

export interface Caution extends Reviewed {
  id: string;
  /** Two sides, rarely three. */
  between: Side[];
  class: CautionClass;
  serious: boolean;
  headline: string;
  consequence: string;
  outcome: string;
  signs: { emergency: string[]; today: string[] };
  action: { urgency: 'now' | 'today' | 'next-visit'; text: string };
  mechanism: string;
  modifiers: string[];
  evidence: { level: 'high' | 'moderate' | 'low'; text: string };
  exposure: string;
  frequency: string;
  when: { condition: string; class: CautionClass; cite: Cite }[];
  /** Ids of wider cautions whose place this one takes. */
  replaces: string[];
  cites: Cite[];
}

export type MentionKind = 'drug' | 'product' | 'class' | 'ambiguous';

/** What a name stands for. */
export interface Target {
  kind: MentionKind;
  /** Sorted: one drug, a product's ingredients, one class, or the candidates. */
  ids: string[];
  /** The product's id where `kind` is `product`. */
  product?: string;
  /** `brand` is capitalised in running text; `generic` and `class` need not be. */
  role: 'generic' | 'brand' | 'class';
  /** The name is also an ordinary word or a person's name: it counts only with support near it. */
  word: boolean;
  /** The body has it too: it counts only where nothing near says that this one is meant. */
  body?: true;
}

export interface NameEntry {
  name: string;
  target: Target;
}

/** A name found in a text; offsets are UTF-16 code units of that text, end exclusive. */
export interface Mention {
  start: number;
  end: number;
  text: string;
  kind: MentionKind;
  ids: string[];
  product?: string;
}

/** How near two mentions stand to each other, nearest first. */
export const RELATIONS = ['combined', 'sentence', 'block', 'document'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Another name of the same document, as the card needs it to judge the pair. */
export interface Other {
  kind: MentionKind;
  ids: string[];
  product?: string;
  text: string;
  relation: Relation;
  /** The page offers the two as alternatives ("or", "instead of", "versus"). */
  alternative: boolean;
}

/** Everything the facts file holds: what rules, lists and names need, without the prose. */
export interface Facts {
  drugs: Record<string, Drug>;
  classes: Record<string, DrugClass>;
  products: Record<string, Product>;
}

/** A citation with its source beside it. */
export interface SourcedCite extends Cite, Source {}

/** A caution for named drugs: placeholders filled, sources resolved, states judged. */
export interface PairCaution extends Omit<Caution, 'between' | 'cites' | 'when'> {
  /** The drugs met, in the order of the caution's sides. */
  between: { id: string; name: string }[];
  when: { condition: string; class: CautionClass }[];
  cites: SourcedCite[];
  overdue: boolean;
  relation: Relation;
  alternative: boolean;
  /** Only one of the candidates of an ambiguous name calls for this: the name as read. */
  ifMeant?: string;
  /** Less grave cautions for the same drugs. */
  under: PairCaution[];
}

/** What a card is about. */
export type Subject =
  | {
      kind: 'drug';
      drug: Drug;
      classes: { id: string; name: string }[];
      monograph: Monograph | null;
      sources: SourcedCite[];
      overdue: boolean;
    }
  | {
      kind: 'product';
      product: Product;
      title: string;
      ingredients: Drug[];
      sources: SourcedCite[];
    }
  | {
      kind: 'class';
      class: DrugClass;
      members: { id: string; name: string }[];
      sources: SourcedCite[];
      overdue: boolean;
    }
  | { kind: 'ambiguous'; candidates: Drug[] };

/** All that a card shows, in its order; made by the background, drawn by the card room. */
export interface CardModel {
  /** The words met on the page, or typed. */
  read: string;
  subject: Subject;
  /** Cautions that lead the card, gravest and nearest first. */
  cautions: PairCaution[];
  /** Cautions folded under "If taken together…", because the page offers alternatives or has no cue. */
  ifTogether: PairCaution[];
  /** Names of the other listed drugs of the page for which nothing is recorded. */
  noneRecorded: string[];
  /** Those that can't be judged: too little is held about them, or about the subject. */
  notAssessed: string[];
  /** What imported packs say; left out where none is on. */
  imported?: PackSays;
  /** How many cautions the reader's settings leave out; absent for none. */
  hidden?: number;
}

/** One row of the popup's search. */
export interface SearchResult {
  kind: 'drug' | 'product' | 'class';
  id: string;
  /** Name as shown. */
  title: string;
  /** The name that matched, where it is not the title ("Elavil"). */
  matched?: string;
  summary: string;
  /** Nothing is spelt as typed: this is only a suggestion. */
  near?: true;
  /** The name of the pack that brought it. */
  pack?: string;
}
