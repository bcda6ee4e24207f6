import { describe, expect, it } from 'vitest';
import { buildSearch, openSearch } from './search.ts';
import { byId, facts as drug, group } from './testing.ts';
import type { Facts } from './types.ts';

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
      id: 'co-codamol',
      names: ['co-codamol'],
      brands: { Solpadol: ['GB'] },
      ingredients: ['codeine', 'paracetamol'],
      cite: {
        source: 's',
        section: '1',
        opened: '2026-01-01',
        support: 'stated',
        seen: 'original',
      },
    },
  },
};

const index = openSearch(buildSearch(FACTS));

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

  it('puts names before classes and uses', () => {
    expect(titles('tricyclic')).toEqual(['Tricyclic antidepressant', 'Amitriptyline']);
    expect(titles('paracetamol')).toEqual(['Paracetamol', 'Co-codamol']);
  });

  it('prefers what holds every word, and falls back to what holds some', () => {
    expect(titles('blood clots')).toEqual(['Warfarin']);
    expect(titles('warfarin xyzzy')).toEqual(['Warfarin']);
  });

  it('gives at most as many rows as asked for, and none for nothing', () => {
    expect(titles('pain')).toHaveLength(2);
    expect(titles('pain', 1)).toHaveLength(1);
    expect(titles('')).toEqual([]);
    expect(titles('*')).toEqual([]);
  });
});
