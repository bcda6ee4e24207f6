/** Holds the scripts that pages get against their budgets (tests/budgets.json). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import budgets from '../tests/budgets.json' with { type: 'json' };

export interface Budget {
  file: string;
  /** Bytes after gzip. */
  gzip: number;
  /** A JSON file whose longest string is not counted: names grow with the knowledge, not with code. */
  without?: string;
}

interface Measured {
  file: string;
  size: number;
  limit: number;
}

/** As it stands in minified code, where the two line separators alone are escaped. */
function longestString(json: string): string {
  const values = Object.values(JSON.parse(json) as Record<string, unknown>);
  const texts = values.filter((it) => typeof it === 'string');
  const longest = texts.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return longest.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** The script's size after gzip, less the string that is not counted. Throws if that isn't in it. */
export function measure({ file, gzip, without }: Budget): Measured {
  const code = readFileSync(file, 'utf8');
  if (without === undefined) return { file, size: gzipSync(code).length, limit: gzip };
  const counted = code.replace(longestString(readFileSync(without, 'utf8')), '');
  if (counted.length === code.length)
    throw new Error(`${file} does not hold the data of ${without}`);
  return { file, size: gzipSync(counted).length, limit: gzip };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = (budgets.files as Budget[]).map(measure);
  for (const { file, size, limit } of all) {
    const verdict = size <= limit ? 'within' : 'OVER';
    console.log(`${file}: ${size} bytes gzip, ${verdict} its budget of ${limit}`);
  }
  process.exit(all.every(({ size, limit }) => size <= limit) ? 0 : 1);
}
