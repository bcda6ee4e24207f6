/**
 * The licences of what we depend on. `npm run licences` writes `docs/licences.md`; the check fails
 * where a licence is not among those that fit, or the page is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const PAGE = 'docs/licences.md';

/** May be shipped inside an extension under MIT; MPL files stay as they are, and are named. */
const SHIPPED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
  'PSF-2.0',
];
/** May also be used for building and testing, which gives nobody a copy. */
const TOOLS = [
  ...SHIPPED,
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'Python-2.0',
  'BSD',
  'Zlib',
  'Unlicense',
];

/** Where a package's own data only points at its file: what that file says. */
const READ: Record<string, string> = { spawndamnit: 'MIT' };

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  peer?: boolean;
}

interface Package {
  name: string;
  /** Where it lies, from the project. */
  path: string;
  version: string;
  licence: string;
  shipped: boolean;
}

/** The packages of a lock file, each name and version once, in the order of their names. */
export function packagesOf(lock: { packages: Record<string, Locked> }): Package[] {
  const found = Object.entries(lock.packages)
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, { version = '', license = 'unknown', dev, peer }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, path, version, licence: READ[name] ?? license, shipped: !dev && !peer };
    });
  const once = new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Whether an SPDX expression leaves a choice that fits: one of an OR, all of an AND. */
export function fits(expression: string, accepted: readonly string[]): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => accepted.includes(one.trim())));
}

/** What is wrong, a line for each package. */
export function misfits(packages: readonly Package[]): string[] {
  return packages
    .filter(({ licence, shipped }) => !fits(licence, shipped ? SHIPPED : TOOLS))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version}: ${licence} is not among the licences that fit`,
    );
}

function readLock(): Package[] {
  const lock = readFileSync('package-lock.json', 'utf8');
  return packagesOf(JSON.parse(lock) as Parameters<typeof packagesOf>[0]);
}

/** The notices of what we ship, which go into the built extension. */
export function notices(): string {
  return readLock()
    .filter(({ shipped }) => shipped)
    .map(({ name, path, version, licence }) => {
      const file = readdirSync(path).find((one) => /^licen[cs]e/i.test(one));
      const text = file ? readFileSync(join(path, file), 'utf8').trim() : `Licence: ${licence}`;
      return `${name} ${version}\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}

function pageOf(packages: readonly Package[]): string {
  const shipped = packages.filter((one) => one.shipped);
  const counts = new Map<string, number>();
  for (const { licence } of packages.filter((one) => !one.shipped)) {
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  return `# Licences of what we depend on

Written by \`npm run licences\` from the lock file; \`npm test\` fails where it is out of date or a licence does not fit.

## In the extension
A package stands here if the lock file counts it as needed by what we ship; of some, only types or a part are used. The built extension holds their notices in \`licences.txt\`.

| package | version | licence |
|---|---|---|
${shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}

## For building and testing
${[...counts]
  .sort(([, a], [, b]) => b - a)
  .map(([licence, count]) => `- ${licence}: ${count}`)
  .join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = readLock();
  const page = await format(pageOf(packages), { parser: 'markdown' });
  const check = process.argv.includes('--check');
  const wrong = misfits(packages);
  const stale = check && (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page);
  if (stale) wrong.push(`${PAGE} is out of date: run \`npm run licences\``);
  for (const line of wrong) console.error(line);
  if (!check) writeFileSync(PAGE, page);
  process.exit(wrong.length === 0 ? 0 : 1);
}
