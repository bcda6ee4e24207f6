/** Settings as a file: how they move from one browser to another. */
import * as v from 'valibot';
import { DEFAULTS, FIELDS, isRecord, KEYS, VERSION, type Settings } from './settings.ts';

/** Why a file can't be taken; `setting` is the part of it that is at fault. */
export type TransferProblem =
  | { kind: 'not-json' }
  | { kind: 'not-ours' }
  | { kind: 'newer' }
  | { kind: 'bad'; setting: string };

/** What says of a file that it holds settings of ours. */
const MARK = 'settings';
/** Of a setting, so much is repeated in an error. */
const MOST_SHOWN = 40;

/** The file for what the reader changed, as stored. */
export function exportText({ version = VERSION, ...settings }: Record<string, unknown>): string {
  return `${JSON.stringify({ medgloss: MARK, version, settings }, null, 2)}\n`;
}

function isGood(key: keyof Settings, value: unknown): boolean {
  const schema = FIELDS[key];
  if (!Array.isArray(DEFAULTS[key])) return v.is(schema, value);
  return Array.isArray(value) && value.every((entry) => v.is(schema, entry));
}

function parse(text: string): unknown {
  try {
    // A byte order mark is the gift of some editors.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** The settings of a file, all of them good, or why it can't be taken. */
export function readExport(
  text: string,
): { settings: Partial<Settings> } | { problem: TransferProblem } {
  const file = parse(text);
  if (file === undefined) return { problem: { kind: 'not-json' } };
  if (!isRecord(file) || file['medgloss'] !== MARK || !isRecord(file['settings'])) {
    return { problem: { kind: 'not-ours' } };
  }
  if (Number(file['version']) > VERSION) return { problem: { kind: 'newer' } };
  const { settings } = file;
  const known = (key: string): key is keyof Settings => (KEYS as string[]).includes(key);
  const bad = Object.entries(settings).find(([key, value]) => !known(key) || !isGood(key, value));
  if (bad) return { problem: { kind: 'bad', setting: bad[0].slice(0, MOST_SHOWN) } };
  return { settings: settings };
}
