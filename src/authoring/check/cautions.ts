/** Cautions: what they rest on, whom they are about, and what they replace. */
import { CAUTION_CLASSES } from '../../knowledge/types.ts';
import { at, doubt, type Entry, type Knowledge } from '../knowledge.ts';
import type { Problem } from '../problem.ts';
import type { CautionFacts } from '../schema/caution.ts';
import type { Path } from '../yaml/read-yaml.ts';
import { checkStrength, known } from './references.ts';

type CautionEntry = Entry<CautionFacts>;
type CautionRule = (entry: CautionEntry, knowledge: Knowledge) => Problem[];

function hasSource(entry: CautionEntry): Problem[] {
  if (entry.value.cites.length > 0) return [];
  return [at(entry, ['cites'], 'the caution has no source', 'add cites: [{source: …}]')];
}

function gravestIsStated(entry: CautionEntry): Problem[] {
  const { class: level, cites, when } = entry.value;
  const stated = cites.some(({ support }) => support === 'stated');
  const own =
    level === 'avoid' && cites.length > 0 && !stated
      ? [
          at(
            entry,
            ['class'],
            'no source states "avoid"',
            'cite one with support: stated, or choose another class',
          ),
        ]
      : [];
  const conditional = when.flatMap((one, index) =>
    one.class === 'avoid' && one.cite.support !== 'stated'
      ? [
          at(
            entry,
            ['when', index, 'cite'],
            'no source states "avoid"',
            'cite one with support: stated',
          ),
        ]
      : [],
  );
  return [...own, ...conditional];
}

/** "known, usually no action" needs a source that studied the pair. */
function lightestIsStated(entry: CautionEntry): Problem[] {
  const { class: level, cites } = entry.value;
  if (level !== CAUTION_CLASSES.at(-1)) return [];
  if (cites.some(({ support }) => support === 'stated')) return [];
  return [at(entry, ['class'], 'no source studied this pair', 'cite one with support: stated')];
}

function selectorsKnown(entry: CautionEntry, knowledge: Knowledge): Problem[] {
  return entry.value.between.flatMap((side, index) =>
    side.flatMap((selector, place) => {
      const path = ['between', index, ...(side.length > 1 ? [place] : [])];
      return selectorKnown(entry, path, selector.replace(/^not:|@\w+$/g, ''), knowledge);
    }),
  );
}

function selectorKnown(
  entry: CautionEntry,
  path: Path,
  selector: string,
  { drugs, classes, traits }: Knowledge,
): Problem[] {
  if (selector === 'same') return [];
  if (selector.startsWith('class:')) {
    const id = selector.slice('class:'.length);
    return known(entry, path, 'class', id, classes.ids, 'add it to classes.yaml');
  }
  if (selector.startsWith('trait:')) {
    const [trait = '', strengths] = selector.slice('trait:'.length).split('=');
    return [
      ...known(entry, path, 'trait', trait, traits.ids, 'add it to traits.yaml'),
      ...(strengths?.split('|') ?? []).flatMap((strength) =>
        checkStrength(entry, path, trait, strength, traits.entries),
      ),
    ];
  }
  return known(
    entry,
    path,
    'drug',
    selector,
    drugs.ids,
    'add it to drugs/ or brief/, or write class:ID',
  );
}

function someoneIsMeant(entry: CautionEntry): Problem[] {
  return entry.value.between.flatMap((side, index) =>
    side.every((selector) => selector.startsWith('not:'))
      ? [
          at(
            entry,
            ['between', index],
            'this side only leaves drugs out',
            'name a class or a drug too',
          ),
        ]
      : [],
  );
}

function notWithItself(entry: CautionEntry): Problem[] {
  const drugs = entry.value.between.flatMap((side) => (side.length === 1 ? side : []));
  const twice = drugs.find(
    (id, index) => id !== 'same' && /^[^:]+$/.test(id) && drugs.indexOf(id) !== index,
  );
  if (twice === undefined) return [];
  return [at(entry, ['between'], `${twice} stands on two sides`, 'a drug never pairs with itself')];
}

function replacesKnown(entry: CautionEntry, { cautions }: Knowledge): Problem[] {
  return entry.value.replaces.flatMap((id, index) => {
    const path = ['replaces', index];
    const other = cautions.entries.find((caution) => caution.id === id);
    if (id === entry.id) return [at(entry, path, 'a caution cannot replace itself', 'take it out')];
    if (other?.value.replaces.includes(entry.id)) {
      return [at(entry, path, `${id} and ${entry.id} replace each other`, 'keep the narrower one')];
    }
    return known(entry, path, 'caution', id, cautions.ids, 'name a caution that exists');
  });
}

function placeholdersValid(entry: CautionEntry): Problem[] {
  const { value } = entry;
  const letters = ['a', 'b', 'c'].slice(0, value.between.length);
  const texts: [Path, string][] = [
    ...(['headline', 'consequence', 'outcome', 'mechanism', 'exposure', 'frequency'] as const).map(
      (field): [Path, string] => [[field], value[field]],
    ),
    [['action', 'text'], value.action.text],
    [['evidence', 'text'], value.evidence.text],
    ...value.modifiers.map((text, index): [Path, string] => [['modifiers', index], text]),
    ...value.when.map((one, index): [Path, string] => [
      ['when', index, 'condition'],
      one.condition,
    ]),
    ...value.signs.emergency.map((text, index): [Path, string] => [
      ['signs', 'emergency', index],
      text,
    ]),
    ...value.signs.today.map((text, index): [Path, string] => [['signs', 'today', index], text]),
  ];
  return texts.flatMap(([path, text]) => {
    const signs = path[0] === 'signs';
    const allowed = signs ? [] : letters.map((letter) => `{${letter}}`);
    const wrong = text.match(/\{[^}]*\}?|\}/g)?.find((one) => !allowed.includes(one));
    if (wrong === undefined) return [];
    const mend = signs ? 'write the sign without it' : `write ${allowed.join(', ')}`;
    return [at(entry, path, `"${wrong}" stands for no drug here`, mend)];
  });
}

function seriousHasSigns(entry: CautionEntry): Problem[] {
  const { serious, signs } = entry.value;
  if (!serious || signs.emergency.length + signs.today.length > 0) return [];
  return [
    doubt(entry, ['signs'], 'a serious caution names no sign', 'name what a person would notice'),
  ];
}

const RULES: CautionRule[] = [
  hasSource,
  gravestIsStated,
  lightestIsStated,
  selectorsKnown,
  someoneIsMeant,
  notWithItself,
  replacesKnown,
  placeholdersValid,
  seriousHasSigns,
];

/** Every rule over every caution. */
export function checkCautions(knowledge: Knowledge): Problem[] {
  return knowledge.cautions.entries.flatMap((entry) =>
    RULES.flatMap((rule) => rule(entry, knowledge)),
  );
}
