/** The drugs, the products and the names that pages bring, each once. */
import type { ImportedDrug, ImportedProduct } from '../../knowledge/imported.ts';
import type { NameEntry, Target } from '../../knowledge/types.ts';
import { canonical } from '../../knowledge/words.ts';
import { compareText } from '../problem.ts';
import type { Subjects } from './collect-texts.ts';
import type { ImportedPage } from './page.ts';
import type { FoundProduct } from './readings.ts';
import type { Clash } from './report.ts';
import type { Ingredient, NewName } from './subject.ts';

interface Draft {
  /** The page that named it first. */
  page: Place;
  title: string;
  ours: boolean;
  names: Map<string, NewName>;
}

type Place = Pick<ImportedPage, 'report' | 'at'>;

export interface DrugCollector {
  add(page: ImportedPage): void;
  /** What was collected, by id; `subjects` tells what the texts say first. */
  finish(subjects: Subjects): {
    facts: { drugs: Record<string, ImportedDrug>; products: Record<string, ImportedProduct> };
    names: NameEntry[];
    clashes: Clash[];
  };
}

/** Collects what pages are about. */
export function collectDrugs(): DrugCollector {
  const drugs = new Map<string, Draft>();
  const products = new Map<string, { product: FoundProduct; page: Place; titles: Set<string> }>();

  const addDrug = ({ id, kind, title, ours, names }: Ingredient, page: Place): void => {
    if (kind === 'class') return;
    const draft = drugs.get(id) ?? { page, title, ours, names: new Map<string, NewName>() };
    for (const one of names) {
      const form = canonical(one.name);
      if (!draft.names.has(form)) draft.names.set(form, one);
    }
    drugs.set(id, draft);
  };

  return {
    add({ ingredients, product, report, at }) {
      const page = { report, at };
      for (const one of ingredients) addDrug(one, page);
      if (!product) return;
      const known = products.get(product.id);
      if (known) known.titles.add(product.title);
      else {
        const titles = new Set([product.title]);
        products.set(product.id, { product, page, titles });
      }
    },
    finish(subjects) {
      const sorted = [...drugs].sort(([a], [b]) => compareText(a, b));
      const clashes: Clash[] = [];
      const entries = new Map<string, NameEntry>();
      const claim = (one: NewName, target: Omit<Target, 'word'>, page: Place): void => {
        const form = canonical(one.name);
        const rival = entries.get(form);
        if (!rival) entries.set(form, { name: one.name, target: { ...target, word: one.word } });
        else if (rival.target.ids.join() !== target.ids.join()) {
          clashes.push(clashOf(one.name, rival.target.ids, page));
        }
      };
      for (const [id, { names, page }] of sorted) {
        const target: Omit<Target, 'word'> = { kind: 'drug', ids: [id], role: 'generic' };
        for (const one of names.values()) claim(one, target, page);
      }
      for (const { product, page } of products.values()) {
        const { id, ingredients: ids, name } = product;
        if (name) claim(name, { kind: 'product', ids, product: id, role: 'generic' }, page);
      }
      const made = sorted.filter(([, { ours }]) => !ours);
      const found = [...products.values()].filter(({ product }) => !product.ours);
      found.sort((a, b) => compareText(a.product.id, b.product.id));
      return {
        facts: {
          drugs: Object.fromEntries(made.map(([id, one]) => [id, toDrug(id, one, subjects)])),
          products: Object.fromEntries(found.map((one) => [one.product.id, toProduct(one)])),
        },
        names: [...entries.values()],
        clashes,
      };
    },
  };
}

/** A name that another page gives to something else, told with the page that comes second. */
function clashOf(name: string, ids: string[], { report, at }: Place): Clash {
  const what = `“${name}” is the name of ${ids.join(' + ')} in another page, and stays so`;
  const told = { line: at, what, mend: 'give one of them another title' };
  report.outcome = 'imported-with-notes';
  report.notes.push({ about: 'title', ...told });
  return { file: report.file, ...told };
}

function toDrug(id: string, { title, names }: Draft, subjects: Subjects): ImportedDrug {
  const subject = `drug:${id}` as const;
  const [first, ...others] = [...names.values()].map(({ name }) => running(name));
  return {
    id,
    kind: 'medicine',
    title: titled(title),
    summary: subjects.summary(subject),
    names: { inn: first ?? running(title), other: others, salts: [] },
    brands: {},
    classes: [],
    atc: [],
    traits: [],
    monograph: subjects.title(subject) !== null,
  };
}

function toProduct({
  product,
  titles,
}: {
  product: FoundProduct;
  titles: Set<string>;
}): ImportedProduct {
  const names = product.name ? [product.name.name, ...titles] : [...titles];
  return {
    id: product.id,
    names: [...new Set(names)],
    brands: {},
    ingredients: product.ingredients,
  };
}

/** A title that shouts, in ordinary letters. */
function titled(name: string): string {
  return isShouted(name) ? name.charAt(0) + name.slice(1).toLowerCase() : name;
}

/** A generic name as it stands within a sentence. */
function running(name: string): string {
  const plain = isShouted(name) ? name.toLowerCase() : name;
  return /^\p{Lu}\p{Ll}/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}

function isShouted(name: string): boolean {
  return name.length > 5 && /\p{Lu}{5}/u.test(name) && name === name.toUpperCase();
}
