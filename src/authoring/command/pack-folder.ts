/** The pack on disk: built when stale, opened for the command. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCautions, type Cautions } from '../../knowledge/cautions.ts';
import { openFilter, type Filter } from '../../knowledge/filter.ts';
import { openLexicon, type Lexicon } from '../../knowledge/lexicon.ts';
import type { Caution, Facts, Monograph, Source } from '../../knowledge/types.ts';
import { buildPack } from '../build-pack.ts';
import { formatProblem, hasErrors, type Problem } from '../problem.ts';
import { readFolder, stampOf } from './folders.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const DATA = join(ROOT, 'data');
const PACK = join(ROOT, 'build', 'pack');
const STAMP = join(ROOT, 'build', 'pack.stamp');
const INPUTS = [DATA, join(ROOT, 'src', 'authoring'), join(ROOT, 'src', 'knowledge')];

/** The knowledge that the command answers from. */
export interface OpenPack {
  facts: Facts;
  cautions: Cautions;
  /** Whether any caution is about three drugs. */
  hasTriples: boolean;
  sources: Record<string, Source>;
  filter: Filter;
  lexicon: Lexicon;
  /** The search index, as text. */
  search: string;
  /** The prose of a drug, or null where none is written. */
  monograph(id: string): Monograph | null;
}

/** Builds the pack from the data folder. Throws an error that names every problem of broken data; returns what to look at again. */
export async function writePack(): Promise<Problem[]> {
  const stamp = await stampOf(INPUTS);
  const { files, problems } = buildPack(await readFolder(DATA, ['.md', '.yaml']));
  if (hasErrors(problems)) {
    const errors = problems.filter(({ level }) => level === 'error');
    const list = errors.map((one) => formatProblem({ ...one, file: `data/${one.file}` }));
    throw new Error(`The data has errors; no pack was built.\n${list.join('\n')}`);
  }
  // Written whole beside the old one, so that no reader meets half a pack.
  const fresh = `${PACK}-${process.pid}`;
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), text);
  }
  const old = `${fresh}-old`;
  await unless('ENOENT', rename(PACK, old));
  // Where another run was quicker, its pack stands: it is made from the same data.
  await unless('ENOTEMPTY', rename(fresh, PACK));
  await Promise.all([fresh, old].map((path) => rm(path, { recursive: true, force: true })));
  await writeFile(STAMP, stamp);
  return problems;
}

/** Waits for work that may fail with this code and with no other. */
async function unless(code: string, work: Promise<void>): Promise<void> {
  await work.catch((fault: unknown) => {
    if (!(fault instanceof Error && 'code' in fault && fault.code === code)) throw fault;
  });
}

async function isFresh(): Promise<boolean> {
  const written = await readFile(STAMP, 'utf8').catch(() => null);
  return written !== null && written === (await stampOf(INPUTS));
}

/** Opens the pack, rebuilt first if the data or its builder changed. Throws for broken data. */
export async function openPack(): Promise<OpenPack> {
  if (!(await isFresh())) await writePack();
  const files = await readFolder(PACK, ['.json']);
  return openFiles(Object.fromEntries(files.map(({ path, text }) => [path, text])));
}

/** Opens the files of a pack, as {@link buildPack} makes them. */
export function openFiles(files: Record<string, string>): OpenPack {
  // Written by buildPack, whose types these are.
  const read = (path: string): unknown => JSON.parse(files[path] ?? 'null');
  const facts = read('facts.json') as Facts;
  const cautions = read('cautions.json') as Caution[];
  const sources = read('sources.json') as Record<string, Source>;
  const today = new Date().toISOString().slice(0, 10);
  return {
    facts,
    cautions: createCautions(facts, cautions, sources, today),
    hasTriples: cautions.some(({ between }) => between.length > 2),
    sources,
    filter: openFilter((read('filter.json') as { filter: string }).filter),
    lexicon: openLexicon((read('lexicon.json') as { shards: Record<string, string> }).shards),
    search: files['search.json'] ?? '',
    monograph: (id) => read(`drugs/${id}.json`) as Monograph | null,
  };
}
