/** What a page is about, in ids that our own knowledge shares. */
import { hashWord } from '../../knowledge/hash.ts';
import { canonical } from '../../knowledge/words.ts';
import type { OurNames } from './our-names.ts';
import type { Title, TitleName } from './title.ts';
import { FAULTS, nameFault, needsSupport, withoutSalt } from './words.ts';

/** A name that a page brings, for one drug or product. */
export interface NewName {
  name: string;
  /** It counts on a page only with support near it. */
  word: boolean;
}

/** A drug, or a class spoken of as one. */
export interface Ingredient {
  id: string;
  kind: 'drug' | 'class';
  /** The name as the title writes it, without brackets. */
  title: string;
  /** It is in our own knowledge. */
  ours: boolean;
  /** Names that are to be looked for; none for a drug that is ours, whose names we know. */
  names: NewName[];
}

export interface Resolved {
  /** Each drug once, in the order of the title. */
  ingredients: Ingredient[];
  /** Our product of the same ingredients or the same name, or null. */
  product: string | null;
  /** The product's own name, where it only has one besides its ingredients' ("Co-trimoxazole"). */
  productName: NewName | null;
  notes: string[];
  clashes: string[];
}

/** Ids that mean something to a file system or to a language. */
const TAKEN = /^(?:con|prn|aux|nul|com\d|lpt\d|constructor)$/;
const LONGEST_ID = 100;

/** The id of a new drug, by its name: the same for all spellings that read as one. */
export function idOf(name: string): string {
  const slug = canonical(name)
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const hash = hashWord(canonical(name)).toString(16);
  // A name in other letters than a–z has no slug, or one that others share.
  const foreign = /[^\x20-\x7e]/.test(canonical(name));
  if (slug === '' || foreign || TAKEN.test(slug)) return `${slug || 'x'}-${hash}`;
  return slug.length > LONGEST_ID ? `${slug.slice(0, LONGEST_ID)}-${hash}` : slug;
}

/** What the names of a title stand for. */
export function resolveTitle(title: Title, ours: OurNames): Resolved {
  const [only, ...others] = title.names;
  const notes = title.passed.map((passed) => `in the title, ${passed}`);
  if (only && others.length === 0) {
    const product = productBehind(only, ours, notes);
    if (product) return product;
  }
  const all = title.names.map((name) => ingredientOf(name, ours));
  const ingredients = [...new Map(all.map((one) => [one.value.id, one.value])).values()];
  if (ingredients.length < all.length) {
    notes.push('the title names one drug twice; it is read as one');
  }
  const ids = ingredients.map(({ id }) => id);
  return {
    ingredients,
    product: ids.length > 1 ? ours.product(ids) : null,
    productName: null,
    notes: [...notes, ...all.flatMap((one) => one.notes)],
    clashes: all.flatMap((one) => one.clashes),
  };
}

/** "Co-codamol", which we know, or "Co-x (A + B)", which says what it is made of. */
function productBehind(
  { name, brackets }: TitleName,
  ours: OurNames,
  notes: string[],
): Resolved | null {
  const known = ours.find(name);
  if (known?.kind === 'product') {
    const [product = ''] = known.ids;
    const ids = ours.facts.products[product]?.ingredients ?? [];
    const ingredients = ids.map((id) => ourDrug(id, ours));
    return { ingredients, product, productName: null, notes, clashes: [] };
  }
  const parts = brackets.find((one) => one.includes('+'))?.split('+');
  if (!parts || known) return null;
  const all = parts.map((part) => ingredientOf({ name: part.trim(), brackets: [] }, ours));
  const ingredients = [...new Map(all.map((one) => [one.value.id, one.value])).values()];
  if (ingredients.length < 2) return null;
  const claim = claimOf(name);
  return {
    ingredients,
    product: ours.product(ingredients.map(({ id }) => id)),
    productName: claim.names[0] ?? null,
    notes: [...notes, ...claim.notes, ...all.flatMap((one) => one.notes)],
    clashes: all.flatMap((one) => one.clashes),
  };
}

function ourDrug(id: string, ours: OurNames): Ingredient {
  return { id, kind: 'drug', title: ours.facts.drugs[id]?.title ?? id, ours: true, names: [] };
}

interface Found {
  value: Ingredient;
  notes: string[];
  clashes: string[];
}

function ingredientOf({ name, brackets }: TitleName, ours: OurNames): Found {
  const base = withoutSalt(name);
  const known = ours.find(name) ?? ours.find(base);
  const [first = ''] = known?.ids ?? [];
  if (known?.kind === 'drug') return { value: ourDrug(first, ours), notes: [], clashes: [] };
  if (known?.kind === 'class') {
    const value: Ingredient = { id: first, kind: 'class', title: name, ours: true, names: [] };
    return { value, notes: [], clashes: [] };
  }
  const id = freeId(base, ours);
  if (!known && Object.hasOwn(ours.facts.drugs, id)) {
    return { value: ourDrug(id, ours), notes: [], clashes: [] };
  }
  const value: Ingredient = { id, kind: 'drug', title: name, ours: false, names: [] };
  if (known) {
    const what =
      known.kind === 'product'
        ? `“${name}” is the name of a product here (${known.ids.join(', ')})`
        : `“${name}” stands for several drugs here (${known.ids.join(', ')})`;
    return { value, notes: [`${what}; it is not taken as a name`], clashes: [what] };
  }
  // "Vitamin C (Ascorbic acid)": only a name that we know may speak for another.
  const same = brackets.map((one) => ours.find(one)).find((one) => one?.kind === 'drug');
  const claim = claimOf(base);
  if (same?.ids[0]) {
    const drug = ourDrug(same.ids[0], ours);
    return { value: { ...drug, names: claim.names }, notes: claim.notes, clashes: [] };
  }
  return { value: { ...value, names: claim.names }, notes: claim.notes, clashes: [] };
}

/** An id that means nothing else in our knowledge than a drug. */
function freeId(name: string, { facts }: OurNames): string {
  const id = idOf(name);
  const taken = Object.hasOwn(facts.classes, id) || Object.hasOwn(facts.products, id);
  return taken ? `${id}-imported` : id;
}

/** A name if pages may be searched for it, else what to say about it. */
function claimOf(name: string): { names: NewName[]; notes: string[] } {
  const fault = nameFault(name);
  if (!fault) return { names: [{ name, word: needsSupport(name) }], notes: [] };
  const notes = [`“${name}” is not looked for on pages: ${FAULTS[fault]}`];
  return { names: [], notes };
}
