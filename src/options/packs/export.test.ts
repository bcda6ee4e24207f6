import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPages } from '../../authoring/import/import-pages.ts';
import { wildPage } from '../../authoring/import/wild/pages.ts';
import { packFiles } from '../../authoring/import/pack-files.ts';
import { readZip } from '../../authoring/import/zip.ts';
import type { Facts } from '../../knowledge/types.ts';
import type { OriginalPage } from '../../platform/packs/database.ts';
import { zipOf } from './export.ts';

const NOTHING: Facts = { drugs: {}, classes: {}, products: {} };

function page(path: string, text: string): OriginalPage {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** As the database gives them: a few at a time. */
async function* batchesOf(pages: OriginalPage[]): AsyncGenerator<OriginalPage[]> {
  for (let from = 0; from < pages.length; from += 3) {
    yield await Promise.resolve(pages.slice(from, from + 3));
  }
}

async function exported(pages: OriginalPage[]) {
  const zip = await zipOf(batchesOf(pages));
  return [...readZip('pack.zip', new Uint8Array(await zip.arrayBuffer()))];
}

describe('a pack that is exported', () => {
  it('is the same pack when it is imported again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wildPage, { minLength: 1, maxLength: 8 }), async (wild) => {
        const pages = wild.map(({ text }, at) => page(`pages/${at}.md`, text));
        const before = importPages(pages, NOTHING);
        const after = importPages(await exported(pages), NOTHING);
        expect(packFiles(after.pack, after.texts)).toEqual(packFiles(before.pack, before.texts));
        expect(after.report).toEqual(before.report);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every byte of every page, and both of two with one path', async () => {
    const odd = new Uint8Array([0xff, 0xfe, 0, 0x0d, 0x0a, 0x80]);
    const pages = [page('a/b.md', '# A'), page('a/b.md', '# B'), { path: 'ü (1).md', bytes: odd }];
    expect(await exported(pages)).toEqual([
      page('a/b.md', '# A'),
      page('a/b-2.md', '# B'),
      { path: 'ü (1).md', bytes: odd },
    ]);
  });
});
