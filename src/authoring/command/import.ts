/** `import`: a pack from a folder of somebody's pages, or from a zip. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ImportedText } from '../../knowledge/imported.ts';
import { startImport } from '../import/import-pages.ts';
import { packFiles } from '../import/pack-files.ts';
import { summarise } from '../import/summary.ts';
import { openPack } from './pack-folder.ts';
import { AT_ONCE, readPages } from './page-files.ts';
import { writeReport } from './report-file.ts';
import { say, tell } from './streams.ts';
import { EXIT } from './usage.ts';

/**
 * Imports the pages, writes the pack and, where asked, the report; prints a summary. Fails if no
 * page could be taken: then no pack is written.
 */
export async function importFrom(
  from: string,
  out: string,
  report: string | null,
): Promise<number> {
  await refuseToReplace(out);
  const running = startImport((await openPack()).facts);
  const texts: ImportedText[] = [];
  for await (const file of readPages(from)) texts.push(...running.add(file).texts);
  const { pack, report: found } = running.finish();
  if (report !== null) await writeReport(report, from, found);
  await say(summarise(from, found).trimEnd());
  if (found.totals.pages === found.totals.refused) {
    tell(`No page of ${from} could be imported; no pack was written.`);
    return EXIT.failed;
  }
  await writeFolder(out, packFiles(pack, texts));
  tell(`Wrote ${out}.`);
  return EXIT.well;
}

/** A folder that holds anything but a pack is somebody's: it is not overwritten. */
async function refuseToReplace(out: string): Promise<void> {
  const files = await readdir(out).catch(() => []);
  if (files.length === 0) return;
  const pack = await readFile(join(out, 'pack.json'), 'utf8').catch(() => '');
  if (/^\{"format":\d/.test(pack)) return;
  throw new Error(`${out} is there and is no pack; name another folder.`);
}

/** Written whole beside the old one, so that half a pack is never met. */
async function writeFolder(out: string, files: Record<string, string>): Promise<void> {
  const fresh = `${resolve(out)}-${process.pid}`;
  const folders = new Set(Object.keys(files).map((path) => dirname(join(fresh, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const entries = Object.entries(files);
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE);
    await Promise.all(some.map(([path, text]) => writeFile(join(fresh, path), text)));
  }
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
}
