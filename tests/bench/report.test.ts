import { expect, test } from 'vitest';
import { FIGURES, limitOf, type FigureId } from './figures.ts';
import { overTheGate, table } from './report.ts';

const ids = Object.keys(FIGURES) as FigureId[];
const HERE = { slowness: 1, load: [0, 0] as [number, number], cores: 2, browser: 'B', date: 'D' };

/** The bound of the gate: 1.5 times the limit, or of what stands where that is not kept. */
function bound(id: FigureId): number {
  const { limit, reached = limit } = limitOf(id);
  return 1.5 * Math.max(limit, reached);
}

test('the gate lets through what is just within it, and stops what is beyond', () => {
  const finite = ids.filter((id) => bound(id) > 0 && Number.isFinite(bound(id)));
  expect(finite.length).toBeGreaterThan(25);
  for (const id of finite) {
    expect(overTheGate([{ id, value: bound(id) * 0.999 }], 1)).toEqual([]);
    expect(overTheGate([{ id, value: bound(id) * 1.001 }], 1)).toHaveLength(1);
  }
});

test('one planted name that is not found closes the gate', () => {
  expect(overTheGate([{ id: 'missed', value: 0 }], 1)).toEqual([]);
  expect(overTheGate([{ id: 'missed', value: 1 }], 1)).toHaveLength(1);
});

test('times are held against the pace of the machine, ratios and sizes are not', () => {
  expect(overTheGate([{ id: 'verify-elapsed', value: bound('verify-elapsed') * 1.9 }], 2)).toEqual(
    [],
  );
  expect(overTheGate([{ id: 'growth', value: bound('growth') * 1.9 }], 2)).toHaveLength(1);
});

test('what is only reported is never stopped, and has no limit in the table', () => {
  const measured = [{ id: 'slices-longest' as const, value: 1e6 }];
  expect(overTheGate(measured, 1)).toEqual([]);
  expect(table(measured, HERE)).toContain('| — | — | 1000000 ms | reported |');
});

test('a limit that is not kept says by how much in the table', () => {
  const value = limitOf('growth').limit * 2;
  expect(table([{ id: 'growth', value }], HERE)).toContain('**over, 2 times the limit**');
});
