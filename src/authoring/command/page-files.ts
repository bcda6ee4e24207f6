/** Somebody's pages on disk, one after the other. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isTooLarge } from '../dialect/decode.ts';
import { isPagePath, type PageFile } from '../import/files.ts';
import { readZip } from '../import/zip.ts';
import { listFiles } from './folders.ts';

/** The pages of a folder, or of a zip. A file that is too large is named and not loaded. */
export async function* readPages(from: string): AsyncGenerator<PageFile> {
  if ((await stat(from)).isFile()) {
    yield* readZip(basename(from), await readFile(from));
    return;
  }
  const paths = (await listFiles(from)).filter(isPagePath);
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    yield* await Promise.all(paths.slice(at, at + AT_ONCE).map((path) => readOne(from, path)));
  }
}

/** Files that are open at one time. */
export const AT_ONCE = 64;

async function readOne(folder: string, path: string): Promise<PageFile> {
  const full = join(folder, path);
  const { size } = await stat(full);
  return isTooLarge(size) ? { path, size } : { path, bytes: await readFile(full) };
}
