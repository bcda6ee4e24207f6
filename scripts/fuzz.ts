/**
 * `npm run fuzz -- TARGET COUNT [SEED]`: tries so many inputs on one target, or on `all`. The slowest
 * inputs are kept in tests/fuzz/, where the unit tests run them again; the figures go into
 * docs/reliability.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fuzz, type Outcome } from './fuzz/run.ts';
import { TARGETS } from './fuzz/targets.ts';
import { writeTable } from './reliability.ts';

const FIGURES = 'tests/fuzz/figures.json';

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

function row({ target, promise, inputs, blocks, kept, slowestMs, seconds }: Outcome): string {
  return `| ${target} | ${promise} | ${inputs.toLocaleString('en')} | ${blocks} | ${kept} | ${slowestMs} ms | ${seconds} s |`;
}

const [asked = '', count = '', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const targets = TARGETS.filter(({ name }) => asked === 'all' || name === asked);
if (targets.length === 0 || !(Number(count) > 0)) {
  const names = TARGETS.map(({ name }) => name).join(', ');
  console.error(`Say what to fuzz and how often: npm run fuzz -- TARGET COUNT (all, ${names})`);
  process.exit(2);
}
for (const target of targets) {
  const { outcome, slowest } = await fuzz(target, Number(count), Number(seed));
  console.log(row(outcome));
  writeJson(
    `tests/fuzz/${target.name}.json`,
    slowest.map(({ input }) => input),
  );
  const figures = JSON.parse(readFileSync(FIGURES, 'utf8')) as Record<string, Outcome>;
  figures[target.name] = outcome;
  writeJson(FIGURES, figures);
  const head =
    '| target | what must hold | inputs | blocks reached | inputs kept | slowest | took |\n|---|---|---|---|---|---|---|';
  const rows = TARGETS.flatMap(({ name }) => figures[name] ?? []).map(row);
  writeTable('fuzz', [head, ...rows].join('\n'));
}
