/** What the page asks of its worker, and what the worker answers. One worker does one order. */
import type { BuiltLexicon } from '../../knowledge/lexicon.ts';
import type { About, Totals } from '../../authoring/import/report.ts';

/** A file that somebody chose or dropped; its path shows the folder it lies in. */
export interface ChosenFile {
  path: string;
  file: File;
}

export type Order =
  /** Reads pages and writes them under a key that no list names yet. Files come in several messages. */
  | { order: 'read'; pack: string; files: ChosenFile[]; more: boolean }
  /** Makes one lexicon of ours and the names of these packs. */
  | { order: 'merge'; packs: string[] }
  /** Packs the pages of a pack into a zip. */
  | { order: 'export'; pack: string };

/** What a group of the report is about. */
export type Topic = 'refused' | 'new' | 'overriding' | 'elsewhere' | 'clashes' | About;

/** Some lines of a report, and how many there are. */
export interface Group {
  topic: Topic;
  count: number;
  lines: string[];
}

/** What an import would come to; its records are written, and count for nothing yet. */
export interface Draft {
  pack: string;
  /** After the folder or the zip, for the reader to change. */
  name: string;
  totals: Totals;
  groups: Group[];
  /** The whole report, as Markdown. */
  report: Blob;
}

export interface Progress {
  done: number;
  /** 0 while it is not known. */
  total: number;
}

export type Reply =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; result: unknown }
  | { kind: 'failed'; fault: string };

export interface Results {
  read: Draft;
  merge: BuiltLexicon;
  export: Blob;
}
