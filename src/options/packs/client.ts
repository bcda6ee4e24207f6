import type { PackList } from '../../platform/packs/list.ts';
import type { ChosenFile, Draft, Progress } from './orders.ts';

/** Why something could not be done, as far as the reader can do something about it. */
export class PackFault extends Error {
  readonly reason: 'no-room' | 'stopped' | 'failed';
  constructor(reason: PackFault['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Pages being read; nothing counts yet. */
export interface Reading {
  draft: Promise<Draft>;
  /** Ends the reading, or lets go of what was read: everything is as it was before. */
  drop(): Promise<void>;
}

/** All that "My monographs" asks of the rest of the extension. What fails rejects with a {@link PackFault}. */
export interface PacksClient {
  /** Tells now, and with every change, whether the reader's organisation lets them add pages. */
  watchAllowed(tell: (allowed: boolean) => void): void;
  list(): Promise<PackList>;
  /** Reads pages and says what importing them would come to. */
  read(files: readonly ChosenFile[], tell: (progress: Progress) => void): Reading;
  /** Makes what was read count, under this name, before all other packs. */
  take(reading: Reading, draft: Draft, name: string): Promise<PackList>;
  switchOn(key: string, on: boolean): Promise<PackList>;
  rename(key: string, name: string): Promise<PackList>;
  /** Moves a pack up (-1) or down (1) in the order of precedence. */
  move(key: string, by: 1 | -1): Promise<PackList>;
  remove(key: string): Promise<PackList>;
  /** Lets go of what stands in the list and can't be read. */
  forgetDamaged(): Promise<PackList>;
  /** The pages of a pack, as they were imported, in a zip. */
  exportPages(key: string): Promise<Blob>;
}
