/** What is measured, and the limit that each figure is held against. */

export interface Figure {
  what: string;
  limit: number;
  unit: '×' | 'ms' | 's' | '%' | 'kB' | 'MB' | '';
  /** A time: its limit is scaled by how slow the machine is during the run. */
  time?: true;
}

export const FIGURES = {
  'scan-warm-real': {
    what: 'Full scan of real pages, 20,000 names, warm, against the bare walk',
    limit: 2.5,
    unit: '×',
  },
  'scan-fresh-real': { what: 'The same on freshly parsed documents', limit: 2.5, unit: '×' },
  'scan-warm-made': {
    what: 'Full scan of made pages, 20,000 names, warm, against the bare walk',
    limit: 2.5,
    unit: '×',
  },
  'scan-fresh-made': { what: 'The same on freshly parsed documents', limit: 2.5, unit: '×' },
  sizes: { what: '100,000 names against 500', limit: 1.2, unit: '×' },
  growth: { what: 'Growth with the size of a page, exponent', limit: 1.05, unit: '' },
  missed: {
    what: 'Planted names that are not found, of lexicons of 500 to 100,000',
    limit: 0,
    unit: '',
  },
  'slices-p99': {
    what: 'Slices on a page of 180,000 nodes, 99th of a hundred',
    limit: 8,
    unit: 'ms',
    time: true,
  },
  'slices-longest': {
    what: 'The longest of them (reported, no limit of its own)',
    limit: Infinity,
    unit: 'ms',
    time: true,
  },
  scanner: { what: 'Scanner, gzip, without its name filter', limit: 15, unit: 'kB' },
  card: { what: 'Card script, gzip', limit: 35, unit: 'kB' },
  'filter-ready': {
    what: 'Name filter ready for use, cold, 20,000 names',
    limit: 1,
    unit: 'ms',
    time: true,
  },
  'names-nothing': {
    what: 'Memory of 20,000 names in a frame, nothing found',
    limit: 64,
    unit: 'kB',
  },
  'names-some': { what: 'The same, twelve drugs found', limit: 200, unit: 'kB' },
  append: {
    what: 'Appending 10,000 nodes with 10,000 mentions in 100 batches: added main-thread time',
    limit: 10,
    unit: '%',
  },
  'one-node': {
    what: 'One mutating node a frame beside 10,000 mentions: added a frame',
    limit: 1,
    unit: 'ms',
    time: true,
  },
  'many-nodes': {
    what: '200 text nodes changing 60 times a second: of one core',
    limit: 10,
    unit: '%',
    time: true,
  },
  'hit-test': {
    what: 'Hit test for a pointer move, 10,000 mentions',
    limit: 0.1,
    unit: 'ms',
    time: true,
  },
  'verify-elapsed': {
    what: 'Names verified after a hit: elapsed, from the change of the page to the mention',
    limit: 30,
    unit: 'ms',
    time: true,
  },
  'verify-main': {
    what: 'The same: our script on the main thread, reading included',
    limit: 1,
    unit: 'ms',
    time: true,
  },
  'popup-paint': {
    what: 'Popup, from its address to its first paint',
    limit: 100,
    unit: 'ms',
    time: true,
  },
  'popup-key': {
    what: 'Popup, from a key to the results',
    limit: 30,
    unit: 'ms',
    time: true,
  },
  'hover-asleep': {
    what: 'Hover to card painted, worker asleep, beyond the dwell',
    limit: 300,
    unit: 'ms',
    time: true,
  },
  'hover-awake': {
    what: 'Hover to card painted, worker awake, beyond the dwell',
    limit: 50,
    unit: 'ms',
    time: true,
  },
  cold: {
    what: 'A page without drugs, first visit, cold code: all our script',
    limit: 2,
    unit: 'ms',
    time: true,
  },
  'added-time': {
    what: 'The extension on real pages against none: added main-thread time a page',
    limit: 5,
    unit: 'ms',
    time: true,
  },
  'import-time': {
    what: 'Importing 6,000 pages (36 MB), from the choice to names in frames',
    limit: 30,
    unit: 's',
    time: true,
  },
  'import-task': {
    what: 'Longest task of the settings page meanwhile',
    limit: 50,
    unit: 'ms',
    time: true,
  },
  'import-memory': { what: 'Memory that it takes meanwhile, at most', limit: 300, unit: 'MB' },
  'imported-asleep': {
    what: 'Hover to card painted with these pages imported, worker asleep, beyond the dwell',
    limit: 300,
    unit: 'ms',
    time: true,
  },
  'imported-awake': {
    what: 'The same, worker awake',
    limit: 50,
    unit: 'ms',
    time: true,
  },
  'imported-elapsed': {
    what: 'Names verified after a hit with these pages imported: elapsed',
    limit: 30,
    unit: 'ms',
    time: true,
  },
  'imported-main': {
    what: 'The same: our script on the main thread, reading included',
    limit: 1,
    unit: 'ms',
    time: true,
  },
  'imported-scan': {
    what: 'Full scan of made pages with the names of these pages, against our own names alone',
    limit: 1.2,
    unit: '×',
  },
  'added-heap': { what: 'The same: added heap a page', limit: 500, unit: 'kB' },
} satisfies Record<string, Figure>;

export type FigureId = keyof typeof FIGURES;

/** What was measured; a note says how, where the table alone would mislead. */
export interface Measured {
  id: FigureId;
  value: number;
  note?: string;
}
