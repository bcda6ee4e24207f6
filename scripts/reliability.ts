/** Puts measured figures into docs/reliability.md. */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'docs/reliability.md';

/** Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->`. Throws if the marks are gone. */
export function writeTable(name: string, table: string): void {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const text = readFileSync(FILE, 'utf8');
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${FILE} has no ${start}`);
  writeFileSync(FILE, `${before}${start}\n${table}\n${end}${after}`);
}
