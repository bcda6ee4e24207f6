/** What is measured. The limits stand with the other budgets, in tests/budgets.json. */
import budgets from '../budgets.json' with { type: 'json' };

export interface Figure {
  what: string;
  unit: '×' | 'ms' | 's' | '%' | 'kB' | 'MB' | '';
  /** A time: its limit is scaled by how slow the machine is during the run. */
  time?: true;
}

export const FIGURES = {
  'scan-warm-real': {
    what: 'Full scan of real pages, 20,000 names, warm, against the bare walk',
    unit: '×',
  },
  'scan-fresh-real': { what: 'The same on freshly parsed documents', unit: '×' },
  'scan-warm-made': {
    what: 'Full scan of made pages, 20,000 names, warm, against the bare walk',
    unit: '×',
  },
  'scan-fresh-made': { what: 'The same on freshly parsed documents', unit: '×' },
  sizes: { what: '100,000 names against 500', unit: '×' },
  growth: { what: 'Growth with the size of a page, exponent', unit: '' },
  missed: {
    what: 'Planted names that are not found, of lexicons of 500 to 100,000',
    unit: '',
  },
  'slices-p99': {
    what: 'Slices on a page of 180,000 nodes, 99th of a hundred',
    unit: 'ms',
    time: true,
  },
  'slices-longest': {
    what: 'The longest of them (reported, no limit of its own)',
    unit: 'ms',
    time: true,
  },
  scanner: { what: 'Scanner, gzip, without its name filter', unit: 'kB' },
  card: { what: 'Card script, gzip', unit: 'kB' },
  'filter-ready': {
    what: 'Name filter ready for use, cold, 20,000 names',
    unit: 'ms',
    time: true,
  },
  'names-nothing': {
    what: 'Memory of 20,000 names in a frame, nothing found',
    unit: 'kB',
  },
  'names-some': { what: 'The same, twelve drugs found', unit: 'kB' },
  append: {
    what: 'Appending 10,000 nodes with 10,000 mentions in 100 batches: added main-thread time',
    unit: '%',
  },
  'one-node': {
    what: 'One mutating node a frame beside 10,000 mentions: added a frame',
    unit: 'ms',
    time: true,
  },
  'many-nodes': {
    what: '200 text nodes changing 60 times a second: of one core',
    unit: '%',
    time: true,
  },
  'hit-test': {
    what: 'Hit test for a pointer move, 10,000 mentions',
    unit: 'ms',
    time: true,
  },
  'verify-elapsed': {
    what: 'Names verified after a hit: elapsed, from the change of the page to the mention',
    unit: 'ms',
    time: true,
  },
  'verify-main': {
    what: 'The same: our script on the main thread, reading included',
    unit: 'ms',
    time: true,
  },
  'popup-paint': {
    what: 'Popup, from its address to its first paint',
    unit: 'ms',
    time: true,
  },
  'popup-typing': {
    what: 'Popup, from its address to the focus in its field',
    unit: 'ms',
    time: true,
  },
  'popup-key': {
    what: 'Popup, from a key to the results',
    unit: 'ms',
    time: true,
  },
  'hover-asleep': {
    what: 'Hover to card painted, worker asleep, beyond the dwell',
    unit: 'ms',
    time: true,
  },
  'hover-awake': {
    what: 'Hover to card painted, worker awake, beyond the dwell',
    unit: 'ms',
    time: true,
  },
  cold: {
    what: 'A page without drugs, first visit, cold code: all our script',
    unit: 'ms',
    time: true,
  },
  'added-time': {
    what: 'The extension on real pages against none: added main-thread time a page',
    unit: 'ms',
    time: true,
  },
  'import-time': {
    what: 'Importing 6,000 pages (36 MB), from the choice to names in frames',
    unit: 's',
    time: true,
  },
  'import-task': {
    what: 'Longest task of the settings page meanwhile',
    unit: 'ms',
    time: true,
  },
  'import-memory': { what: 'Memory that it takes meanwhile, at most', unit: 'MB' },
  'imported-asleep': {
    what: 'Hover to card painted with these pages imported, worker asleep, beyond the dwell',
    unit: 'ms',
    time: true,
  },
  'imported-awake': {
    what: 'The same, worker awake',
    unit: 'ms',
    time: true,
  },
  'imported-elapsed': {
    what: 'Names verified after a hit with these pages imported: elapsed',
    unit: 'ms',
    time: true,
  },
  'imported-main': {
    what: 'The same: our script on the main thread, reading included',
    unit: 'ms',
    time: true,
  },
  'imported-scan': {
    what: 'Full scan of made pages with the names of these pages, against our own names alone',
    unit: '×',
  },
  'added-heap': { what: 'The same: added heap a page', unit: 'kB' },
} satisfies Record<string, Figure>;

export type FigureId = keyof typeof FIGURES;

/** What was measured; a note says how, where the table alone would mislead. */
export interface Measured {
  id: FigureId;
  value: number;
  note?: string;
}

/** What a figure is held against, in its unit, before it is scaled. */
export interface Limit {
  limit: number;
  /**
   * What stands where the limit is not kept (docs/performance.md says why): the gate lets nothing
   * become much worse than that. It may only be lowered.
   */
  reached?: number;
}

const LIMITS: Partial<Record<string, Limit>> = budgets.figures;

/** The budget of a script that pages get. Throws where there is none. */
export function budgetOf(id: 'scanner' | 'card'): (typeof budgets.files)[number] {
  const budget = budgets.files.find(({ file }) => file.endsWith(`${id}.iife.js`));
  if (!budget) throw new Error(`tests/budgets.json has no budget for the ${id}.`);
  return budget;
}

/** The limit of a figure; without end for those that are only reported. */
export function limitOf(id: FigureId): Limit {
  if (id === 'scanner' || id === 'card') return { limit: budgetOf(id).gzip / 1000 };
  return LIMITS[id] ?? { limit: Infinity };
}
