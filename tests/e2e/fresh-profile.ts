import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Firefox takes its caches for stale without the file that says which version made them. */
const KEPT = ['startupCache', 'compatibility.ini'];

/** A new folder for a profile, with the caches that stand in `from`. */
export function freshProfile(from: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'medgloss-'));
  for (const part of KEPT) cpSync(join(from, part), join(profile, part), { recursive: true });
  return profile;
}
