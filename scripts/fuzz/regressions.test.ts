import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fuzz, timed } from './run.ts';
import { TARGETS } from './targets.ts';

function slowestOf(name: string): string[] {
  const file = `tests/fuzz/${name}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}

describe.each(TARGETS)('$name', (target) => {
  it('keeps its promise, in time, on the slowest inputs that fuzzing found', async () => {
    const inputs = slowestOf(target.name);
    expect(inputs.length).toBeGreaterThan(0);
    for (const input of inputs) await timed(target, input);
  });

  it('keeps its promise on some more', async () => {
    const { outcome } = await fuzz(target, 250, 1);
    expect(outcome.inputs).toBe(250);
  });
});

it('finds a broken promise', async () => {
  const [target] = TARGETS;
  if (!target) throw new Error('There are no targets.');
  const check = (input: string): void => {
    if (input.includes('###')) throw new Error('three signs');
  };
  await expect(fuzz({ ...target, check }, 5_000, 1)).rejects.toThrow('breaks its promise');
});
