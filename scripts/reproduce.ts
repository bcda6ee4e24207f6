/**
 * Packages what is built here; then builds and packages from the source archive in another folder,
 * as a store's reviewer does, and compares the zip files byte for byte.
 */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import project from '../package.json' with { type: 'json' };

const PACKAGES = 'dist/packages';

function run(folder: string, command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Those of an organisation lie beside ours, with its own id before the version. */
const isOurs = (name: string): boolean =>
  name.startsWith(`${project.name}-${project.version}`) && name.endsWith('.zip');

function packagesIn(folder: string): Map<string, Buffer> {
  const names = readdirSync(join(folder, PACKAGES)).filter(isOurs);
  return new Map(names.map((name) => [name, readFileSync(join(folder, PACKAGES, name))]));
}

function unpack(archive: Uint8Array, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

mkdirSync(PACKAGES, { recursive: true });
for (const name of packagesIn('.').keys()) rmSync(join(PACKAGES, name));
run('.', join('node_modules', '.bin', 'tsx'), 'scripts/package.ts');
const first = packagesIn('.');
const source = [...first].find(([name]) => name.endsWith('-source.zip'))?.[1];
if (!source) throw new Error('`npm run package` wrote no source archive: see scripts/package.ts');
const copy = mkdtempSync(join(tmpdir(), 'medgloss-'));
unpack(source, copy);
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
run(copy, 'npm', 'run', '-s', 'package');
const second = packagesIn(copy);
rmSync(copy, { recursive: true });
const differing = [...first].filter(([name, bytes]) => !second.get(name)?.equals(bytes));
for (const [name] of differing) console.error(`${name} differs when built from the source archive`);
if (first.size < 3) console.error(`only ${first.size} archives were written`);
process.exit(differing.length === 0 && first.size >= 3 ? 0 : 1);
