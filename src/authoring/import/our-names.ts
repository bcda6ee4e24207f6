/** What the names that we already know stand for. */
import type { Facts } from '../../knowledge/types.ts';
import { canonical } from '../../knowledge/words.ts';
import { plural } from '../pack/names.ts';

/** What a name stands for in our knowledge; several drugs share an ambiguous one. */
export interface Known {
  kind: 'drug' | 'product' | 'class' | 'ambiguous';
  /** One id, or the candidates. */
  ids: string[];
}

export interface OurNames {
  /** What a name stands for, in any spelling that a reader takes for the same; null if unknown. */
  find(name: string): Known | null;
  /** The product made of exactly these drugs, or null. */
  product(ingredients: string[]): string | null;
  facts: Facts;
}

/** Names of drugs, products and classes by the form under which pages are searched for them. */
export function openOurNames(facts: Facts): OurNames {
  const names = new Map<string, Known>();
  const add = (name: string, kind: Known['kind'], id: string): void => {
    const form = canonical(name);
    const known = names.get(form);
    if (!known) names.set(form, { kind, ids: [id] });
    // A drug's own name outranks the class or the product that is called the same.
    else if (known.kind === kind && !known.ids.includes(id)) {
      names.set(form, { kind: 'ambiguous', ids: [...known.ids, id] });
    }
  };
  for (const { id, title, names: own, brands } of Object.values(facts.drugs)) {
    const generics = [title, own.inn, own.usan ?? '', own.ban ?? '', ...own.other];
    for (const name of generics.filter(Boolean)) {
      add(name, 'drug', id);
      for (const salt of own.salts) add(`${name} ${salt}`, 'drug', id);
    }
    for (const brand of Object.keys(brands)) add(brand, 'drug', id);
  }
  const products = new Map<string, string>();
  for (const { id, names: own, brands, ingredients } of Object.values(facts.products)) {
    for (const name of [...own, ...Object.keys(brands)]) add(name, 'product', id);
    products.set(keyOf(ingredients), id);
  }
  for (const { id, name, names: others } of Object.values(facts.classes)) {
    for (const one of [name, ...others]) {
      add(one, 'class', id);
      add(plural(one), 'class', id);
    }
  }
  return {
    facts,
    find: (name) => names.get(canonical(name)) ?? null,
    product: (ingredients) => products.get(keyOf(ingredients)) ?? null,
  };
}

/** The same for ingredients in any order. */
function keyOf(ingredients: string[]): string {
  return [...new Set(ingredients)].sort().join('+');
}
