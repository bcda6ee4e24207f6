import type { Settings } from '../platform/settings.ts';
import type { TransferProblem } from '../platform/transfer.ts';

/** All that the settings ask of the rest of the extension. */
export interface OptionsClient {
  read: () => Promise<Settings>;
  /** The sites that a policy keeps off, whatever the settings say. */
  fixedSites: () => Promise<string[]>;
  /** Calls back when settings change, wherever; returns the way to stop that. */
  watch: (listener: (settings: Settings) => void) => () => void;
  change: (part: Partial<Settings>) => Promise<void>;
  pause: () => Promise<void>;
  /** The reader's settings as the text of a file. */
  exportText: () => Promise<string>;
  /** Takes the settings of a file in place of all others; the problem where it can't. */
  importText: (text: string) => Promise<TransferProblem | null>;
  clearEverything: () => Promise<void>;
  /** Opens the browser's page where shortcuts are set; null where there is none. */
  openShortcuts: (() => void) | null;
}
