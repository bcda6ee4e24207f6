/**
 * `npm run package -- --with PACK --name NAME --id ID`: the builds of an organisation, with the pack
 * that `medgloss import` made of its pages inside, and the checks that ours pass. The same pack gives
 * the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PACK_FORMAT } from '../src/authoring/import/pack-files.ts';
import type { ImportedPack, SubjectKey } from '../src/knowledge/imported.ts';
import { mergeLexicons, type BuiltLexicon } from '../src/knowledge/lexicon.ts';
import { textPath } from '../src/knowledge/pack-records.ts';
import { buildSearch } from '../src/knowledge/search.ts';
import { importedFacts } from '../src/knowledge/with-packs.ts';
import budgets from '../tests/budgets.json' with { type: 'json' };
import { measure } from './size.ts';
import { filesBelow, zipFolder } from './zip.ts';

interface Wanted {
  pack: string;
  name: string;
  id: string;
}

interface PackHead extends Pick<ImportedPack, 'texts'> {
  format: number;
}

/** Firefox takes an address-like name or a GUID in braces; it is also the name of our files. */
const ID = /^(?:[\w.-]+@[\w.-]+|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/i;
/** Chrome's limit for the name of an extension. */
const LONGEST_NAME = 75;

const USAGE = `npm run package -- --with PACK --name NAME --id ID

  PACK  the folder that "medgloss import PAGES -o PACK" wrote
  NAME  the name of the extension, and of the pack in each card; at most ${LONGEST_NAME} characters
  ID    the id of the add-on in Firefox, such as medgloss@hospital.example`;

/** What is asked for, or what is wrong with it. */
export function readWanted(args: string[]): Wanted | string {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { with: text, name: text, id: text } });
    const { with: pack, name = '', id = '' } = values;
    if (pack === undefined) return 'name the folder of the pack after --with';
    if (name.trim() === '' || name.length > LONGEST_NAME) {
      return `give a name of at most ${LONGEST_NAME} characters after --name`;
    }
    if (!ID.test(id))
      return `"${id}" is no id that Firefox takes; one is medgloss@hospital.example`;
    return { pack, name: name.trim(), id };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Files of a pack, whose types are those of whoever wrote them. */
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

/** Why a folder is no pack that can be packaged, as far as its files tell; null if it is one. */
export function faultOf(pack: string): string | null {
  if (!existsSync(join(pack, 'pack.json'))) {
    return `${pack} is no pack; make one with: npm run -s medgloss -- import PAGES -o ${pack}`;
  }
  try {
    const { format, texts } = readJson(pack, 'pack.json') as PackHead;
    if (format !== PACK_FORMAT) return `${pack} has another form; import its pages again`;
    for (const file of ['facts.json', 'cautions.json', 'lexicon.json']) readJson(pack, file);
    for (const subject of Object.keys(texts)) readJson(pack, textPath(subject as SubjectKey));
    return null;
  } catch (error) {
    return `${pack} is damaged (${error instanceof Error ? error.message : String(error)}); import its pages again`;
  }
}

/** The folder that vite builds from: our pack with the names of both, and theirs below `own`. */
function stage({ pack, name, id }: Wanted): string {
  const folder = join('build', 'with', id);
  const ours = join(folder, 'pack');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join('build', 'pack'), ours, { recursive: true });
  cpSync(pack, join(ours, 'own'), { recursive: true });
  const write = (file: string, value: unknown): void => {
    writeFileSync(join(folder, file), JSON.stringify(value));
  };
  const lexicons = [ours, pack].map((from) => readJson(from, 'lexicon.json') as BuiltLexicon);
  const { generation, shards, filter } = mergeLexicons(lexicons);
  const facts = importedFacts(readJson(pack, 'facts.json') as ImportedPack['facts'], {
    name,
    imported: '',
  });
  write('pack/lexicon.json', { generation, shards });
  write('pack/filter.json', { generation, filter });
  write('pack/own/search-facts.json', facts);
  write('pack/own/search.json', buildSearch(facts));
  // What only our own builds of such a pack would need.
  for (const file of ['lexicon.json', 'filter.json']) rmSync(join(ours, 'own', file));
  write('build.json', { name, id });
  return folder;
}

function run(tool: string, args: string[], folder: string): boolean {
  const { status } = spawnSync(join('node_modules', '.bin', tool), args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Whoever calls, the build is the same: under tests vite would build for testing.
    env: { ...process.env, NODE_ENV: 'production', MEDGLOSS_STAGE: folder },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** The scripts that pages get, held against the budgets of ours; names are not counted. */
function isWithinBudgets(folder: string): boolean {
  return budgets.files.every((budget) => {
    const file = budget.file.replace('dist', folder);
    const without = budget.without?.replace('build', folder);
    const { size, limit } = measure({ ...budget, file, ...(without ? { without } : {}) });
    if (size > limit) console.error(`${file}: ${size} bytes gzip, over its budget of ${limit}`);
    return size <= limit;
  });
}

/** Builds, checks and packs both; returns the exit code. Needs our own pack in `build/pack`. */
export function packageWith(args: string[], out: string, version: string): number {
  const wanted = readWanted(args);
  const fault = typeof wanted === 'string' ? wanted : faultOf(wanted.pack);
  if (typeof wanted === 'string' || fault !== null) {
    console.error(`${fault ?? ''}\n\n${USAGE}`);
    return 2;
  }
  const folder = stage(wanted);
  const build = (target: string): boolean =>
    run('vite', ['build', '--mode', target, '--logLevel', 'error'], folder);
  const lint = (): boolean =>
    run('web-ext', ['lint', '--source-dir', join(folder, 'firefox')], folder);
  if (!['chrome', 'firefox'].every(build) || !lint() || !isWithinBudgets(folder)) {
    console.error('Nothing was packaged.');
    return 1;
  }
  for (const target of ['chrome', 'firefox']) {
    const from = join(folder, target);
    const path = join(out, `${wanted.id}-${version}-${target}.zip`);
    const bytes = zipFolder(from, filesBelow(from));
    writeFileSync(path, bytes);
    console.log(`${path}  ${(bytes.length / 1000).toFixed(0)} kB`);
  }
  return 0;
}
