/** Settings: only what the reader changed is stored, in `storage.local`, never in a vendor's sync. */
import * as v from 'valibot';
import { EMERGENCY_NUMBERS } from '../knowledge/emergency.ts';
import type { Personal } from '../knowledge/personal.ts';
import { CAUTION_CLASSES, type CautionClass } from '../knowledge/types.ts';
import { api } from './api.ts';
import {
  FOREVER,
  FRAME_KEY,
  OPENINGS,
  type FrameSettings,
  type Opening,
} from './frame-settings.ts';

export const UNDERLINES = ['dotted', 'solid', 'thick', 'none'] as const;
export const TEXT_SIZES = [100, 115, 130, 150, 200] as const;
/** Classes that a reader may hide: what must be avoided always appears. */
const HIDEABLE = CAUTION_CLASSES.filter((level) => level !== 'avoid');

/** A word that the reader does not want marked on a site. */
export interface NotDrug {
  site: string;
  /** In lower case. */
  word: string;
}

export interface Settings {
  /** Sites on which Medgloss is off, as `siteOf` names them. */
  offSites: string[];
  offEverywhere: boolean;
  /** Milliseconds since 1970; in the past, or 0, it is not paused. */
  pausedUntil: number;
  notDrugs: NotDrug[];
  hiddenClasses: CautionClass[];
  opening: Opening;
  underline: (typeof UNDERLINES)[number];
  textSize: (typeof TEXT_SIZES)[number];
  /** ISO country, or empty where the reader has not said. */
  country: string;
}

export const DEFAULTS: Settings = {
  offSites: [],
  offEverywhere: false,
  pausedUntil: 0,
  notDrugs: [],
  hiddenClasses: [],
  opening: 'hover',
  underline: 'dotted',
  textSize: 100,
  country: '',
};

/** The form in which settings are stored. Form 1 had no number and held `offSites` alone. */
export const VERSION = 2;
/** The key under which settings are stored. */
const SETTINGS_KEY = 'settings';
/** What stood there and could not be read at all is kept under this key. */
const UNREAD_KEY = 'settings:unread';

/** Host names have at most 253 letters, and a port. */
const site = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

/** What one value, or one entry of a list, must be. */
export const FIELDS = {
  offSites: site,
  offEverywhere: v.boolean(),
  pausedUntil: v.pipe(v.number(), v.minValue(0)),
  notDrugs: v.object({ site, word }),
  hiddenClasses: v.picklist(HIDEABLE),
  opening: v.picklist(OPENINGS),
  underline: v.picklist(UNDERLINES),
  textSize: v.picklist(TEXT_SIZES),
  country: v.picklist(['', ...Object.keys(EMERGENCY_NUMBERS)]),
} satisfies Record<keyof Settings, v.GenericSchema>;

export const KEYS = Object.keys(FIELDS) as (keyof Settings)[];

type Raw = Record<string, unknown>;

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldOf(key: keyof Settings, value: unknown): unknown {
  const schema = FIELDS[key];
  if (!Array.isArray(DEFAULTS[key])) return v.is(schema, value) ? value : DEFAULTS[key];
  return Array.isArray(value) ? value.filter((entry) => v.is(schema, entry)) : DEFAULTS[key];
}

/** Settings as stored; a part that can't be read as such counts as unchanged. */
export function parseSettings(stored: unknown): Settings {
  const raw = isRecord(stored) ? stored : {};
  return Object.fromEntries(
    KEYS.map((key) => [key, fieldOf(key, raw[key])]),
  ) as unknown as Settings;
}

/** Entries of a list that only another version of us understands: they stay when it is changed. */
function unread(key: keyof Settings, value: unknown): unknown[] {
  return Array.isArray(value) ? value.filter((entry) => !v.is(FIELDS[key], entry)) : [];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is stored after a change: the rest stays as it is, and a default is not stored. */
export function changed(stored: Raw, part: Partial<Settings>): Raw {
  const next: Raw = { ...stored };
  for (const key of KEYS) {
    const value = part[key];
    if (value === undefined) continue;
    const kept = Array.isArray(value) ? [...value, ...unread(key, stored[key])] : value;
    if (same(kept, DEFAULTS[key])) Reflect.deleteProperty(next, key);
    else next[key] = kept;
  }
  const { version: _, ...rest } = next;
  if (Object.keys(rest).length === 0) return {};
  const known = typeof stored['version'] === 'number' ? stored['version'] : 0;
  return { ...rest, version: Math.max(known, VERSION) };
}

const LINES: Record<Settings['underline'], string> = {
  dotted: '',
  solid: '::highlight(medgloss){text-decoration-style:solid}',
  thick: '::highlight(medgloss){text-decoration-style:solid;text-decoration-thickness:3px}',
  none: '::highlight(medgloss){text-decoration:none}',
};

/** The settings for frames. */
export function forFrames(settings: Settings): FrameSettings {
  const words: Record<string, string[]> = {};
  for (const { site: where, word: what } of settings.notDrugs) (words[where] ??= []).push(what);
  return {
    off: settings.offSites,
    until: settings.offEverywhere ? FOREVER : settings.pausedUntil,
    words,
    line: LINES[settings.underline],
    opening: settings.opening,
    textSize: settings.textSize,
    emergency: EMERGENCY_NUMBERS[settings.country] ?? '',
  };
}

async function readRaw(): Promise<unknown> {
  return (await api.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
}

/** The settings in force. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await readRaw());
}

/** What the reader changed, as stored; nothing else. */
export async function readChanged(): Promise<Raw> {
  const raw = await readRaw();
  return isRecord(raw) ? raw : {};
}

async function store(raw: Raw, aside: Raw): Promise<void> {
  const emptied = Object.keys(raw).length === 0;
  const frames = forFrames(parseSettings(raw));
  const plain = same(frames, forFrames(DEFAULTS));
  await api.storage.local.set({
    ...aside,
    ...(emptied ? {} : { [SETTINGS_KEY]: raw }),
    ...(plain ? {} : { [FRAME_KEY]: frames }),
  });
  const gone = [...(emptied ? [SETTINGS_KEY] : []), ...(plain ? [FRAME_KEY] : [])];
  if (gone.length > 0) await api.storage.local.remove(gone);
}

/** One writer at a time, over all pages of ours. */
function alone<T>(act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(SETTINGS_KEY, act);
}

/** Stores what `part` makes of the settings in force. What can't be read is kept aside. */
export function writeSettings(part: (now: Settings) => Partial<Settings>): Promise<void> {
  return alone(async () => {
    const raw = await readRaw();
    const broken = raw !== undefined && !isRecord(raw);
    const stored = isRecord(raw) ? raw : {};
    await store(changed(stored, part(parseSettings(stored))), broken ? { [UNREAD_KEY]: raw } : {});
  });
}

/** Stores these settings in place of all that are stored. */
export function replaceSettings(settings: Partial<Settings>): Promise<void> {
  return alone(() => store(changed({}, settings), {}));
}

/** What of the settings changes what a card says. */
export async function readPersonal(): Promise<Personal> {
  const settings = await readSettings();
  return { hiddenClasses: settings.hiddenClasses, emergency: forFrames(settings).emergency };
}

/** Calls back with the settings in force after each change; returns the way to stop that. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[SETTINGS_KEY];
    if (change) listener(parseSettings(change.newValue));
  };
  api.storage.local.onChanged.addListener(onChanged);
  return () => {
    api.storage.local.onChanged.removeListener(onChanged);
  };
}
