import { demand, parsed, type Target } from './target.ts';

// What the module finds in an extension.
Object.assign(globalThis, { chrome: { runtime: { id: 'own' } } });
const { changed, isRecord, parseSettings } = await import('../../src/platform/settings.ts');

/** Settings as stored, by this version, an older or a newer one, or broken. */
export const settings: Target = {
  name: 'settings',
  promise:
    'whatever is stored gives settings, which read the same when stored again; a change keeps what it does not understand',
  seeds: [{ offSites: ['a.org', 'file:'] }, {}, { offSites: [], theme: 'dark', version: 9 }].map(
    (it) => JSON.stringify(it),
  ),
  words: [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"offSites"',
    'null',
    '1',
    '"a.org"',
    '"__proto__"',
    '{"length":9}',
    '"notDrugs":[{"site":"a","word":"b"}]',
    '"textSize":115',
    '"version":3',
    'true',
  ],
  check(input) {
    const stored = parsed(input);
    const read = parseSettings(stored);
    demand(
      read.offSites.every((site) => typeof site === 'string'),
      'a site that is no text',
    );
    const again = parseSettings(JSON.parse(JSON.stringify(read)));
    demand(JSON.stringify(again) === JSON.stringify(read), 'it reads differently a second time');
    if (!isRecord(stored)) return;
    const after = changed(stored, { textSize: 130 });
    const lost = Object.keys(stored).filter(
      (key) => key !== 'version' && !Object.hasOwn(after, key),
    );
    demand(lost.length === 0, `a change loses ${lost.join()}`);
    demand(parseSettings(after).textSize === 130, 'a change is not read again');
  },
};
