// Everything a fresh clone needs, then the script that was asked for:
//   node scripts/setup.mjs scripts/start.ts [its arguments]
// Plain JavaScript without dependencies: it is what installs them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findBrowser } from './browsers.mjs';

const OLDEST_NODE = [20, 19];
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const HINTS = {
  chromium: 'Chromium or Google Chrome 128 or later (or set CHROMIUM to its executable)',
  firefox: 'Firefox 140 or later (or set FIREFOX to its executable)',
};

function say(text) {
  console.log(`[setup] ${text}`);
}

function stop(text) {
  console.error(`[setup] ${text}`);
  process.exit(1);
}

/** Runs a command with its output shown, and says how long it took. Returns whether it went well. */
function run(command, args, env = {}) {
  const began = Date.now();
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  });
  say(`${command} ${args[0]}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
  return status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  stop(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`);
}

/** Compares what npm says that it installed with what the lock file asks for. */
function hasDependencies() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(want).every(
    ([path, { version, optional }]) => path === '' || optional || have[path]?.version === version,
  );
}

function installDependencies() {
  if (hasDependencies()) return;
  say('Installing dependencies with npm ci (a minute or two the first time) …');
  // Neither a browser nor anything else is downloaded behind npm's back.
  const quiet = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' };
  if (!run('npm', ['ci', '--no-audit', '--no-fund'], quiet)) stop('npm ci failed; see above.');
}

/** Debian and Ubuntu keep their family in this file. */
function hasApt() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.platform === 'linux' && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}

function installBrowsers(wanted) {
  const missing = wanted.filter((browser) => !findBrowser(browser));
  if (missing.length === 0) return;
  const packages = missing.map((browser) => PACKAGES[browser]);
  if (hasApt() && process.getuid?.() === 0) {
    say(`Installing ${packages.join(' and ')} with apt-get (some minutes) …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], env);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env);
  }
  for (const browser of missing.filter((it) => !findBrowser(it))) {
    say(`No ${browser} found. Please install ${HINTS[browser]}.`);
    if (hasApt()) say(`Here: sudo apt-get install --no-install-recommends ${PACKAGES[browser]}`);
  }
}

/** `npm start` needs the browser that it opens; `npm test` tests both. */
function browsersFor(script, args) {
  if (basename(script) !== 'start.ts') return ['chromium', 'firefox'];
  return [args.includes('firefox') ? 'firefox' : 'chromium'];
}

const [script, ...args] = process.argv.slice(2);
checkNode();
installDependencies();
installBrowsers(browsersFor(script, args));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
