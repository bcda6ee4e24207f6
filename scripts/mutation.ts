/** Writes what Stryker found into docs/reliability.md, file by file; fails below the score wanted. */
import { readFileSync } from 'node:fs';
import { writeTable } from './reliability.ts';

const WANTED = 85;
const REPORT = 'build/mutation/incremental.json';

interface Report {
  files: Record<string, { mutants: { status: string }[] }>;
}

interface Score {
  noticed: number;
  missed: number;
}

/** Static mutants, which would need every test for each, are left out by the configuration. */
function scoreOf(mutants: { status: string }[]): Score {
  const count = (...statuses: string[]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  return { noticed: count('Killed', 'Timeout'), missed: count('Survived', 'NoCoverage') };
}

const percent = ({ noticed, missed }: Score): number => (100 * noticed) / (noticed + missed);

function row(name: string, score: Score): string {
  const { noticed, missed } = score;
  return `| ${name} | ${noticed + missed} | ${noticed} | ${percent(score).toFixed(0)}% |`;
}

const { files } = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
const scores = Object.entries(files)
  .map(([file, { mutants }]) => [file.replace('src/knowledge/', ''), scoreOf(mutants)] as const)
  .filter(([, { noticed, missed }]) => noticed + missed > 0)
  .sort(([a], [b]) => a.localeCompare(b));
const all = scores.reduce<Score>(
  (sum, [, { noticed, missed }]) => ({
    noticed: sum.noticed + noticed,
    missed: sum.missed + missed,
  }),
  { noticed: 0, missed: 0 },
);
const head = '| file | mutants | noticed | score |\n|---|---|---|---|';
writeTable('mutation', [head, ...scores.map((it) => row(...it)), row('all', all)].join('\n'));
console.log(`${percent(all).toFixed(1)}% of ${all.noticed + all.missed} mutants were noticed.`);
process.exit(percent(all) >= WANTED ? 0 : 1);
