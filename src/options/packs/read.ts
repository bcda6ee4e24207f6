/** The worker's part of an import: reads pages, and writes what they give as it goes. */
import { isTooLarge } from '../../authoring/dialect/decode.ts';
import { isPagePath, type PageFile } from '../../authoring/import/files.ts';
import { startImport, type Import } from '../../authoring/import/import-pages.ts';
import { summarise } from '../../authoring/import/summary.ts';
import { countPages, readZip } from '../../authoring/import/zip.ts';
import { counted, LIMITS } from '../../authoring/limits.ts';
import type { ImportedPack, ImportedText, PackName, SubjectKey } from '../../knowledge/imported.ts';
import { aboutRecords } from '../../knowledge/pack-records.ts';
import { buildSearch } from '../../knowledge/search.ts';
import type { Facts } from '../../knowledge/types.ts';
import { importedFacts } from '../../knowledge/with-packs.ts';
import {
  putPages,
  putRecords,
  subjectsOfPack,
  type OriginalPage,
} from '../../platform/packs/database.ts';
import { readPackList } from '../../platform/packs/list.ts';
import { groupsOf } from './draft.ts';
import type { ChosenFile, Draft, Progress } from './orders.ts';

/** Pages are written when this many bytes have come together: about a hundred of them. */
const BATCH_BYTES = 500_000;

const isZip = (path: string): boolean => /\.zip$/i.test(path);

/** The pages of what was chosen, zips unpacked. */
async function* pagesOf(files: readonly ChosenFile[]): AsyncGenerator<PageFile> {
  for (const { path, file } of files) {
    if (isZip(path)) yield* readZip(path, await zipBytes(file));
    else if (isTooLarge(file.size)) yield { path, size: file.size };
    else yield { path, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
}

/** A zip beyond the limit is not loaded: what stands for it tells the reader of the limit. */
async function zipBytes(file: File): Promise<Uint8Array> {
  if (file.size > LIMITS.zipBytes) return new Uint8Array(LIMITS.zipBytes + 1);
  return new Uint8Array(await file.arrayBuffer());
}

async function countAll(files: readonly ChosenFile[]): Promise<number> {
  let count = 0;
  for (const { path, file } of files) {
    count += isZip(path) ? countPages(await zipBytes(file)) : 1;
  }
  return count;
}

/** Writes in batches, one at a time, while the next is being read. */
function createWriter(pack: string) {
  let pages: OriginalPage[] = [];
  let texts: ImportedText[] = [];
  let bytes = 0;
  let batch = 0;
  let writing: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    await writing;
    writing = putPages(pack, batch++, pages, texts);
    // Its fault is met by whoever waits for it next.
    writing.catch(() => undefined);
    pages = [];
    texts = [];
    bytes = 0;
  }

  return {
    async add(file: PageFile, found: readonly ImportedText[]): Promise<void> {
      texts.push(...found);
      if ('bytes' in file) {
        pages.push({ path: file.path, bytes: file.bytes });
        bytes += file.bytes.length;
      }
      if (bytes > BATCH_BYTES) await flush();
    },
    async end(): Promise<void> {
      await flush();
      await writing;
    },
  };
}

/** Reads all pages and writes them under this key. Rejects where there is no room. */
export async function readPages(
  pack: string,
  files: readonly ChosenFile[],
  ours: Facts,
  tell: (progress: Progress) => void,
): Promise<Draft> {
  const { pack: made, report } = await readAll(pack, files, ours, tell);
  const name = nameOf(files);
  const draft = {
    pack,
    name,
    totals: report.totals,
    groups: groupsOf(report, made, ours, await heldElsewhere(pack)),
    report: new Blob([summarise(name, report, Infinity)], { type: 'text/markdown' }),
  };
  await writeRecords(pack, made);
  return draft;
}

/** What all pages come to. A function of its own, so that all else it held can be let go of. */
async function readAll(
  pack: string,
  files: readonly ChosenFile[],
  ours: Facts,
  tell: (progress: Progress) => void,
): Promise<ReturnType<Import['finish']>> {
  const chosen = files.filter(({ path }) => isZip(path) || isPagePath(path));
  const total = await countAll(chosen);
  const running = startImport(ours);
  const writer = createWriter(pack);
  let done = 0;
  for await (const file of pagesOf(chosen)) {
    await writer.add(file, running.add(file).texts);
    tell({ done: ++done, total });
  }
  await writer.end();
  return running.finish();
}

/** The facts bear no pack's name here: whoever shows them adds it. */
const UNNAMED: PackName = { name: '', imported: '' };

function writeRecords(pack: string, made: ImportedPack): Promise<void> {
  const facts = importedFacts(made.facts, UNNAMED);
  return putRecords(pack, [...aboutRecords(made).values()], {
    names: made.lexicon.shards,
    facts,
    search: buildSearch(facts),
  });
}

async function heldElsewhere(pack: string): Promise<Set<SubjectKey>> {
  const { packs } = await readPackList();
  const others = packs.filter(({ key, on }) => on && key !== pack);
  const all = await Promise.all(others.map(({ key }) => subjectsOfPack(key)));
  return new Set(all.flat());
}

/** The name of the zip, of the folder, or of the only file. */
function nameOf(files: readonly ChosenFile[]): string {
  const [first] = files;
  if (!first) return '';
  const [folder = '', ...rest] = first.path.split('/');
  if (rest.length > 0) return folder;
  return files.length === 1 ? folder.replace(/\.[^.]*$/, '') : counted(files.length);
}
