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
