import { createCautions, gravity } from './cautions.ts';
import type { Knowledge } from './compose.ts';
import type { Caution, PairCaution } from './types.ts';

/** One caution of a drug, in the words for the first partner, and the further partners. */
export interface DrugCaution {
  caution: PairCaution;
  /** Names of those with whom the same is recorded. */
  alsoWith: string[];
  /** Ids of the drug itself and of classes: names that lead to no other monograph. */
  own: string[];
}

/**
 * All cautions that name a drug, gravest first. A caution for a whole class stands once, in the
 * name of the class; one for drugs of several classes or traits stands once, for all of them.
 */
export function cautionsOfDrug(id: string, knowledge: Knowledge): DrugCaution[] {
  const { facts, sources, today } = knowledge;
  const naming = knowledge.cautions.naming(id);
  // Judging each pair only by what names the drug keeps this quick with thousands of drugs.
  const cautions = createCautions(facts, naming, sources, today);
  const classes = Object.keys(facts.classes);
  const drugs = Object.keys(facts.drugs);
  const all = [
    ...classes.flatMap((it) => cautions.between(id, it)),
    ...drugs.flatMap((it) => cautions.between(id, it)),
    ...triples(naming).flatMap(([a, b]) => cautions.between(id, a, b)),
  ];
  return grouped(all, covering(knowledge))
    .map((it) => ({ ...it, own: [id, ...classes] }))
    .sort((a, b) => gravity(a.caution) - gravity(b.caution));
}

/** Pairs of ids that may join the drug in a caution of three; a selector of a trait is none, and finds nothing. */
function triples(cautions: Caution[]): [string, string][] {
  const ids = (side: string[] | undefined): string[] =>
    (side ?? []).map((it) => it.replace('class:', ''));
  return cautions
    .filter(({ between }) => between.length === 3)
    .flatMap(({ between: [a, b, c] }) =>
      [
        [a, b],
        [a, c],
        [b, c],
      ].flatMap(([x, y]) =>
        ids(x).flatMap((one) => ids(y).map((two): [string, string] => [one, two])),
      ),
    );
}

/** The classes of each drug, wider ones too: a partner whose class is told already is not repeated. */
function covering({ facts }: Knowledge): (id: string) => Set<string> {
  return (id) => {
    const found = new Set(facts.drugs[id]?.classes ?? facts.classes[id]?.parents ?? []);
    for (const one of found) facts.classes[one]?.parents.forEach((it) => found.add(it));
    return found;
  };
}

function grouped(
  all: PairCaution[],
  classesOf: (id: string) => Set<string>,
): Omit<DrugCaution, 'own'>[] {
  const groups = new Map<string, { entry: Omit<DrugCaution, 'own'>; told: Set<string> }>();
  for (const caution of all) {
    const group = groups.get(caution.id);
    if (group === undefined) {
      const told = new Set(caution.between.map((it) => it.id));
      groups.set(caution.id, { entry: { caution, alsoWith: [] }, told });
      continue;
    }
    const fresh = caution.between.filter(
      (it) => !group.told.has(it.id) && ![...classesOf(it.id)].some((one) => group.told.has(one)),
    );
    for (const it of fresh) {
      group.told.add(it.id);
      group.entry.alsoWith.push(it.name);
    }
  }
  return [...groups.values()].map(({ entry }) => entry);
}
