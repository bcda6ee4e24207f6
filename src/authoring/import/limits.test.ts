import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import type { PageFile } from './files.ts';
import { importPages } from './import-pages.ts';
import { readZip } from './zip.ts';

const NOTHING = { drugs: {}, classes: {}, products: {} };
const HEAD = '# Zaltoprofen\n\n**Usage:** ';

const page = (text: string): PageFile[] => [{ path: 'x.md', bytes: strToU8(text) }];
const titled = (title: string): PageFile[] => page(`---\ntitle: ${title}\n---\n${HEAD}pain`);
const lines = (line: string, count: number): string => `${line}\n`.repeat(count);
const zipped = (bytes: Uint8Array): PageFile[] => [...readZip('x.zip', bytes)];
const questions = (count: number): string =>
  `faqs:\n${lines('  - question: "Is it?"\n    answer: "Yes."', count)}`;
const names = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `Zal${'abcdefghijklmnopqrstuvwxyz'.charAt(at)}profen`,
  ).join(' + ');
const sized = (count: number, size: number): PageFile[] =>
  Array.from({ length: count }, (_, at) => ({ path: `${at}.md`, size }));
/** Text that does not pack well. */
const noise = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, at) => 32 + ((at * at * 7919) % 89));

/** A zip whose list names one empty file so many times: packing as many takes seconds. */
function crowded(count: number): Uint8Array {
  const one = zipSync({ 'a.txt': new Uint8Array() });
  const END = 22;
  const list = new DataView(one.buffer).getUint32(one.length - END + 16, true);
  const record = one.subarray(list, one.length - END);
  const zip = new Uint8Array(list + record.length * count + END);
  zip.set(one.subarray(0, list));
  for (let at = 0; at < count; at++) zip.set(record, list + at * record.length);
  zip.set(one.subarray(one.length - END), zip.length - END);
  const end = new DataView(zip.buffer, zip.length - END);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  return zip;
}

interface Case {
  /** The most that is read, or null where making it would take too long. */
  within: (() => PageFile[]) | null;
  beyond: () => PageFile[];
  /** What is told of it. */
  says: string;
  /** It is no reason to refuse the page. */
  kept?: true;
}

/** A limit without a case does not compile. */
const CASES: Record<keyof typeof LIMITS, Case> = {
  pageBytes: {
    within: null,
    beyond: () => page(`${HEAD}${'a'.repeat(LIMITS.pageBytes)}`),
    says: 'the page has more than 400,000 bytes',
  },
  pageCharacters: {
    within: () => page(HEAD + lines('a'.repeat(999), 99)),
    beyond: () => page(HEAD + lines('a'.repeat(999), 100)),
    says: 'the page has more than 100,000 characters',
  },
  lineCharacters: {
    within: () => page(`${HEAD}\n\n${'a'.repeat(LIMITS.lineCharacters)}`),
    beyond: () => page(`${HEAD}\n\n${'a'.repeat(LIMITS.lineCharacters + 1)}`),
    says: 'the line has more than 20,000 characters',
  },
  lines: {
    within: () => page(HEAD + lines('a', LIMITS.lines - 4)),
    beyond: () => page(HEAD + lines('a', LIMITS.lines)),
    says: 'the page has more than 2,000 lines',
  },
  depth: {
    within: () => page(`${HEAD}\n\n${'> '.repeat(LIMITS.depth - 1)}deep`),
    beyond: () => page(`${HEAD}\n\n${'> '.repeat(LIMITS.depth)}deep`),
    says: 'bullets or quotes stand more than 40 deep',
  },
  signs: {
    within: () => page(HEAD + lines('_a_', LIMITS.signs / 2 - 4)),
    beyond: () => page(HEAD + lines('_a_', LIMITS.signs / 2 + 1)),
    says: 'a paragraph holds more than 1,000 signs of markup',
  },
  pageSigns: {
    within: () => page(HEAD + lines(`${'_a_'.repeat(300)}\n`, LIMITS.pageSigns / 600 - 1)),
    beyond: () => page(HEAD + lines(`${'_a_'.repeat(300)}\n`, LIMITS.pageSigns / 600 + 1)),
    says: 'the page holds more than 8,000 signs of markup',
  },
  frontMatterCharacters: {
    within: () => titled(`"Zaltoprofen"\nnote: ${'a '.repeat(5_000)}`),
    beyond: () => titled(`"Zaltoprofen"\nnote: ${'a '.repeat(6_000)}`),
    says: 'the front matter has more than 12,000 characters',
    kept: true,
  },
  faqs: {
    within: () => titled(`Zaltoprofen\n${questions(LIMITS.faqs)}`),
    beyond: () => titled(`Zaltoprofen\n${questions(LIMITS.faqs + 1)}`),
    says: 'the front matter holds more than 50 questions; the others are left out',
    kept: true,
  },
  titleCharacters: {
    within: () => titled(`Zaltoprofen (${'a'.repeat(LIMITS.titleCharacters - 14)})`),
    beyond: () => titled(`Zaltoprofen (${'a'.repeat(LIMITS.titleCharacters)})`),
    says: 'or has more than 1,000 characters',
  },
  ingredients: {
    within: () => titled(names(LIMITS.ingredients)),
    beyond: () => titled(names(LIMITS.ingredients + 1)),
    says: 'the title names more than 24 ingredients',
  },
  nameCharacters: {
    within: () => titled(`Z${'a'.repeat(LIMITS.nameCharacters - 1)}`),
    beyond: () => titled(`Z${'a'.repeat(LIMITS.nameCharacters)}`),
    says: 'is not looked for on pages: it has more than 80 characters',
    kept: true,
  },
  pages: {
    within: null,
    beyond: () => sized(LIMITS.pages + 1, 0),
    says: 'an import holds at most 25,000 pages',
  },
  importBytes: {
    within: null,
    beyond: () => sized(151, 1_000_000),
    says: 'an import holds at most 150,000,000 bytes',
  },
  zipEntries: {
    within: null,
    beyond: () => zipped(crowded(LIMITS.zipEntries + 1)),
    says: 'the zip holds more than 60,000 files',
  },
  zipBytes: {
    within: null,
    beyond: () => zipped(new Uint8Array(LIMITS.zipBytes + 1)),
    says: 'the zip has more than 100,000,000 bytes',
  },
  zipExpansion: {
    within: () => zipped(zipSync({ 'x.md': strToU8(`${HEAD}pain`), 'y.txt': noise(9_000) })),
    beyond: () => zipped(zipSync({ 'x.md': new Uint8Array(300_000) })),
    says: 'the zip unpacks to more than 50 times its size',
  },
};

describe('a limit', () => {
  it.each(Object.entries(CASES))('is held, and told: %s', (_, { within, beyond, says, kept }) => {
    const read = (files: PageFile[]) => importPages(files, NOTHING).report;
    const told = read(beyond());
    const last = told.pages.at(-1);
    const said = [last?.reason, ...(last?.notes ?? [])].map((note) => note?.what).join('\n');
    expect(said).toContain(says);
    expect(last?.outcome).toBe(kept ? 'imported-with-notes' : 'refused');
    for (const { mend } of last?.notes ?? []) expect(mend).not.toBe('');
    if (!within) return;
    const [well] = read(within()).pages;
    expect(JSON.stringify(well?.notes)).not.toContain(says);
    expect(well?.reason).toBeNull();
  });
});
