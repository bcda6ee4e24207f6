/** A browser that sees another `/etc` than everybody else on the machine, where the system lets one. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Whether this process may give a child a view of its own on the file system. */
export const canHaveOwnEtc =
  process.platform === 'linux' && spawnSync('unshare', ['-m', 'true']).status === 0;

/** A program that starts `executable` so that it finds these files below `/etc`. */
export function withEtc(executable: string, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'medgloss-etc-'));
  const etc = join(folder, 'etc');
  cpSync('/etc', etc, { recursive: true, verbatimSymlinks: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(etc, path)), { recursive: true });
    writeFileSync(join(etc, path), text);
  }
  const starter = join(folder, 'start');
  const inside = `mount --bind ${etc} /etc && exec ${executable} "$@"`;
  writeFileSync(starter, `#!/bin/sh\nexec unshare -m sh -c '${inside}' start "$@"\n`);
  chmodSync(starter, 0o755);
  return starter;
}
