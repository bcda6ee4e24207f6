import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readOutcome, type Outcome } from './outcome.ts';

/** The outcome of a real run of these files of tests, by name. */
function outcome(files: Record<string, string>): Outcome {
  const root = mkdtempSync(join(tmpdir(), 'medgloss-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  const path = join(root, 'outcome.json');
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const reporter = resolve('scripts', 'outcome.ts');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--root', root, '--globals', '--retry=1', `--reporter=${reporter}`],
    { env: { ...process.env, MEDGLOSS_OUTCOME: path } },
  );
  return readOutcome(path, status === 0);
}

test('tells what passed, what failed and why, and what passed only at the second try', () => {
  const { passed, skipped, failures, doubts } = outcome({
    'plain.test.js': `
      let tries = 0;
      test('holds', () => {});
      test.skip('waits', () => {});
      test('breaks', () => expect(1).toBe(2));
      test('wavers', () => { if (tries++ === 0) throw new Error('late'); });`,
    'start.test.js': `
      describe('a browser', () => {
        beforeAll(() => { throw new Error('no browser'); });
        test('opens', () => {});
      });`,
    'missing.test.js': `import './nowhere.js'; test('reads', () => {});`,
  });
  expect({ passed, skipped }).toEqual({ passed: 2, skipped: 2 });
  expect(doubts).toEqual([expect.stringMatching(/plain\.test\.js: wavers: Error: late$/)]);
  expect(failures.sort()).toEqual([
    expect.stringMatching(/missing\.test\.js: Error: .*nowhere\.js/),
    expect.stringMatching(/plain\.test\.js: breaks: AssertionError: .*to be 2/),
    expect.stringMatching(/start\.test\.js: a browser: Error: no browser$/),
  ]);
});

test('takes a run that failed outside its tests for a failure', () => {
  const { passed, failures } = outcome({
    'stray.test.js': `test('holds', () => { void Promise.reject(new Error('astray')); });`,
  });
  expect({ passed, failures }).toEqual({ passed: 1, failures: ['Error: astray'] });
});

test('takes a run without a test, or without a report, for a failure', () => {
  expect(outcome({}).failures).toHaveLength(1);
  expect(readOutcome('nowhere.json', true).failures).toEqual(['there is no nowhere.json']);
});
