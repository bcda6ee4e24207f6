/**
 * Runs every check and every test, some steps at a time, and closes with `N passed, N failed`. A
 * check counts as one; tests count as many as ran. With words as arguments, only the steps so named.
 * With `--full`, the long ones too (soaking for half an hour, fuzzing, mutating), and tests that
 * take a sample of something take all of it: they see `MEDGLOSS_FULL=1`.
 */
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, type BrowserName } from './browsers.mjs';
import { readOutcome, type Outcome } from './outcome.ts';

const REPORTS = 'build/tests';
/** Steps at a time. Small machines have two cores, but tests in browsers wait half of their time. */
const AT_ONCE = 3;

interface Obstacle {
  why: string;
  forgiven: boolean;
}

interface Step {
  name: string;
  /** Command and arguments; a tool of node_modules, or `npm`. */
  run: string[];
  /** The step's tests are counted, by what our reporter for Vitest writes. */
  counted?: true;
  needs?: BrowserName;
  /** Steps that must have passed. */
  after?: string[];
  /** Takes hours: only with `--full`. */
  long?: true;
}

const vitest = (project: string): string[] => ['vitest', 'run', '--project', project];

const AFTER_BUILD = ['build'];

/** Short ones. The build writes files that some import by name, and nothing is to slow it down. */
const SHORT: Step[] = [
  {
    name: 'component',
    run: vitest('browser'),
    counted: true,
    needs: 'chromium',
  },
  { name: 'lint', run: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'unit', run: vitest('unit'), counted: true },
  { name: 'types', run: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'reproducible', run: ['tsx', 'scripts/reproduce.ts'] },
  { name: 'format', run: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'webext', run: ['npm', 'run', '-s', 'lint:webext'] },
  { name: 'unused', run: ['knip'] },
  { name: 'directions', run: ['tsx', 'scripts/directions.ts'] },
  { name: 'licences', run: ['tsx', 'scripts/licences.ts', '--check'] },
  { name: 'size', run: ['tsx', 'scripts/size.ts'] },
];

/** In the order in which they begin: the longest as soon as they can, and the rest beside them. */
const STEPS: Step[] = [
  { name: 'build', run: ['npm', 'run', '-s', 'build'] },
  { name: 'data', run: ['npm', 'run', '-s', 'medgloss', '--', 'check'] },
  {
    name: 'e2e-firefox',
    run: vitest('e2e-firefox'),
    counted: true,
    needs: 'firefox',
    after: AFTER_BUILD,
  },
  {
    name: 'e2e-chromium',
    run: vitest('e2e-chromium'),
    counted: true,
    needs: 'chromium',
    after: AFTER_BUILD,
  },
  ...SHORT.map((step) => ({ ...step, after: AFTER_BUILD })),
  {
    name: 'bench',
    run: ['tsx', 'tests/bench/main.ts'],
    needs: 'chromium',
    after: AFTER_BUILD,
    long: true,
  },
  { name: 'fuzz', run: ['tsx', 'scripts/fuzz.ts', 'all', '1000000'], long: true },
  { name: 'mutation', run: ['npm', 'run', '-s', 'mutate'], long: true },
];

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

interface Run {
  ok: boolean;
  output: string;
}

const reportOf = ({ name }: Step): string => join(REPORTS, `${name}.json`);

/** Runs a step's command to its end. */
function execute(step: Step): Promise<Run> {
  const { run, counted } = step;
  const report = ['--reporter=default', '--reporter=./scripts/outcome.ts'];
  const [tool = '', ...args] = [...run, ...(counted ? report : [])];
  const command = tool === 'npm' ? tool : join('node_modules', '.bin', tool);
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MEDGLOSS_OUTCOME: reportOf(step) },
    shell: process.platform === 'win32',
  });
  return new Promise((done, failed) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', failed).on('close', (status) => {
      done({ ok: status === 0, output });
    });
  });
}

/** Why a step can't run here, or null. Elsewhere a missing browser is forgiven, in CI it is not. */
function obstacle({ needs, after = [] }: Step, broken: Map<string, string[]>): Obstacle | null {
  const missing = after.find((name) => broken.has(name));
  if (missing) return { why: `${missing} failed`, forgiven: false };
  if (!needs || findBrowser(needs)) return null;
  return { why: `there is no ${needs} on this machine`, forgiven: !process.env['CI'] };
}

async function runStep(step: Step, broken: Map<string, string[]>): Promise<Outcome> {
  const hindered = obstacle(step, broken);
  if (hindered) {
    const { why, forgiven } = hindered;
    console.log(`${forgiven ? '!!! SKIPPED' : '✗'} ${step.name} was not run: ${why}`);
    return { passed: 0, failures: forgiven ? [] : [why], doubts: [], skipped: forgiven ? 1 : 0 };
  }
  console.log(`… ${step.name}`);
  const began = Date.now();
  const { ok, output } = await execute(step);
  // In one piece: another step runs beside this one.
  if (step.counted || !ok) process.stdout.write(output);
  const failed = ok ? [] : [output.trim()];
  const one = { passed: ok ? 1 : 0, failures: failed, doubts: [], skipped: 0 };
  const outcome = step.counted ? readOutcome(reportOf(step), ok) : one;
  const { passed, failures } = outcome;
  const mark = failures.length === 0 ? '✓' : '✗';
  console.log(
    `${mark} ${step.name}: ${passed} passed, ${failures.length} failed (${seconds(began)})`,
  );
  return outcome;
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const full = process.argv.includes('--full');
if (full) {
  process.env['MEDGLOSS_FULL'] = '1';
  process.env['SOAK_MINUTES'] ??= '30';
}
const asked = process.argv.slice(2).filter((it) => it !== '--full');
let passed = 0;
let unrun = 0;
/** What failed, by its step. */
const broken = new Map<string, string[]>();
const skipped: string[] = [];
const doubts: string[] = [];
const began = Date.now();
const wanted = ({ name, long }: Step): boolean =>
  asked.length === 0 ? full || !long : asked.includes(name);
const waiting = STEPS.filter(wanted);
/** Names of steps that wait or run: what comes after one of them has to wait. */
const open = new Set(waiting.map(({ name }) => name));

const progress = new EventEmitter();

function nextStep(): Step | undefined {
  const at = waiting.findIndex(({ after = [] }) => !after.some((name) => open.has(name)));
  return at < 0 ? undefined : waiting.splice(at, 1)[0];
}

async function runSteps(): Promise<void> {
  while (waiting.length > 0) {
    const step = nextStep();
    if (!step) {
      // All that wait come after one that runs.
      await once(progress, 'ended');
      continue;
    }
    const outcome = await runStep(step, broken);
    open.delete(step.name);
    if (outcome.failures.length > 0) broken.set(step.name, outcome.failures);
    else if (outcome.passed === 0) skipped.push(step.name);
    passed += outcome.passed;
    unrun += outcome.skipped;
    doubts.push(...outcome.doubts);
    progress.emit('ended');
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, runSteps));
console.log(`\n${seconds(began)} in all`);
if (skipped.length > 0) console.log(`SKIPPED, for want of a browser: ${skipped.join(', ')}`);
if (doubts.length > 0) {
  console.log(`\nPASSED ONLY WHEN TRIED AGAIN, which is a bug to be found:\n${doubts.join('\n')}`);
}
// Once more, for what was printed when it happened is far above.
for (const [name, failures] of broken) console.log(`\nFAILED in ${name}:\n${failures.join('\n')}`);
const failed = [...broken.values()].flat().length;
console.log(`${passed} passed, ${failed} failed${unrun > 0 ? `, ${unrun} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
