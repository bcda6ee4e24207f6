/** The table in docs/performance.md. */
import { FIGURES, type Figure, type Measured } from './figures.ts';

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

/** The limit on this machine, during this run. */
function limitOf(figure: Figure, slowness: number): number {
  return figure.time ? figure.limit * Math.max(1, slowness) : figure.limit;
}

function verdict(value: number, limit: number): string {
  if (!Number.isFinite(limit)) return 'reported';
  if (value <= limit) return 'within';
  return limit === 0 ? '**over**' : `**over, ${digits(value / limit)} times the limit**`;
}

function row({ id, value, note }: Measured, slowness: number): string {
  const figure: Figure = FIGURES[id];
  const limit = limitOf(figure, slowness);
  const cells = [
    note ? `${figure.what} (${note})` : figure.what,
    withUnit(figure.limit, figure),
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
