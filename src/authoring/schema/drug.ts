/** The facts of a drug: the front matter of a monograph, or a brief entry. */
import * as v from 'valibot';
import { Brands, Cite, Id, Ids, reviewed, Text, Texts } from './parts.ts';

const ATC = 'write an ATC code such as N06AA09';

const TraitFact = v.strictObject(
  {
    trait: Id,
    strength: Id,
    route: v.picklist(
      ['systemic', 'topical', 'inhaled', 'any'],
      'write systemic, topical, inhaled or any',
    ),
    dose: Text,
    cite: Text,
  },
  'write a trait: {trait: …, strength: …, route: …, dose: …, cite: …}',
);

const facts = {
  kind: v.picklist(
    ['medicine', 'substance', 'herb', 'food'],
    'write medicine, substance, herb or food',
  ),
  summary: Text,
  names: v.strictObject(
    {
      inn: Text,
      usan: v.optional(Text),
      ban: v.optional(Text),
      other: v.optional(Texts, []),
      salts: v.optional(Texts, []),
    },
    'write the names: {inn: …, other: […], salts: […]}',
  ),
  brands: v.optional(Brands, {}),
  classes: v.optional(Ids, []),
  atc: v.optional(
    v.array(v.pipe(v.string(ATC), v.regex(/^[A-Z]\d{2}[A-Z0-9]{0,4}$/, ATC)), ATC),
    [],
  ),
  traits: v.optional(v.array(TraitFact, 'write a list of traits'), []),
  exposure: v.optional(
    v.strictObject(
      { level: v.picklist(['low', 'negligible'], 'write low or negligible'), cite: Text },
      'write {level: low, cite: key}, or leave it out',
    ),
  ),
  ...reviewed,
  cites: v.optional(
    v.record(Text, Cite, 'write citations with their keys: {uses: {source: …}}'),
    {},
  ),
};

/** The front matter of `drugs/ID.md`. */
export const DrugPage = v.strictObject({
  layout: v.literal('minimal-medicine', 'write minimal-medicine'),
  title: Text,
  id: Id,
  ...facts,
});

/** An entry of `brief/*.yaml`; its key is the id. */
export const BriefDrug = v.strictObject(
  { title: v.optional(Text), ...facts },
  'write the facts of the drug below its id',
);

/** What a drug's page and a brief entry have in common. */
export type DrugFacts = v.InferOutput<typeof BriefDrug>;

/** An entry of `sources.yaml`; its key is the id. */
export const SourceFacts = v.pipe(
  v.strictObject(
    {
      title: Text,
      publisher: Text,
      year: v.optional(
        v.pipe(v.number('write the year as a number'), v.integer(), v.minValue(1900)),
      ),
      version: v.optional(Text),
      url: v.pipe(
        Text,
        v.regex(/^https?:\/\/[^\s]+$/, 'write the address of the official document, with https://'),
      ),
    },
    'write the source below its id: title, publisher, year, url',
  ),
  v.check(
    (source) => source.year !== undefined || source.version !== undefined,
    'write its year, or else its version',
  ),
);
