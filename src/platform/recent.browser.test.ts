import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({
  extension: { inIncognitoContext: false },
  storage: { managed: { get: (): Promise<object> => Promise.resolve({}) } },
  tabs: { query: vi.fn(async (): Promise<{ incognito: boolean }[]> => [{ incognito: false }]) },
}));
vi.mock('./api.ts', () => ({ api: browser }));
const { clearLookUps, recentLookUps, rememberLookUp } = await import('./recent.ts');

const drug = (id: string, matched?: string) => ({
  kind: 'drug' as const,
  id,
  title: id.toUpperCase(),
  ...(matched === undefined ? {} : { matched }),
});
const names = async (): Promise<string[]> =>
  (await recentLookUps()).map(({ id, matched }) => matched ?? id);

describe('recent look-ups', () => {
  let now = 1_000;
  beforeEach(() => {
    vi.spyOn(Date, 'now').mockImplementation(() => ++now);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    browser.extension.inIncognitoContext = false;
    browser.tabs.query.mockImplementation(async () => [{ incognito: false }]);
    await clearLookUps();
  });

  it('come newest first, each once, as they were looked up', async () => {
    await rememberLookUp(drug('a'));
    await rememberLookUp(drug('a', 'Brand'));
    await rememberLookUp(drug('b'));
    await rememberLookUp(drug('a'));
    expect(await recentLookUps()).toEqual([drug('a'), drug('b'), drug('a', 'Brand')]);
  });

  it('are few: older ones are forgotten', async () => {
    for (const id of 'a b c d e f g h i j'.split(' ')) await rememberLookUp(drug(id));
    expect(await names()).toEqual('j i h g f e'.split(' '));
  });

  it('are cleared', async () => {
    await rememberLookUp(drug('a'));
    await clearLookUps();
    expect(await recentLookUps()).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['in a private process', () => (browser.extension.inIncognitoContext = true)],
    [
      'over a private tab',
      () => browser.tabs.query.mockImplementation(async () => [{ incognito: true }]),
    ],
    [
      'where the browser does not say',
      () => browser.tabs.query.mockImplementation(() => Promise.reject(new Error('no tabs'))),
    ],
  ])('are not recorded %s', async (_, inPrivate) => {
    await rememberLookUp(drug('a'));
    inPrivate();
    await rememberLookUp(drug('b'));
    expect(await names()).toEqual(['a']);
  });

  it('are forgotten, and no more are kept, where a policy forbids it', async () => {
    await rememberLookUp(drug('a'));
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ features: { lookUps: false } });
    expect(await names()).toEqual([]);
    await rememberLookUp(drug('b'));
    vi.mocked(browser.storage.managed.get).mockResolvedValue({});
    expect(await names()).toEqual([]);
  });

  it('open anew after the database went away', async () => {
    await rememberLookUp(drug('a'));
    await deleteDB('recent');
    await rememberLookUp(drug('b'));
    expect(await names()).toEqual(['b']);
  });
});
