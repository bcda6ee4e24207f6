import { buildLexicon, openLexicon } from '../../src/knowledge/lexicon.ts';
import { entries } from '../../src/knowledge/testing-names.ts';
import { demand, type Target } from './target.ts';

const built = buildLexicon(entries);
const KINDS = ['drug', 'product', 'class', 'ambiguous'];
const ROLES = ['generic', 'brand', 'class'];

/** Every shard is the input: whatever is asked for is looked up in it. */
const shardsOf = (text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: 256 }, (_, shard) => [shard, text]));

/** The decoder of stored names: broken data is no name, and what is found stands in the data. */
export const lexicon: Target = {
  name: 'lexicon',
  promise: 'broken data gives no name; a name found stands in the data, whole and well-formed',
  seeds: Object.values(built.shards),
  words: [
    '\t',
    '\n',
    'dg.',
    'pb!',
    'cc.',
    'ag.',
    ',',
    '=',
    '=x',
    'a',
    'warfarin',
    ' ',
    '!',
    '\u0000',
  ],
  check(input) {
    const opened = openLexicon(shardsOf(input));
    const lines = input.split('\n');
    for (const form of [
      ...lines.slice(0, 6).map((line) => line.split('\t')[0] ?? ''),
      'aspirin',
      '',
    ]) {
      const target = opened.lookup(form);
      opened.leads(form);
      if (!target) continue;
      demand(
        lines.some((line) => line.startsWith(`${form}\t`)),
        `"${form}" is not in the data`,
      );
      demand(KINDS.includes(target.kind) && ROLES.includes(target.role), 'an unknown kind or role');
      demand(target.ids.length > 0 && typeof target.word === 'boolean', 'a target without ids');
    }
  },
};
