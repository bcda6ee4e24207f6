import { describe, expect, it } from 'vitest';
import { buildSearch, loadSearch, openSearch } from './search.ts';
import { byId, facts as drug, group } from './testing.ts';
import type { Facts } from './types.ts';

function product(id: string): Facts['products'][string] {
  const cite = { source: 's', section: '1', opened: '2026-01-01' } as const;
  return {
    id,
    names: [id],
    brands: {},
    ingredients: id.split('-'),
    cite: { ...cite, support: 'stated', seen: 'original' },
  };
}

const FACTS: Facts = {
  drugs: byId([
    drug('amitriptyline', {
      summary: 'For low mood and nerve pain.',
      brands: { Elavil: ['US'], 'Elavil Plus': ['CA'] },
      classes: ['tricyclic-antidepressant'],
    }),
    drug('paracetamol', {
      summary: 'For pain and fever.',
      names: { inn: 'paracetamol', usan: 'acetaminophen', other: [], salts: [] },
      brands: { Panadol: ['GB'], 'Tylenol PM': ['US'] },
    }),
    drug('ketamine', { summary: 'For operations.' }),
    drug('aspirin', { summary: 'For pain, and against clots.' }),
    drug('warfarin', { summary: 'Stops clots in the blood.' }),
    drug('losartan', { summary: 'For high blood pressure.' }),
  ]),
  classes: byId([
    {
      ...group('tricyclic-antidepressant'),
      name: 'tricyclic antidepressant',
      names: ['TCA'],
      summary: 'Older medicines for low mood.',
    },
  ]),
  products: {
    'co-codamol': {
      ...product('co-codamol'),
      brands: { Solpadol: ['GB'] },
      ingredients: ['codeine', 'paracetamol'],
    },
    ...Object.fromEntries(['aspirin-caffeine', 'aspirin-codeine'].map((id) => [id, product(id)])),
  },
};

const index = openSearch(buildSearch(FACTS), FACTS);

function titles(query: string, limit?: number): string[] {
  return index.search(query, limit).map(({ title }) => title);
}

describe('search', () => {
  it('shows the brand that matched', () => {
    expect(index.search('Elavil')[0]).toEqual({
      kind: 'drug',
      id: 'amitriptyline',
      title: 'Amitriptyline',
      matched: 'Elavil',
      summary: 'For low mood and nerve pain.',
    });
    expect(index.search('acetaminophen')[0]).toMatchObject({ matched: 'acetaminophen' });
    expect(index.search('solpadol')[0]).toMatchObject({ kind: 'product', matched: 'Solpadol' });
  });

  it('shows no other name where the title itself matched', () => {
    expect(index.search('amitriptyline')[0]).not.toHaveProperty('matched');
    expect(index.search('amitrip')[0]).not.toHaveProperty('matched');
  });

  it.each([
    ['ela', 'Amitriptyline'],
    ['elavli', 'Amitriptyline'],
    ['amitryptiline', 'Amitriptyline'],
    ['warferin', 'Warfarin'],
    ['TCA', 'Tricyclic antidepressant'],
    ['co-codamol', 'Co-codamol'],
    ['high blood pressure', 'Losartan'],
  ])('finds %j', (query, title) => {
    expect(titles(query)[0]).toBe(title);
  });

  it.each([
    ['elavli', true],
    ['warferin', true],
    ['asprin', true],
    ['elavil', undefined],
    ['ela', undefined],
    ['high blood', undefined],
  ])('says whether %j is only near to what it found', (query, near) => {
    const [first] = index.search(query);
    expect(first).toBeDefined();
    expect(first?.near).toBe(near);
  });

  it('suggests nothing where something is spelt as typed', () => {
    expect(titles('warfarin')).toEqual(['Warfarin']);
    expect(index.search('aspirin').every(({ near }) => near === undefined)).toBe(true);
  });

  it('puts a drug before the products that hold it, also for a slip', () => {
    expect(titles('aspirin')).toEqual(['Aspirin', 'Aspirin-caffeine', 'Aspirin-codeine']);
    expect(titles('aspi')[0]).toBe('Aspirin');
    expect(titles('asprin')[0]).toBe('Aspirin');
  });

  it('opens piece by piece too', async () => {
    const soon = await loadSearch(buildSearch(FACTS), FACTS);
    expect(soon.search('Elavil')).toEqual(index.search('Elavil'));
    await expect(loadSearch('nothing', FACTS)).rejects.toThrow();
  });

  it('puts names before classes and uses', () => {
    expect(titles('tricyclic')).toEqual(['Tricyclic antidepressant', 'Amitriptyline']);
    expect(titles('paracetamol')).toEqual(['Paracetamol', 'Co-codamol']);
  });

  it('prefers what holds every word, and falls back to what holds some', () => {
    expect(titles('blood clots')).toEqual(['Warfarin']);
    expect(titles('warfarin xyzzy')).toEqual(['Warfarin']);
  });

  it('gives at most as many rows as asked for, and none for nothing', () => {
    expect(titles('pain')).toHaveLength(3);
    expect(titles('pain', 1)).toHaveLength(1);
    expect(titles('')).toEqual([]);
    expect(titles('*')).toEqual([]);
  });
});

/** Rows for a query among these drugs alone. */
function among(drugs: Facts['drugs'][string][], more: Partial<Facts> = {}) {
  const facts = { drugs: byId(drugs), classes: {}, products: {}, ...more };
  const own = openSearch(buildSearch(facts), facts);
  return (query: string, limit?: number) => own.search(query, limit);
}
const many = (...ids: string[]) => ids.map((id) => drug(id));

