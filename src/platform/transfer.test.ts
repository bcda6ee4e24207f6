import { describe, expect, it, vi } from 'vitest';

vi.mock('./api.ts', () => ({ api: {} }));
const { exportText, readExport } = await import('./transfer.ts');

const problemOf = (text: string): unknown => {
  const read = readExport(text);
  return 'problem' in read ? read.problem : null;
};
const file = (settings: unknown, version = 2): string =>
  JSON.stringify({ medgloss: 'settings', version, settings });

describe('settings as a file', () => {
  it('come back as they went', () => {
    const settings = { opening: 'key', notDrugs: [{ site: 'a.org', word: 'soma' }], textSize: 150 };
    expect(readExport(exportText({ version: 2, ...settings }))).toEqual({ settings });
    expect(readExport(`\ufeff${exportText({})}`)).toEqual({ settings: {} });
  });

  it.each([
    ['no JSON', 'hello', { kind: 'not-json' }],
    ['JSON of others', '{"a":1}', { kind: 'not-ours' }],
    ['null', 'null', { kind: 'not-ours' }],
    ['a newer form', file({}, 3), { kind: 'newer' }],
    ['a value that is none', file({ opening: 'voice' }), { kind: 'bad', setting: 'opening' }],
    [
      'a list with one bad entry',
      file({ offSites: ['a', 1] }),
      { kind: 'bad', setting: 'offSites' },
    ],
    ['a setting that is none', file({ mood: 'calm' }), { kind: 'bad', setting: 'mood' }],
    [
      'a hidden danger',
      file({ hiddenClasses: ['avoid'] }),
      { kind: 'bad', setting: 'hiddenClasses' },
    ],
  ])('are refused whole, with the reason: %s', (_, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });
});
