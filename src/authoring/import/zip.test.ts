import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import type { PageFile } from './files.ts';
import { readZip } from './zip.ts';

function told(file: PageFile): [string, string | number] {
  if ('fault' in file) return [file.path, file.fault];
  return [file.path, 'size' in file ? file.size : new TextDecoder().decode(file.bytes)];
}

function read(zip: Uint8Array): [string, string | number][] {
  return [...readZip('pages.zip', zip)].map(told);
}

describe('readZip', () => {
  it('gives the pages, and passes over all else', () => {
    const zip = zipSync({
      'site/a.md': strToU8('# A'),
      'site/b.MARKDOWN': [strToU8('# B'), { level: 0 }],
      'site/picture.png': strToU8('x'),
      '.git/c.md': strToU8('# C'),
      '__MACOSX/site/._a.md': strToU8('x'),
      'inner.zip': strToU8('x'),
    });
    expect(read(zip)).toEqual([
      ['site/a.md', '# A'],
      ['site/b.MARKDOWN', '# B'],
    ]);
  });

  it('leads no path out of its folder', () => {
    const zip = zipSync({ '../../etc/a.md': strToU8('# A'), 'C:\\b\\..\\c.md': strToU8('# C') });
    expect(read(zip).map(([path]) => path)).toEqual(['etc/a.md', 'C:/b/c.md']);
  });

  it('loads no page that is too large', () => {
    const large = strToU8('ab'.repeat(LIMITS.pageBytes / 2 + 1));
    const noise = Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 251);
    const zip = zipSync({ 'a.md': large, 'b.bin': [noise, { level: 0 }] });
    expect(read(zip)).toEqual([['a.md', LIMITS.pageBytes + 2]]);
  });

  it('refuses a bomb, and what is no zip', () => {
    const zeros = new Uint8Array(300_000);
    const bomb = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.md`, zeros]));
    expect(read(zipSync(bomb))).toEqual([
      ['pages.zip', `the zip unpacks to more than ${LIMITS.zipExpansion} times its size`],
    ]);
    expect(read(strToU8('no zip at all'))).toEqual([
      ['pages.zip', 'the file is no zip, or it is damaged'],
    ]);
  });

  it('tells of a damaged entry and reads the others', () => {
    const zip = zipSync({
      'a.md': strToU8('# A'.repeat(40)),
      'b.md': [strToU8('# B'), { level: 0 }],
    });
    // The first bytes of the first entry's contents: an unused kind of block.
    zip.fill(0xff, 34, 38);
    expect(read(zip)).toEqual([
      ['a.md', 'it is damaged, or locked by a password'],
      ['b.md', '# B'],
    ]);
  });

  it('cuts an entry that holds more than it says, and refuses one that says too little', () => {
    const zip = zipSync({ 'a.md': strToU8('# A is as long as this'), 'b.md': strToU8('x') });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const central = findCentral(view, 'a.md');
    view.setUint32(central + 24, 3, true);
    expect(read(zip)[0]).toEqual(['a.md', '# A']);
    view.setUint32(central + 20, 5_000, true);
    expect(read(zip)[0]).toEqual(['a.md', 'the zip gives it a wrong size']);
  });
});

/** Where the central directory's record of the first file begins. */
function findCentral(view: DataView, name: string): number {
  for (let at = 0; at < view.byteLength - 46; at++) {
    const found =
      view.getUint32(at, true) === 0x02014b50 && view.getUint16(at + 28, true) === name.length;
    if (found) return at;
  }
  throw new Error('no central directory');
}
