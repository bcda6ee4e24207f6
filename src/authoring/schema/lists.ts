/** The schemas of the lists: classes, products, traits, names. */
import * as v from 'valibot';
import { Brands, Cite, Cites, Id, Ids, reviewed, Text, Texts } from './parts.ts';

/** An entry of `classes.yaml`; its key is the id. */
export const ClassFacts = v.strictObject(
  {
    name: Text,
    names: v.optional(Texts, []),
    parents: v.optional(Ids, []),
    summary: Text,
    what: Text,
    matters: Text,
    ...reviewed,
    cites: Cites,
  },
  'write the class below its id',
);

/** An entry of `products.yaml`; its key is the id. */
export const ProductFacts = v.strictObject(
  {
    names: v.optional(Texts, []),
    brands: v.optional(Brands, {}),
    ingredients: v.pipe(Ids, v.minLength(2, 'name two ingredients or more')),
    cite: Cite,
  },
  'write the product below its id',
);

/** An entry of `traits.yaml`; its key is the trait. */
export const TraitMeaning = v.strictObject(
  { means: Text, strengths: v.pipe(Ids, v.minLength(1, 'name its strengths')) },
  'write the trait: {means: …, strengths: […]}',
);

/** `names.yaml` as a whole. */
export const NameRules = v.strictObject({
  ambiguous: v.optional(
    v.record(
      Text,
      v.strictObject(
        { candidates: v.pipe(Ids, v.minLength(1, 'name the drugs it may mean')), note: Text },
        'write {candidates: [ids], note: …}',
      ),
      'write names with their candidates',
    ),
    {},
  ),
  support: v.optional(Texts, []),
  body: v.optional(Texts, []),
  never: v.optional(Texts, []),
});
export type NameRules = v.InferOutput<typeof NameRules>;

/** `words.yaml` as a whole. */
export const WordLists = v.strictObject({
  spelling: v.optional(Texts, []),
  plain: v.optional(Texts, []),
});
export type WordLists = v.InferOutput<typeof WordLists>;

/** A file of `lists/`: names that somebody else lists, to see which of them are missing here. */
export const NameList = v.strictObject(
  { title: Text, source: Id, 'left-out': v.optional(Text), names: Texts },
  'write the list: title, source, names',
);
export type NameList = v.InferOutput<typeof NameList>;

/** The id that keys an entry. */
export const EntryId = Id;
