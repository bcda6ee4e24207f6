import { readFileSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { crx, type CrxPlugin } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import source from './manifest.json' with { type: 'json' };
import project from './package.json' with { type: 'json' };
import { notices } from './scripts/licences.ts';

type Target = 'chrome' | 'firefox';
type Manifest = Parameters<NonNullable<CrxPlugin['renderCrxManifest']>>[0];

/** What an organisation packages the extension with, made by scripts/package-with.ts. */
const STAGE = process.env['MEDGLOSS_STAGE'];
const OWN = STAGE === undefined ? null : readOwn(join(STAGE, 'build.json'));
const PACK = STAGE === undefined ? 'build/pack' : join(STAGE, 'pack');
const SERVED = 'dist/dev';
const MONOGRAPH = 'src/monograph/index.html';
const WELCOME = 'src/welcome/index.html';

/**
 * Injected on demand: declared for an address that can't exist, so that crxjs builds them like the
 * scanner, and taken out of the built manifest again. The dev server gives them names of its own.
 */
const ON_DEMAND = ['card', 'painter', 'own-names'].map((name) => ({
  source: `src/content/${name}.iife.ts`,
  built: `src/content/${name}.iife.js`,
  served: `src/content/${name}.iife.ts.iife.js`,
}));
const DECLARED = ON_DEMAND.map(({ source }, at) => ({
  matches: [`https://medgloss-${at}.invalid/*`],
  js: [source],
}));

const firefoxFor = (id: string) => ({
  browser_specific_settings: {
    gecko: {
      id,
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none' as const] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
});

interface Own {
  name: string;
  id: string;
}

function readOwn(file: string): Own {
  return JSON.parse(readFileSync(file, 'utf8')) as Own;
}

/** The manifest of one target; a service worker and a Chrome version mean nothing to Firefox. */
function manifestFor(target: Target): Manifest {
  const content_scripts = [...source.content_scripts, ...DECLARED];
  const named = OWN ? { name: OWN.name } : {};
  const background = { service_worker: source.background.service_worker, type: 'module' } as const;
  if (target === 'chrome') {
    // Firefox takes its policies without a schema.
    const storage = { managed_schema: 'managed.json' };
    return { ...source, ...named, version: project.version, content_scripts, background, storage };
  }
  const { minimum_chrome_version: _chrome, ...shared } = source;
  const { service_worker, type } = background;
  return {
    ...shared,
    ...named,
    version: project.version,
    content_scripts,
    background: { scripts: [service_worker], type },
    ...firefoxFor(OWN?.id ?? 'medgloss@medgloss.example'),
  };
}

/**
 * Lets the background `import script from '…/card.iife.ts?script&iife'`, as crxjs does, but without
 * the web-accessible entry and the second chunk that crxjs makes for such an import.
 */
function onDemandScripts(): CrxPlugin {
  const prefix = '\0on-demand:';
  let served = false;
  return {
    name: 'medgloss:on-demand-scripts',
    enforce: 'pre',
    configResolved: (config) => {
      served = config.command === 'serve';
    },
    resolveId(asked) {
      const script = ON_DEMAND.find(({ source }) => {
        const file = source.slice(source.lastIndexOf('/'));
        return asked.endsWith(`${file}?script&iife`);
      });
      return script ? prefix + script.source : null;
    },
    load(id) {
      const script = ON_DEMAND.find(({ source }) => id === prefix + source);
      if (!script) return null;
      return `export default ${JSON.stringify(served ? script.served : script.built)};`;
    },
    renderCrxManifest: ({ content_scripts = [], ...rest }) => ({
      ...rest,
      content_scripts: content_scripts.filter(
        ({ js }) => !ON_DEMAND.some(({ built }) => js?.[0] === built),
      ),
    }),
  };
}

/** Copies the knowledge pack, built before by `npm run pack`, into the extension as `pack/`. */
function knowledgePack(): CrxPlugin {
  return {
    name: 'medgloss:knowledge-pack',
    // The worker reads the copy; what pages ask for, crxjs asks of the dev server.
    async configureServer({ middlewares }) {
      await cp(PACK, join(SERVED, 'pack'), { recursive: true });
      middlewares.use('/pack', (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        readFile(join(PACK, pathname)).then((body) => response.end(body), next);
      });
    },
    async generateBundle() {
      const entries = await readdir(PACK, { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((it) => it.isFile())) {
        const path = join(entry.parentPath, entry.name);
        const fileName = `pack/${relative(PACK, path).replaceAll('\\', '/')}`;
        this.emitFile({ type: 'asset', fileName, source: await readFile(path) });
      }
      // Whether somebody's pack is inside is known without asking for a file that is not there.
      const name = OWN ? { name: OWN.name } : null;
      this.emitFile({
        type: 'asset',
        fileName: 'pack/own/name.json',
        source: JSON.stringify(name),
      });
    },
  };
}

/** The licences of the packages inside, which ask to go along with every copy. */
function licences(): CrxPlugin {
  return {
    name: 'medgloss:licences',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: notices() });
    },
  };
}

/**
 * Hot reload talks to the dev server and injects style elements, which our policy forbids; and only
 * pages that the manifest names are served, which the monograph is not.
 */
function manifestServed(made: Manifest): Manifest {
  const { content_security_policy: _policy, ...rest } = made;
  return { ...rest, side_panel: { default_path: MONOGRAPH } };
}

export default defineConfig(({ command, mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  const served = command === 'serve';
  const made = manifestFor(target);
  return {
    plugins: [
      onDemandScripts(),
      preact(),
      crx({
        manifest: served ? manifestServed(made) : made,
        browser: target,
      }),
      knowledgePack(),
      licences(),
    ],
    resolve: {
      // The names that are compiled into the scanner.
      alias: STAGE
        ? [{ find: /^.*\/build\/pack\/filter\.json$/, replacement: resolve(PACK, 'filter.json') }]
        : [],
    },
    define: served ? {} : { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: served ? SERVED : join(STAGE ?? 'dist', target),
      emptyOutDir: true,
      target: ['chrome128', 'firefox140'],
      modulePreload: false,
      rolldownOptions: { input: { monograph: MONOGRAPH, welcome: WELCOME } },
    },
    server: { port: 5173, strictPort: true, cors: { origin: [/^chrome-extension:\/\//] } },
  };
});
