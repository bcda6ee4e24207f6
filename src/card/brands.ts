import type { Drug } from '../knowledge/types.ts';
import type { Strings } from './strings.ts';

/** The brands of one country, or of none that is known. */
export interface CountryBrands {
  country: string;
  names: string[];
}

/** Brands by the country where they are or were sold, both in alphabetical order. */
export function brandsByCountry(t: Strings, brands: Drug['brands']): CountryBrands[] {
  const regions = new Intl.DisplayNames(t('locale'), { type: 'region' });
  const byCountry = new Map<string, string[]>();
  for (const [name, countries] of Object.entries(brands)) {
    for (const code of countries.length === 0 ? [''] : countries) {
      byCountry.set(code, [...(byCountry.get(code) ?? []), name]);
    }
  }
  return [...byCountry]
    .map(([code, names]) => ({
      country: code === '' ? t('countryUnknown') : (regions.of(code) ?? code),
      names: names.sort((a, b) => a.localeCompare(b)),
    }))
    .sort((a, b) => a.country.localeCompare(b.country, t('locale')));
}
