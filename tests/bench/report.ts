/** The table in docs/performance.md. */
import { FIGURES, limitOf, type Figure, type FigureId, type Measured } from './figures.ts';

export interface Circumstances {
  /** Against a machine of 4 GHz with nothing else to do. */
  slowness: number;
  /** Load of the machine at the start and at the end. */
  load: [number, number];
  cores: number;
  browser: string;
  date: string;
}

const digits = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));

const withUnit = (value: number, { unit }: Figure): string => {
  if (!Number.isFinite(value)) return '—';
  const gap = unit === '×' || unit === '%' || unit === '' ? '' : ' ';
  return `${digits(value)}${gap}${unit}`;
};

/** The limit's scale on this machine, during this run: times alone have one. */
const scaleOf = (id: FigureId, slowness: number): number =>
  (FIGURES[id] as Figure).time ? Math.max(1, slowness) : 1;

function verdict(value: number, limit: number): string {
  if (!Number.isFinite(limit)) return 'reported';
  if (value <= limit) return 'within';
  return limit === 0 ? '**over**' : `**over, ${digits(value / limit)} times the limit**`;
}

function row({ id, value, note }: Measured, slowness: number): string {
  const figure: Figure = FIGURES[id];
  const wanted = limitOf(id).limit;
  const limit = wanted * scaleOf(id, slowness);
  const cells = [
    note ? `${figure.what} (${note})` : figure.what,
    withUnit(wanted, figure),
    figure.time ? withUnit(limit, figure) : '',
    withUnit(value, figure),
    verdict(value, limit),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The table with the circumstances of its run. */
export function table(measured: readonly Measured[], at: Circumstances): string {
  const [before, after] = at.load;
  return [
    `${at.date}, ${at.browser}, ${at.cores} cores. The machine ran ${at.slowness.toFixed(1)} times slower`,
    `than one of 4 GHz with nothing else to do; load ${before.toFixed(1)} at the start, ${after.toFixed(1)} at the end.`,
    '',
    '| figure | limit | scaled | measured | verdict |',
    '|---|---|---|---|---|',
    ...measured.map((one) => row(one, at.slowness)),
  ].join('\n');
}

/** A figure may be so many times its limit before the gate closes: runs differ on a shared machine. */
const TOLERATED = 1.5;

/** Lines for the figures that are too bad, by this run's `slowness`; none if all pass. */
export function overTheGate(measured: readonly Measured[], slowness: number): string[] {
  return measured.flatMap(({ id, value }) => {
    const { limit, reached = limit } = limitOf(id);
    const gate = TOLERATED * Math.max(limit, reached) * scaleOf(id, slowness);
    if (value <= gate) return [];
    const { what } = FIGURES[id];
    return [`${id}: ${digits(value)}, and at most ${digits(gate)} may be (${what})`];
  });
}
