/** Folders as text files, and whether they changed. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText, type TextFile } from '../problem.ts';

/** Paths of the files below a folder, with forward slashes, in order; hidden ones left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(compareText);
}

/** The files below a folder whose names end in one of these. */
export async function readFolder(folder: string, endings: string[]): Promise<TextFile[]> {
  const paths = (await listFiles(folder)).filter((path) =>
    endings.some((end) => path.endsWith(end)),
  );
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  );
}

/** A text that changes when any file below these folders does. */
export async function stampOf(folders: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const path of await listFiles(folder)) {
      const { mtimeMs, size } = await stat(join(folder, path));
      hash.update(`${folder}/${path} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
