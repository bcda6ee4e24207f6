/** Lexicons of any size: our own names, and beyond them names that no page holds. */
import { existsSync, readFileSync } from 'node:fs';
import { buildLexicon, type BuiltLexicon } from '../../src/knowledge/lexicon.ts';
import type { NameEntry } from '../../src/knowledge/types.ts';
import { pick, seeded } from './random.ts';

export const SIZES = [500, 2_000, 20_000, 30_000, 100_000] as const;
export const USUAL_SIZE = 20_000;

const PACK = 'build/pack/lexicon.json';
const SYLLABLES = (
  'ba be bi bo bu ca ce ci co da de di do fa fe fi fo ga ge gi go ka ke ki la le li lo lu ma me mi ' +
  'mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo xa xe xi za ze zi zo'
).split(' ');
const ENDINGS = ['mab', 'nib', 'prazole', 'statin', 'vir', 'xaban', 'gliptin', 'zumab'];

/** Our own names in canonical form, in an order that is the same in every run. */
function ownNames(): string[] {
  if (!existsSync(PACK)) throw new Error(`${PACK} is not there: run npm run build first.`);
  const { shards } = JSON.parse(readFileSync(PACK, 'utf8')) as BuiltLexicon;
  return Object.values(shards)
    .flatMap((shard) => shard.split('\n'))
    .map((line) => line.slice(0, line.indexOf('\t')));
}

function* madeUp(): Generator<string> {
  const random = seeded(7);
  for (;;) {
    const count = 2 + Math.floor(random() * 3);
    const stem = Array.from({ length: count }, () => pick(SYLLABLES, random)).join('');
    yield stem + pick(ENDINGS, random);
  }
}

/** That many names, our own first. */
export function namesOf(size: number): string[] {
  const names = new Set(ownNames().slice(0, size));
  for (const name of madeUp()) {
    if (names.size === size) break;
    names.add(name);
  }
  return [...names];
}

/** Each name as a drug of its own. */
export function lexiconOf(names: readonly string[]): BuiltLexicon {
  return buildLexicon(
    names.map((name): NameEntry => ({
      name,
      target: { kind: 'drug', ids: [name.replaceAll(' ', '-')], role: 'generic', word: false },
    })),
  );
}
