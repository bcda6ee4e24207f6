/**
 * `npm run bench`: measures in Chromium and writes the table of docs/performance.md. With words as
 * arguments, only the parts so named, and the table is printed but not written. It fails where a
 * figure is over 1.5 times its limit, or 1.5 times what stands where that is not kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { measure } from '../../scripts/size.ts';
import { budgetOf, type Measured } from './figures.ts';
import { median } from './lab/clock.ts';
import { appending, mutating, pointing, slicing } from './living.ts';
import { importing } from './importing.ts';
import { memory, planting, readiness, scaling, scanning } from './reading.ts';
import { overTheGate, table } from './report.ts';
import { openStage, type Stage } from './stage.ts';
import { visiting } from './visiting.ts';

const DOCUMENT = 'docs/performance.md';
const MARK = /(<!-- table -->\n)[^]*(\n<!-- end of table -->)/;

function sizes(): Promise<Measured[]> {
  const ids = ['scanner', 'card'] as const;
  return Promise.resolve(ids.map((id) => ({ id, value: measure(budgetOf(id)).size / 1000 })));
}

const PARTS: Record<string, (stage: Stage) => Promise<Measured[]>> = {
  scanning,
  scaling,
  planting,
  slicing,
  sizes,
  readiness,
  memory,
  appending,
  mutating,
  pointing,
  visiting,
  importing,
};

const load = (): number => loadavg()[0] ?? NaN;

const asked = process.argv.slice(2);
const before = load();
const stage = await openStage();
const measured: Measured[] = [];
const slowness: number[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const began = Date.now();
  slowness.push(await stage.call('slowness'));
  const found = await part(stage);
  measured.push(...found);
  const figures = found.map(({ id, value }) => `${id} ${value.toPrecision(3)}`).join(', ');
  console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(0)} s: ${figures}`);
  await stage.renew();
}
slowness.push(await stage.call('slowness'));
const pace = median(slowness);
const written = table(measured, {
  slowness: pace,
  load: [before, load()],
  cores: availableParallelism(),
  browser: await stage.page.browser().version(),
  date: new Date().toISOString().slice(0, 10),
});
await stage.close();
console.log(`\n${written}`);
if (asked.length === 0) {
  const text = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(
    DOCUMENT,
    text.replace(MARK, (_, start, end) => `${start}\n${written}\n${end}`),
  );
}
const over = overTheGate(measured, pace);
for (const line of over) console.error(`Over the gate: ${line}`);
process.exit(over.length === 0 ? 0 : 1);
