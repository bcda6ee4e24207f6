/** Rules over classes, products and the first lines of cards. */
import { at, type Entry, type Knowledge } from '../knowledge.ts';
import type { Problem } from '../problem.ts';

/** Characters of a card's first line. */
const LONGEST_LINE = 120;

function short(entry: Entry<unknown>, field: string, text: string): Problem[] {
  if (text.length <= LONGEST_LINE) return [];
  const what = `the ${field} has ${text.length} characters`;
  return [at(entry, [field], what, `say it in ${LONGEST_LINE} or fewer`)];
}

/** Summaries and headlines that do not fit the first line of a card. */
export function checkLengths({ drugs, classes, cautions }: Knowledge): Problem[] {
  return [
    ...[...drugs.entries, ...classes.entries].flatMap((entry) =>
      short(entry, 'summary', entry.value.summary),
    ),
    ...cautions.entries.flatMap((entry) => short(entry, 'headline', entry.value.headline)),
  ];
}

/** A class may not be wider than itself. */
export function checkParents({ classes }: Knowledge): Problem[] {
  const parents = new Map(classes.entries.map(({ id, value }) => [id, value.parents]));
  return classes.entries.flatMap((entry) => {
    const seen = new Set<string>();
    const rest = [...entry.value.parents];
    for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
      if (id === entry.id) {
        return [
          at(entry, ['parents'], `${id} is among its own parents`, 'keep the wider class alone'),
        ];
      }
      if (seen.has(id)) continue;
      seen.add(id);
      rest.push(...(parents.get(id) ?? []));
    }
    return [];
  });
}

/** A product has a name or a brand, else no page can name it. */
export function checkProducts({ products }: Knowledge): Problem[] {
  return products.entries.flatMap((entry) => {
    const { names, brands, ingredients } = entry.value;
    const nameless = names.length === 0 && Object.keys(brands).length === 0;
    const twice = new Set(ingredients).size < ingredients.length;
    return [
      ...(nameless
        ? [at(entry, [], 'the product has neither name nor brand', 'add names: [...]')]
        : []),
      ...(twice
        ? [at(entry, ['ingredients'], 'an ingredient stands twice', 'name each once')]
        : []),
    ];
  });
}
