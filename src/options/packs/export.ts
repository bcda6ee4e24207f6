/** The pages of a pack as a zip that can be imported again. */
import { Zip, ZipDeflate } from 'fflate';
import type { OriginalPage } from '../../platform/packs/database.ts';

/** Text packs to a third at the lowest level already. */
const LEVEL = 3;

/** A zip of these pages under their paths; a path met before gets a number. */
export async function zipOf(batches: AsyncIterable<OriginalPage[]>): Promise<Blob> {
  const parts: BlobPart[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failed ??= error;
    if (!error) parts.push(chunk);
  });
  const paths = new Set<string>();
  for await (const pages of batches) {
    for (const { path, bytes } of pages) {
      const file = new ZipDeflate(freePath(path, paths), { level: LEVEL });
      zip.add(file);
      file.push(bytes, true);
    }
  }
  zip.end();
  // Written by the callback, which the compiler does not see.
  if (failed as Error | null) throw failed as unknown as Error;
  return new Blob(parts, { type: 'application/zip' });
}

function freePath(path: string, taken: Set<string>): string {
  let free = path;
  for (let copy = 2; taken.has(free); copy++) free = path.replace(/(\.[^./]*)?$/, `-${copy}$1`);
  taken.add(free);
  return free;
}
