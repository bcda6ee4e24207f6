/** Prints the notes of this release: what changed, and what to do in each browser. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import project from '../package.json' with { type: 'json' };

const PER_BROWSER = (version: string): string => `
## Chrome, Chromium, Edge
The store brings it by itself. By hand: unpack \`medgloss-${version}-chrome.zip\`, open \`chrome://extensions\`, turn on *Developer mode*, choose *Load unpacked*. Needs version 128 or later.

## Firefox
The store brings it by itself. To try it by hand: \`about:debugging#/runtime/this-firefox\`, *Load Temporary Add-on*, \`medgloss-${version}-firefox.zip\`. Needs version 140 or later, on Android 142.
`;

/** What the changelog says of a version. Throws where it says nothing. */
export function changesOf(changelog: string, version: string): string {
  const section = changelog.split(/^## /m).find((part) => part.startsWith(`${version}\n`));
  if (!section)
    throw new Error(`CHANGELOG.md has no "## ${version}": run \`npx changeset version\``);
  return section.slice(version.length).trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = project;
  console.log(
    changesOf(readFileSync('CHANGELOG.md', 'utf8'), version) + '\n' + PER_BROWSER(version),
  );
}
