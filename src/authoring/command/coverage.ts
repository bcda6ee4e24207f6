/** `coverage`: what the data covers, on the screen and in its README. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverageOf } from '../coverage/coverage.ts';
import { coverageTable, README, withTable } from '../coverage/table.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { readFolder } from './folders.ts';
import { DATA } from './pack-folder.ts';
import { say, tell } from './streams.ts';
import { EXIT } from './usage.ts';

/** Prints the table; with `write` puts it between the markers of the README too. */
export async function coverage(write: boolean): Promise<number> {
  const { knowledge } = readKnowledge(await readFolder(DATA, ['.md', '.yaml']));
  const table = coverageTable(coverageOf(knowledge));
  await say(table);
  if (!write) return EXIT.well;
  const path = join(DATA, README);
  const readme = withTable(await readFile(path, 'utf8'), table);
  if (readme === null) {
    tell(`${path} has no place for the table: it needs both markers.`);
    return EXIT.failed;
  }
  await writeFile(path, readme);
  return EXIT.well;
}
