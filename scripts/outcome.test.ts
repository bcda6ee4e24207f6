import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf, type Outcome } from './outcome.ts';

interface File {
  status?: string;
  message?: string;
  tests?: [name: string, status: string, failure?: string][];
}

function outcome(files: File[], ok: boolean): Outcome {
  const testResults = files.map(({ status = 'passed', message = '', tests = [] }) => ({
    name: 'a.test.ts',
    status,
    message,
    assertionResults: tests.map(([fullName, status, failure]) => ({
      fullName,
      status,
      failureMessages: failure === undefined ? [] : [failure],
    })),
  }));
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (status: string): number => all.filter((it) => it.status === status).length;
  const path = join(mkdtempSync(join(tmpdir(), 'medgloss-')), 'report.json');
  const counts = {
    numPassedTests: count('passed'),
    numPendingTests: count('skipped'),
    numTodoTests: 0,
  };
  writeFileSync(path, JSON.stringify({ ...counts, testResults }));
  return outcomeOf(path, ok);
}

test('counts what passed and what was skipped', () => {
  const tests: File['tests'] = [
    ['one', 'passed'],
    ['two', 'passed'],
    ['three', 'skipped'],
  ];
  expect(outcome([{ tests }], true)).toEqual({ passed: 2, failures: [], doubts: [], skipped: 1 });
});

test('says which tests failed, and why, without the way there', () => {
  const failure = 'Error: Waited 10 s\n    at until (until.ts:17:38)\nwhat it waited for';
  const { passed, failures } = outcome(
    [
      {
        status: 'failed',
        tests: [
          ['one', 'passed'],
          ['two', 'failed', failure],
        ],
      },
    ],
    false,
  );
  expect(passed).toBe(1);
  expect(failures).toEqual(['a.test.ts: two: Error: Waited 10 s\nwhat it waited for']);
});

test('names what passed only when it was tried again', () => {
  const { passed, failures, doubts } = outcome(
    [{ tests: [['one', 'passed', 'Error: late']] }],
    true,
  );
  expect({ passed, failures }).toEqual({ passed: 1, failures: [] });
  expect(doubts).toEqual(['a.test.ts: one: Error: late']);
});

test('says why a file failed before its tests', () => {
  const { failures } = outcome([{ status: 'failed', message: 'Cannot find module' }], false);
  expect(failures).toEqual(['a.test.ts: Cannot find module']);
});

test('names a file whose tests could not begin', () => {
  const { failures } = outcome([{ status: 'failed', tests: [['one', 'skipped']] }], false);
  expect(failures).toHaveLength(1);
  expect(failures[0]).toContain('a.test.ts');
});

test('takes a run that failed outside its tests for a failure', () => {
  expect(outcome([{ tests: [['one', 'passed']] }], false).failures).toHaveLength(1);
});

test('takes a run without a test for a failure', () => {
  expect(outcome([], true).failures).toHaveLength(1);
  expect(outcomeOf('nowhere.json', true).failures).toHaveLength(1);
});
