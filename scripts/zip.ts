/** Folders as zip files: the same files give the same bytes, by sorted names and one date. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** Zip files hold local time and begin in 1980. */
const DATE = new Date(1980, 0, 1);

/** Paths of the files below a folder, those of some names left out. */
export function filesBelow(folder: string, skipped: string[] = []): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skipped.includes(name))
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name];
      return filesBelow(join(folder, entry.name)).map((name) => `${entry.name}/${name}`);
    });
}

/** A zip of these files below a folder. */
export function zipFolder(folder: string, names: string[]): Uint8Array {
  const files: Zippable = {};
  for (const name of names.toSorted()) files[name] = readFileSync(join(folder, name));
  return zipSync(files, { mtime: DATE, level: 9, os: 3 });
}
