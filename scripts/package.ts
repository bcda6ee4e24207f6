/**
 * Packs `dist/` for the stores, and the source archive that Firefox's reviewers ask for. The same
 * files give the same bytes: sorted names, one date.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import manifest from '../manifest.json' with { type: 'json' };

const OUT = 'dist/packages';
/** Zip files hold local time and begin in 1980. */
const DATE = new Date(1980, 0, 1);

function zip(names: string[], read: (name: string) => Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const name of names.toSorted()) files[name] = read(name);
  return zipSync(files, { mtime: DATE, level: 9, os: 3 });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll(sep, '/'));
}

/** What Git keeps, or would keep, of this folder. */
function sources(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  return listed.split('\0').filter((name) => name !== '' && existsSync(name));
}

function write(kind: string, bytes: Uint8Array): void {
  const path = join(OUT, `medgloss-${manifest.version}-${kind}.zip`);
  writeFileSync(path, bytes);
  console.log(`${path}  ${(bytes.length / 1000).toFixed(0)} kB`);
}

mkdirSync(OUT, { recursive: true });
for (const target of ['chrome', 'firefox']) {
  const folder = join('dist', target);
  write(
    target,
    zip(filesBelow(folder), (name) => readFileSync(join(folder, name))),
  );
}
write(
  'source',
  zip(sources(), (name) => readFileSync(name)),
);
