/** Ids that stand for something: each must be known. */
import { at, doubt, type DrugEntry, type Entry, type Knowledge } from '../knowledge.ts';
import { eachLine } from '../dialect/page.ts';
import { meant } from '../near.ts';
import { error, type Problem } from '../problem.ts';
import type { Path } from '../yaml/read-yaml.ts';

/** An error if an id is not among the known ones. */
export function known(
  entry: Entry<unknown>,
  path: Path,
  kind: string,
  id: string,
  ids: Iterable<string>,
  otherwise: string,
): Problem[] {
  const all = new Set(ids);
  if (all.has(id)) return [];
  return [at(entry, path, `unknown ${kind} "${id}"`, meant(id, all, otherwise))];
}

/** Sources of every citation. */
export function checkSources({
  drugs,
  classes,
  products,
  cautions,
  lists,
  sources,
}: Knowledge): Problem[] {
  const source = (entry: Entry<unknown>, path: Path, id: string): Problem[] =>
    known(entry, [...path, 'source'], 'source', id, sources.ids, 'add it to sources.yaml');
  return [
    ...drugs.entries.flatMap((entry) =>
      Object.entries(entry.value.cites).flatMap(([key, cite]) =>
        source(entry, ['cites', key], cite.source),
      ),
    ),
    ...[...classes.entries, ...cautions.entries].flatMap((entry) =>
      entry.value.cites.flatMap((cite, index) => source(entry, ['cites', index], cite.source)),
    ),
    ...cautions.entries.flatMap((entry) =>
      entry.value.when.flatMap(({ cite }, index) =>
        source(entry, ['when', index, 'cite'], cite.source),
      ),
    ),
    ...products.entries.flatMap((entry) => source(entry, ['cite'], entry.value.cite.source)),
    ...lists.entries.flatMap((entry) =>
      known(entry, ['source'], 'source', entry.value.source, sources.ids, 'add it to sources.yaml'),
    ),
  ];
}

/** Classes and traits of drugs, parents of classes, ingredients of products, meanings of names. */
export function checkIds(knowledge: Knowledge): Problem[] {
  const { drugs, classes, products, names } = knowledge;
  const add = 'add it to classes.yaml';
  const drug = 'add its page to drugs/ or an entry to brief/';
  return [
    ...drugs.entries.flatMap((entry) => [
      ...entry.value.classes.flatMap((id, index) =>
        known(entry, ['classes', index], 'class', id, classes.ids, add),
      ),
      ...checkTraits(entry, knowledge),
    ]),
    ...classes.entries.flatMap((entry) =>
      entry.value.parents.flatMap((id, index) =>
        known(entry, ['parents', index], 'class', id, classes.ids, add),
      ),
    ),
    ...products.entries.flatMap((entry) =>
      entry.value.ingredients.flatMap((id, index) =>
        known(entry, ['ingredients', index], 'drug', id, drugs.ids, drug),
      ),
    ),
    ...(names
      ? Object.entries(names.value.ambiguous).flatMap(([name, { candidates }]) =>
          candidates.flatMap((id, index) =>
            known(names, ['ambiguous', name, 'candidates', index], 'drug', id, drugs.ids, drug),
          ),
        )
      : []),
  ];
}

function checkTraits(entry: DrugEntry, { traits }: Knowledge): Problem[] {
  return entry.value.traits.flatMap(({ trait, strength }, index) => [
    ...known(
      entry,
      ['traits', index, 'trait'],
      'trait',
      trait,
      traits.ids,
      'add it to traits.yaml',
    ),
    ...checkStrength(entry, ['traits', index, 'strength'], trait, strength, traits.entries),
  ]);
}

/** A strength must be one that its trait allows. */
export function checkStrength(
  entry: Entry<unknown>,
  path: Path,
  trait: string,
  strength: string,
  traits: Knowledge['traits']['entries'],
): Problem[] {
  const meaning = traits.find(({ id }) => id === trait);
  if (!meaning) return [];
  const { strengths } = meaning.value;
  return known(
    entry,
    path,
    `strength of ${trait}`,
    strength,
    strengths,
    `write ${strengths.join(', ')}`,
  );
}

/** Keys of a page's citations: each one used is known, each one known is used. */
export function checkCiteKeys({ drugs }: Knowledge): Problem[] {
  return drugs.entries.flatMap((entry) => {
    const keys = Object.keys(entry.value.cites);
    const fromTraits = entry.value.traits.map(({ cite }) => cite);
    const lines = entry.page?.parts.flatMap((part) =>
      part.sections.flatMap((section) => [...eachLine(section.lines)]),
    );
    const fromLines = lines?.flatMap((line) => line.cites) ?? [];
    const exposure = entry.value.exposure?.cite;
    const used = new Set([...fromTraits, ...fromLines, ...(exposure ? [exposure] : [])]);
    return [
      ...(exposure === undefined
        ? []
        : known(entry, ['exposure', 'cite'], 'citation', exposure, keys, 'add it to cites')),
      ...fromTraits.flatMap((key, index) =>
        known(entry, ['traits', index, 'cite'], 'citation', key, keys, 'add it to cites'),
      ),
      ...(lines ?? []).flatMap((line) =>
        line.cites
          .filter((key) => !keys.includes(key))
          .map((key) =>
            error(
              entry.file,
              line.at,
              `unknown citation "[^${key}]"`,
              meant(key, keys, 'add it to cites'),
            ),
          ),
      ),
      ...keys
        .filter((key) => !used.has(key))
        .filter(() => entry.page !== null)
        .map((key) =>
          doubt(entry, ['cites', key], `nothing cites "${key}"`, 'cite it, or take it out'),
        ),
    ];
  });
}
