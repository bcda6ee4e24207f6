/** Checks that imports between the rooms of docs/architecture.md point one way. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ENTRY = ['knowledge', 'authoring', 'page', 'card', 'platform'];

/** What each room may import besides itself. An entry imports no other entry. */
const ROOMS: Record<string, readonly string[]> = {
  knowledge: [],
  authoring: ['knowledge'],
  page: ['knowledge'],
  card: ['knowledge'],
  platform: ['knowledge'],
  content: ENTRY,
  background: ENTRY,
  popup: ENTRY,
  monograph: ENTRY,
  options: ENTRY,
  welcome: ENTRY,
};

const PICTURE = 'docs/architecture.md';

/** Packages that only some places may import: the beginning of a name, and those places. */
const KEPT: { packages: string[]; for: string[] }[] = [
  { packages: ['webextension-polyfill'], for: ['platform/'] },
  { packages: ['node:'], for: ['authoring/command/'] },
  {
    packages: ['preact', '@floating-ui/'],
    for: ['card/', 'content/', 'popup/', 'monograph/', 'options/', 'welcome/'],
  },
];

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Why the file at `path` (from src, with slashes) may not import `specifier`, or null if it may. */
export function whyNot(path: string, specifier: string): string | null {
  const room = path.split('/')[0] ?? '';
  if (!specifier.startsWith('.')) {
    const kept = KEPT.find((it) => it.packages.some((name) => specifier.startsWith(name)));
    if (!kept || isTest(path) || kept.for.some((place) => path.startsWith(place))) return null;
    return `only ${kept.for.join(', ')} may import ${specifier}`;
  }
  const target = relative(resolve('src'), resolve('src', dirname(path), specifier));
  const other = target.split(sep)[0] ?? '';
  if (other === room || other === '..') return null;
  const allowed = ROOMS[room];
  if (!allowed) return `${room} is no room of docs/architecture.md`;
  if (allowed.includes(other)) return null;
  // The background names the card's script, to inject it; it does not run it.
  if (specifier.endsWith('?script&iife')) return null;
  return `${room} may not import ${other}`;
}

/** Every import of src that points the wrong way, as `file: why`. */
export function wrongDirections(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const path = file.replaceAll(sep, '/');
      const { importedFiles } = ts.preProcessFile(readFileSync(join('src', file), 'utf8'));
      return importedFiles
        .map(({ fileName }) => whyNot(path, fileName))
        .filter((why) => why !== null)
        .map((why) => `src/${path}: ${why}`);
    });
}

/** The arrows of the picture in a page of Markdown, as `from > to`, sorted. */
export function arrowsOf(markdown: string): string[] {
  const picture = /```mermaid\n([^`]*)```/.exec(markdown)?.[1] ?? '';
  return picture
    .split('\n')
    .filter((line) => line.includes('-->'))
    .flatMap((line) => {
      const [from = [], to = []] = line.split('-->').map((side) => side.trim().split(/\s*&\s*/));
      return from.flatMap((one) => to.map((other) => `${one} > ${other}`));
    })
    .sort();
}

/** What differs between the picture and the rooms. */
function wrongArrows(): string[] {
  const drawn = arrowsOf(readFileSync(PICTURE, 'utf8'));
  const meant = Object.entries(ROOMS).flatMap(([room, all]) =>
    all.map((one) => `${room} > ${one}`),
  );
  return [
    ...meant.filter((arrow) => !drawn.includes(arrow)).map((arrow) => `${arrow} is not drawn`),
    ...drawn.filter((arrow) => !meant.includes(arrow)).map((arrow) => `${arrow} is drawn`),
  ].map((what) => `${PICTURE}: ${what}; make picture and rooms agree`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wrong = [...wrongDirections(), ...wrongArrows()];
  for (const line of wrong) console.error(line);
  process.exit(wrong.length === 0 ? 0 : 1);
}
