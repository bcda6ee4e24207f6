/** Whatever breaks off, what was there before stays whole, and nothing is left behind. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { cardWith } from './card.ts';
import { isFirefox } from './browser.ts';
import { extension, type Harness } from './harness.ts';
import {
  choose,
  drugPage,
  importZip,
  openOptions,
  press,
  says,
  textOf,
  zipFile,
  marked,
} from './packs-page.ts';
import { hover, painted } from './point.ts';
import { until } from './until.ts';

const KEPT = 'Zorbimaxol';
const PAGE = `<p style="margin: 200px">Take ${KEPT} and amitriptyline, or Krelvudine.</p>`;
const WORDS = 'Some plain words of prose stand here, as they do on pages that people write. ';

const kept = zipFile('Kept', { 'kept/z.md': drugPage(KEPT, 'For what was there before.') });
/** Takes long enough to be stopped half way. */
const large = zipFile(
  'Large',
  Object.fromEntries(
    Array.from({ length: 2_500 }, (_, at) => [
      `large/${at}.md`,
      drugPage(`Krelvudine${at}`, WORDS.repeat(60)),
    ]),
  ),
);
const small = zipFile('Small', { 'small/k.md': drugPage('Krelvudine', 'For what is new.') });

/** Keys of all packs that have records in the database. */
async function storedPacks(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('The database did not answer.'));
        };
      });
    const database = await done(indexedDB.open('packs'));
    const stores = ['about', 'texts', 'originals', 'parts'];
    const keys = await Promise.all(
      stores.map((store) => done(database.transaction(store).objectStore(store).getAllKeys())),
    );
    database.close();
    return [...new Set((keys.flat() as [string][]).map(([pack]) => pack))];
  });
}

async function readingHalfWay(page: Page): Promise<void> {
  await until('a part of it read', () =>
    page.evaluate(() => (document.querySelector('progress')?.value ?? 0) > 300),
  );
}

interface Kept {
  worker: Worker;
}

/** Opens the settings so that the next worker can be got hold of: Firefox's can't be driven. */
async function openWithWorker(at: Harness): Promise<Page> {
  const page = await openOptions(at);
  await page.evaluate(() => {
    const Original = Worker;
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        (window as unknown as Kept).worker = this;
      }
    };
  });
  return page;
}

/** From now on nothing more finds room. In Firefox the worker only says so. */
async function fillUp(page: Page): Promise<void> {
  if (isFirefox(page)) {
    await page.evaluate(() => {
      const data = { kind: 'failed', fault: 'QuotaExceededError' };
      (window as unknown as Kept).worker.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  for (const worker of isFirefox(page) ? [] : page.workers()) {
    await worker.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
  }
}

extension('an import that breaks off', { serve: () => ({ body: PAGE }) }, (at) => {
  /** The pack imported before is whole: on pages, in cards, in the list, and alone in the database. */
  async function expectWhole(): Promise<void> {
    const page = await at.open('/');
    await marked(page, KEPT);
    expect(await painted(page.mainFrame())).toEqual([KEPT, 'amitriptyline']);
    await hover(page, KEPT);
    await cardWith(page, 'For what was there before.');
    await page.close();
    const options = await openOptions(at);
    await says(options, 'Kept');
    expect(await textOf(options)).not.toMatch(/Large|Small/);
    await until('nothing left behind', async () => (await storedPacks(options)).length === 1);
    await options.close();
  }

  test('by the reader', async () => {
    const options = await openOptions(at);
    await importZip(options, kept, 'Kept');
    await choose(options, large);
    await readingHalfWay(options);
    await press(options, messages.packsCancel.message);
    await says(options, messages.packsCancelled.message);
    expect(await storedPacks(options)).toHaveLength(1);
    await options.close();
    await expectWhole();
  });

  test('with its tab', async () => {
    const options = await openOptions(at);
    await choose(options, large);
    await readingHalfWay(options);
    await options.close();
    await expectWhole();
  });

  test('with its worker', async () => {
    const options = await openWithWorker(at);
    await choose(options, large);
    await readingHalfWay(options);
    await options.evaluate(() => {
      (window as unknown as Kept).worker.terminate();
    });
    await says(options, messages.packsFailed.message);
    await options.close();
    await expectWhole();
  });

  test('for want of room for the pages', async () => {
    const options = await openWithWorker(at);
    await choose(options, large);
    await readingHalfWay(options);
    await fillUp(options);
    await says(options, messages.packsNoRoom.message);
    await options.close();
    await expectWhole();
  });

  test('for want of room for the names', async () => {
    const options = await openOptions(at);
    await options.evaluate(() => {
      interface Area {
        set(items: object): Promise<void>;
      }
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { storage: { local: Area } }
      >;
      const area = (browser ?? chrome)?.storage.local;
      const set = area?.set.bind(area);
      // The first shards still find room.
      let left = 3;
      if (area && set) {
        area.set = (items) => {
          left -= 1;
          return left < 0 ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : set(items);
        };
      }
    });
    await choose(options, small);
    await says(options, messages.packsDraftTitle.message);
    await press(options, messages.packsImport.message);
    await says(options, messages.packsNoRoom.message);
    await options.close();
    await expectWhole();
  });

  test('leaves other packs at work where a record of the list is damaged', async () => {
    const options = await openOptions(at);
    await options.evaluate(async () => {
      await new Promise<void>((done) => {
        const opening = indexedDB.open('packs');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('list', 'readwrite');
          const store = transaction.objectStore('list');
          const reading = store.get('packs');
          reading.onsuccess = () => {
            store.put([{ key: 7, name: null }, ...(reading.result as unknown[])], 'packs');
          };
          transaction.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      });
    });
    await options.close();
    const again = await openOptions(at);
    await says(again, messages.packsDamaged_one.message);
    await says(again, 'Kept');
    await press(again, messages.packsForgetDamaged.message);
    await says(again, messages.packsChanged.message);
    expect(await textOf(again)).not.toContain(messages.packsDamaged_one.message);
    await again.close();
    await expectWhole();
  });
});
