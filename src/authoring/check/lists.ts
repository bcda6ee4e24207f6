/** Rules over classes, products and the first lines of cards. */
import { at, type Entry, type Knowledge } from '../knowledge.ts';
import type { Problem } from '../problem.ts';
import type { Path } from '../yaml/read-yaml.ts';

/** Characters of a card's first line. */
const LONGEST_LINE = 120;
/**
 * Characters of each further text of a card: a phone of 320 px shows some 40 on a line, and six lines
 * of one text beside the others still fit without scrolling.
 */
const LONGEST_TEXT = 240;
/** Characters of a sign: it stands in a list. */
const LONGEST_SIGN = 80;

function short(entry: Entry<unknown>, path: Path, text: string, limit = LONGEST_LINE): Problem[] {
  if (text.length <= limit) return [];
  const what = `the ${String(path[0])} has ${text.length} characters`;
  return [at(entry, path, what, `say it in ${limit} or fewer`)];
}

/** Texts that do not fit a card on a phone. */
export function checkLengths({ drugs, classes, cautions }: Knowledge): Problem[] {
  return [
    ...[...drugs.entries, ...classes.entries].flatMap((entry) =>
      short(entry, ['summary'], entry.value.summary),
    ),
    ...classes.entries.flatMap((entry) =>
      (['what', 'matters'] as const).flatMap((field) =>
        short(entry, [field], entry.value[field], LONGEST_TEXT),
      ),
    ),
    ...cautions.entries.flatMap((entry) => {
      const { headline, consequence, action, signs } = entry.value;
      return [
        ...short(entry, ['headline'], headline),
        ...short(entry, ['consequence'], consequence, LONGEST_TEXT),
        ...short(entry, ['action', 'text'], action.text, LONGEST_TEXT),
        ...(['emergency', 'today'] as const).flatMap((when) =>
          signs[when].flatMap((sign, index) =>
            short(entry, ['signs', when, index], sign, LONGEST_SIGN),
          ),
        ),
      ];
    }),
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
