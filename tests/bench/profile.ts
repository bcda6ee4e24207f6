/**
 * `npx tsx tests/bench/profile.ts`: where the time goes that the extension adds to real pages, by the
 * browser's own trace, in turns with a browser without it. Prints a table for docs/performance.md.
 */
import { openBrowser, type Session } from '../e2e/browser.ts';
import { median } from './lab/clock.ts';
import { timesOf, type Times } from './trace.ts';
import { calm, inTurns, serve } from './visiting.ts';

async function visit(session: Session, url: string): Promise<Times> {
  const page = await session.browser.newPage();
  const times = await timesOf(page, async () => {
    await page.goto(url);
    await calm();
  });
  await page.close();
  return times;
}

const served = await serve();
const origin = `http://127.0.0.1:${served.port}`;
const withUs = await openBrowser('chromium', { headless: true });
const without = await openBrowser('chromium', { headless: true });
await withUs.install();
const rows: Times[] = [];
for await (const { name, ours, theirs } of inTurns(withUs, without, origin, visit)) {
  const of = (list: Times[], kind: string): number => median(list.map((one) => one[kind] ?? 0));
  const kinds = Object.keys(ours[0] ?? {});
  const added = kinds.map((kind) => [kind, of(ours, kind) - of(theirs, kind)] as const);
  console.log(name, added.map(([kind, ms]) => `${kind} ${ms.toFixed(1)}`).join(', '));
  rows.push(Object.fromEntries(added));
}
for (const kind of Object.keys(rows[0] ?? {})) {
  const values = rows.map((row) => row[kind] ?? 0).toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [values[0], values.at(-1)];
  console.log(
    `| ${kind} | ${median(values).toFixed(1)} | ${least.toFixed(1)} to ${most.toFixed(1)} |`,
  );
}
await withUs.close();
await without.close();
await served.close();
