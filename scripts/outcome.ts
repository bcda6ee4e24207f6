import { existsSync, readFileSync } from 'node:fs';

/** What came of a step. */
export interface Outcome {
  passed: number;
  /** What failed, in words for people. */
  failures: string[];
  /** What passed only when it was tried again, and how it had failed. */
  doubts: string[];
  skipped: number;
}

interface Report {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: Test[];
  }[];
}

interface Test {
  status: string;
  fullName: string;
  /** Of a test that passed: how it failed when it was tried first. */
  failureMessages?: string[];
}

/** The lines of a message that say what happened; where in a library it did is printed further up. */
function gist(message: string): string {
  return message
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n');
}

const say = ({ fullName, failureMessages = [] }: Test): string =>
  `${fullName}: ${gist(failureMessages.join('\n'))}`;

function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const said = assertionResults.filter((it) => it.status === 'failed').map(say);
    // What fails before or between the tests of a file has words of its own, or none in the report.
    const outside = gist(message) || 'it failed before its tests: see above';
    if (said.length === 0 && status === 'failed') said.push(outside);
    return said.map((it) => `${name}: ${it}`);
  });
}

function doubtsOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(
        ({ status, failureMessages = [] }) => status === 'passed' && failureMessages.length > 0,
      )
      .map((it) => `${name}: ${say(it)}`),
  );
}

/**
 * What Vitest's JSON report at `path` says of a run that ended well (`ok`) or not. A run that
 * failed outside its tests, or ran none, is one failure.
 */
export function outcomeOf(path: string, ok: boolean): Outcome {
  if (!existsSync(path)) {
    return { passed: 0, failures: [`there is no ${path}`], doubts: [], skipped: 0 };
  }
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const { numPassedTests: passed, numPendingTests, numTodoTests } = report;
  const failures = failuresOf(report);
  if (failures.length === 0 && !ok) failures.push('it failed outside its tests');
  if (failures.length === 0 && passed === 0) failures.push('no test was run');
  return { passed, failures, doubts: doubtsOf(report), skipped: numPendingTests + numTodoTests };
}
