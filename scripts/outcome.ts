import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestCase, TestModule } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';

/** What came of a step. */
export interface Outcome {
  passed: number;
  /** What failed, in words for people. */
  failures: string[];
  /** What passed only when it was tried again, and how it had failed. */
  doubts: string[];
  skipped: number;
}

type Errors = readonly { name?: string; message: string }[];

const said = (errors: Errors): string =>
  errors.map(({ name = 'Error', message }) => `${name}: ${message}`).join('\n');

const state = (test: TestCase): string => test.result().state;
const testErrors = (test: TestCase): Errors => test.result().errors ?? [];

/** What failed in a file: its tests, and what should have come before, between or after them. */
function failuresOf(module: TestModule): string[] {
  const tests = [...module.children.allTests('failed')];
  const suites = [...module.children.allSuites()].filter((it) => it.errors().length > 0);
  return [
    ...module.errors().map((it) => said([it])),
    ...suites.map((it) => `${it.fullName}: ${said(it.errors())}`),
    ...tests.map((it) => `${it.fullName}: ${said(testErrors(it))}`),
  ].map((it) => `${relative('.', module.moduleId)}: ${it}`);
}

function doubtsOf(module: TestModule): string[] {
  return [...module.children.allTests('passed')]
    .filter((it) => testErrors(it).length > 0)
    .map((it) => `${relative('.', module.moduleId)}: ${it.fullName}: ${said(testErrors(it))}`);
}

/** A reporter for Vitest: writes the outcome of a run as JSON to the path in `MEDGLOSS_OUTCOME`. */
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: Errors): void {
    const tests = modules.flatMap((it) => [...it.children.allTests()]);
    const count = (wanted: string): number => tests.filter((it) => state(it) === wanted).length;
    const outcome: Outcome = {
      passed: count('passed'),
      failures: [...modules.flatMap(failuresOf), ...unhandled.map((it) => said([it]))],
      doubts: modules.flatMap(doubtsOf),
      skipped: count('skipped'),
    };
    writeFileSync(process.env['MEDGLOSS_OUTCOME'] ?? '', JSON.stringify(outcome));
  }
}

/**
 * The outcome that was written to `path` by a run that ended well (`ok`) or not. A run that failed
 * without a word, or ran no test, is one failure.
 */
export function readOutcome(path: string, ok: boolean): Outcome {
  if (!existsSync(path)) {
    return { passed: 0, failures: [`there is no ${path}`], doubts: [], skipped: 0 };
  }
  const outcome = JSON.parse(readFileSync(path, 'utf8')) as Outcome;
  const { failures, passed } = outcome;
  if (failures.length === 0 && !ok) failures.push('it failed outside its tests');
  if (failures.length === 0 && passed === 0) failures.push('no test was run');
  return outcome;
}
