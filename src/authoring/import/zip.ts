/** The pages of a zip, unpacked a few at a time, within limits that no bomb gets past. */
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { counted, LIMITS } from '../limits.ts';
import { isPagePath, shownPath, type PageFile } from './files.ts';

/** Unpacked bytes of one step: a few hundred pages, a few milliseconds each. */
const STEP_BYTES = 2_000_000;
/** Deflate never makes a text much longer. */
const OVERHEAD = 1_000;

/**
 * The pages of a zip called `name`; other files in it are passed over. A zip that cannot be read
 * gives one file with the fault. Sizes are those that the zip declares: an entry that holds more
 * than it says is cut there, and so costs no memory.
 */
export function* readZip(name: string, zip: Uint8Array): Generator<PageFile> {
  const list = entriesOf(zip);
  if (typeof list === 'string') {
    yield { path: name, fault: list };
    return;
  }
  let step: UnzipFileInfo[] = [];
  let bytes = 0;
  for (const entry of list) {
    const fault = faultOf(entry);
    const path = shownPath(entry.name);
    if (fault !== null) yield { path, fault };
    else if (entry.originalSize > LIMITS.pageBytes) yield { path, size: entry.originalSize };
    else {
      step.push(entry);
      bytes += entry.originalSize;
    }
    if (bytes < STEP_BYTES) continue;
    yield* unpack(zip, step);
    step = [];
    bytes = 0;
  }
  yield* unpack(zip, step);
}

/** How many pages a zip gives; 1, for what is told of it, where it can't be read. */
export function countPages(zip: Uint8Array): number {
  const list = entriesOf(zip);
  return typeof list === 'string' ? 1 : list.length;
}

/** The entries that are pages, each path once; or why the zip is not read. */
function entriesOf(zip: Uint8Array): UnzipFileInfo[] | string {
  if (zip.length > LIMITS.zipBytes) {
    return `the zip has more than ${counted(LIMITS.zipBytes)} bytes`;
  }
  const entries = new Map<string, UnzipFileInfo>();
  let count = 0;
  let expanded = 0;
  try {
    unzipSync(zip, {
      filter: (entry) => {
        count++;
        if (!isPagePath(entry.name)) return false;
        expanded += entry.originalSize;
        entries.set(entry.name, entry);
        return false;
      },
    });
  } catch {
    return 'the file is no zip, or it is damaged';
  }
  if (count > LIMITS.zipEntries) {
    return `the zip holds more than ${counted(LIMITS.zipEntries)} files`;
  }
  if (expanded > zip.length * LIMITS.zipExpansion) {
    return `the zip unpacks to more than ${LIMITS.zipExpansion} times its size`;
  }
  return [...entries.values()];
}

function faultOf({ size, originalSize, compression }: UnzipFileInfo): string | null {
  if (compression !== 0 && compression !== 8) return 'it is packed in a way that is not read';
  return size > originalSize + OVERHEAD ? 'the zip gives it a wrong size' : null;
}

function* unpack(zip: Uint8Array, entries: UnzipFileInfo[]): Generator<PageFile> {
  const names = new Set(entries.map(({ name }) => name));
  const read = tryUnzip(zip, names);
  for (const { name } of entries) {
    const path = shownPath(name);
    // One damaged entry fails its whole step: then each is tried alone.
    const bytes = (read ?? tryUnzip(zip, new Set([name])))?.get(name);
    yield bytes ? { path, bytes } : { path, fault: 'it is damaged, or locked by a password' };
  }
}

function tryUnzip(zip: Uint8Array, names: Set<string>): Map<string, Uint8Array> | null {
  if (names.size === 0) return new Map();
  try {
    return new Map(Object.entries(unzipSync(zip, { filter: ({ name }) => names.has(name) })));
  } catch {
    return null;
  }
}
