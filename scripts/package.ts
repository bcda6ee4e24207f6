/**
 * Packs `dist/` for the stores, the source archive that Firefox's reviewers ask for, and a bill of
 * materials. With `--with`, the builds of an organisation instead: scripts/package-with.ts.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import project from '../package.json' with { type: 'json' };
import { packageWith } from './package-with.ts';
import { filesBelow, zipFolder } from './zip.ts';

const { version } = project;
const OUT = 'dist/packages';
/** Made, fetched, or the history's: not part of the source archive. */
const NO_SOURCES = ['node_modules', 'dist', 'build', '.git', '.DS_Store'];

function write(kind: string, bytes: Uint8Array): void {
  const path = join(OUT, `medgloss-${version}-${kind}.zip`);
  writeFileSync(path, bytes);
  console.log(`${path}  ${(bytes.length / 1000).toFixed(0)} kB`);
}

interface Bill {
  metadata: { component: { name: string } };
}

/** npm calls the whole by the name of the folder that it lies in. */
function nameBill(made: string): string {
  const bill = JSON.parse(made) as Bill;
  bill.metadata.component.name = project.name;
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function packageOurs(): void {
  for (const target of ['chrome', 'firefox']) {
    const folder = join('dist', target);
    write(target, zipFolder(folder, filesBelow(folder)));
  }
  // What the packages hold of others' work: a software bill of materials in CycloneDX.
  // From the lock file: a source archive may be built with its modules elsewhere.
  const asked = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const bill = nameBill(execFileSync('npm', asked, { encoding: 'utf8' }));
  writeFileSync(join(OUT, `medgloss-${version}-sbom.json`), bill);
  write('source', zipFolder('.', filesBelow('.', NO_SOURCES)));
}

const asked = process.argv.slice(2);
mkdirSync(OUT, { recursive: true });
if (asked.length === 0) packageOurs();
else process.exitCode = packageWith(asked, OUT, version);
