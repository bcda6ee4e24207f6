/**
 * Packs `dist/` for the stores, the source archive that Firefox's reviewers ask for, and a bill of
 * materials. The same
 * files give the same bytes: sorted names, one date.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import project from '../package.json' with { type: 'json' };

const { version } = project;
const OUT = 'dist/packages';
/** Made, fetched, or the history's: not part of the source archive. */
const NO_SOURCES = ['node_modules', 'dist', 'build', '.git', '.DS_Store'];
/** Zip files hold local time and begin in 1980. */
const DATE = new Date(1980, 0, 1);

function zip(names: string[], read: (name: string) => Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const name of names.toSorted()) files[name] = read(name);
  return zipSync(files, { mtime: DATE, level: 9, os: 3 });
}

function filesBelow(folder: string, skipped: string[] = []): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skipped.includes(name))
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name];
      return filesBelow(join(folder, entry.name)).map((name) => `${entry.name}/${name}`);
    });
}

function write(kind: string, bytes: Uint8Array): void {
  const path = join(OUT, `medgloss-${version}-${kind}.zip`);
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
// What the packages hold of others' work: a software bill of materials in CycloneDX.
const bill = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev']);
writeFileSync(join(OUT, `medgloss-${version}-sbom.json`), bill);
write(
  'source',
  zip(filesBelow('.', NO_SOURCES), (name) => readFileSync(name)),
);
