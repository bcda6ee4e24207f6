import type { PackNote } from '../knowledge/imported.ts';
import type { ListItem, SetMember } from '../knowledge/paste.ts';
import type { SetReport } from '../knowledge/set-cautions.ts';
import type { PageName } from '../knowledge/page-summary.ts';
import type { CardModel, PairCaution, SearchResult } from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';
import type { LookUp } from '../platform/recent.ts';

/** A name of the page or a row of the search, as a card is asked for. */
export type Wanted =
  | { from: 'page'; name: PageName }
  | { from: 'search'; result: LookUp }
  | { from: 'card'; id: string };

/** The names and cautions of one document. */
export interface PageReport {
  names: PageName[];
  /** Cautions that the page combines, and those that lead in any case; gravest first. */
  leading: PairCaution[];
  folded: PairCaution[];
  /** What packs say of names of the page together; none where no pack is on. */
  notes?: PackNote[];
  /** Cautions that the reader's settings leave out; absent for none. */
  hidden?: number;
}

/** What the popup can know of the page that the reader looks at. */
export type PageState =
  | { kind: 'unreadable' }
  | { kind: 'no-access'; site: string }
  | { kind: 'off'; site: string; fixed?: boolean }
  /** Off everywhere; `until` is when a pause ends, in ms since 1970, or null. */
  | { kind: 'off-everywhere'; until: number | null }
  | {
      kind: 'read';
      site: string;
      /** In a private window: a setting would note its site. */
      isPrivate?: boolean;
      report: PageReport;
      frames: PageReport[];
    };

/** All that the popup asks of the rest of the extension. Every call may reject. */
export interface PopupClient {
  search: (query: string) => Promise<SearchResult[]>;
  /** The card, with the names of the page as its others; null if nothing is known of it. */
  card: (wanted: Wanted) => Promise<CardModel | null>;
  page: () => Promise<PageState>;
  /** What stands for a name in a combination check. */
  member: (wanted: Wanted) => Promise<SetMember>;
  /** The items of a pasted text, known and unknown. */
  readList: (text: string) => Promise<ListItem[]>;
  check: (members: SetMember[]) => Promise<SetReport>;
  /** Newest first. */
  recent: () => Promise<LookUp[]>;
  /** Does nothing in a private window. */
  remember: (lookUp: LookUp) => Promise<void>;
  clearRecent: () => Promise<void>;
  setSite: (site: string, on: boolean) => Promise<void>;
  setEverywhere: (on: boolean) => Promise<void>;
  /** Must be called from a click. True if access was given. */
  requestAccess: () => Promise<boolean>;
  /** Opens the full monograph in a tab; in a private window it is given instead, to be shown here. */
  openMonograph: (id: string) => Promise<Whole | null>;
  openSettings: () => void;
}