describe('the order of what is found', () => {
  const named = (inn: string, other: string[], brands: string[]) =>
    drug(inn, {
      names: { inn, other, salts: [] },
      brands: Object.fromEntries(brands.map((it) => [it, ['GB']])),
    });
  const find = among([
    named('alpha', [], ['Zor Extra']),
    named('beta', ['zormone'], []),
    named('zorbital', [], []),
    named('gamma', [], ['Zor']),
    named('delta', ['zor'], []),
    drug('epsilon', { summary: 'Works like zor.' }),
  ]);

  it('is: a name, a brand, a title that begins so, another name that does, the rest', () => {
    const ids = find('zor').map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['delta', 'gamma', 'zorbital']);
    expect(ids.slice(3, 5).toSorted()).toEqual(['alpha', 'beta']);
    expect(ids[5]).toBe('epsilon');
  });

  it('shows by which name each was found, the shortest that holds what was typed', () => {
    const matched = Object.fromEntries(find('zor').map((row) => [row.id, row.matched]));
    expect(matched).toMatchObject({ delta: 'zor', gamma: 'Zor', beta: 'zormone' });
    expect(matched['zorbital']).toBeUndefined();
    expect(matched['epsilon']).toBeUndefined();
  });

  it('puts a drug before a class, and that before a product', () => {
    const cite = product('x');
    const rows = among(many('zorin'), {
      products: {
        'zorin-a': { ...cite, id: 'zorin-a', names: ['zorin-a'], ingredients: ['zorin'] },
      },
      classes: byId([{ ...group('zors'), name: 'zorin class', names: ['zorin things'] }]),
    })('zori');
    expect(rows.map(({ kind }) => kind)).toEqual(['drug', 'class', 'product']);
    expect(rows[1]).toMatchObject({ title: 'Zorin class' });
    expect(rows[2]).toMatchObject({ summary: 'Zorin' });
  });
});

describe('how much is found', () => {
  const letters = ['a', 'e', 'i', 'o', 'u'].map((vowel) => `zorb${vowel}mol`);

  it('is eight rows, and four where they are only suggestions', () => {
    const find = among(many(...letters, ...letters.map((it) => `${it}ate`)));
    expect(find('zorb')).toHaveLength(8);
    expect(find('zorb', 20)).toHaveLength(10);
    expect(find('zorbymol')).toHaveLength(4);
    expect(find('zorbymol').every(({ near }) => near)).toBe(true);
    expect(find('zorbymol', 2)).toHaveLength(2);
  });

  it('is what begins so by name, for two letters', () => {
    expect(titles('lo')).toEqual(['Losartan']);
    expect(titles('bl')).toEqual([]);
    expect(titles('blo')).not.toEqual([]);
  });

  it('takes no other word for a short one with a slip', () => {
    const find = among(many('ion', 'iron'));
    expect(find('ian')).toEqual([]);
    expect(find('irun').map(({ id }) => id)).toEqual(['iron']);
  });

  it('goes by every official name, by the class, and by what a product holds', () => {
    const names = {
      inn: 'adrenaline',
      usan: 'epinephrine',
      ban: 'suprarenin',
      other: [],
      salts: [],
    };
    const find = among([drug('adrenaline', { names })]);
    for (const name of ['adrenaline', 'epinephrine', 'suprarenin'])
      expect(find(name).map(({ id }) => id)).toEqual(['adrenaline']);
    expect(titles('antidepressant')).toContain('Amitriptyline');
    expect(index.search('solpadol')[0]?.summary).toBe('codeine + Paracetamol');
    expect(titles('codeine')).toContain('Co-codamol');
  });

  it('is a drug by its class, a class by its own, and what a product holds', () => {
    const tricyclic = { ...group('tca', ['wider']), name: 'tricyclic antidepressant' };
    const wider = { ...group('wider'), name: 'mood medicine' };
    const products = { both: { ...product('both'), ingredients: ['codeine', 'alpha'] } };
    const find = among([drug('alpha', { classes: ['tca', 'lost'], summary: 'For the people.' })], {
      classes: byId([tricyclic, wider]),
      products,
    });
    expect(find('antidepressant').map(({ id }) => id)).toEqual(['alpha', 'tca']);
    expect(find('mood').map(({ id }) => id)).toEqual(['wider', 'tca']);
    expect(find('both')[0]?.summary).toBe('codeine + Alpha');
    expect(find('people')).toEqual([]);
  });

  it('is a name that is wholly near to what was typed before one that only holds such a word', () => {
    const products = { zorbamol: product('zorbamol') };
    const rows = among(many('zorbamol-acetate'), { products })('zorbimol');
    expect(rows.map(({ id }) => id)).toEqual(['zorbamol', 'zorbamol-acetate']);
    expect(rows.every(({ near }) => near)).toBe(true);
  });

  it('is what is spelt as typed alone, where anything is, and each word counts', () => {
    const find = among(many('zorbamol', 'zorbemol'));
    expect(find('zorbamol').map(({ id }) => id)).toEqual(['zorbamol']);
    expect(index.search('blood clots')[0]?.near).toBeUndefined();
    expect(index.search('blood clotz')[0]?.near).toBe(true);
  });

  it('is what begins as typed before what holds it within, by the shortest name', () => {
    const brands = { 'Zormol Plus Extra': ['GB'], 'Zormol Plus': ['GB'] };
    const find = among([drug('ultra zormol'), drug('beta', { brands })]);
    expect(find('zormol').map(({ id }) => id)).toEqual(['beta', 'ultra zormol']);
    expect(find('plus')[0]?.matched).toBe('Zormol Plus');
    expect(titles('el')).toEqual(['Amitriptyline']);
  });

  it('leaves out words that every text has', () => {
    expect(titles('medicine')).toEqual([]);
    expect(titles('the warfarin')).toEqual(['Warfarin']);
  });
});
