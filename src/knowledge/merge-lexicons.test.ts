import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateText } from './annotate.ts';
import { openFilter } from './filter.ts';
import { buildLexicon, joinLexicons, mergeLexicons, openLexicon } from './lexicon.ts';
import { drug } from './testing.ts';

const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,9}( [a-z]{3,6})?$/), { maxLength: 30 });

describe('merged lexicons', () => {
  it('find what a lexicon of all names finds', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        const entries = [
          ...a.map((name) => drug(name, `a ${name}`)),
          ...b.map((name) => drug(name, `b ${name}`)),
        ];
        const whole = buildLexicon(entries);
        const merged = mergeLexicons(
          [entries.slice(0, a.length), entries.slice(a.length)].map(buildLexicon),
        );
        expect(merged).toEqual(whole);
        const text = [...a, ...b].join(', ');
        const found = annotateText(text, openFilter(merged.filter), openLexicon(merged.shards));
        const parts = [a, b].map((_, at) =>
          openLexicon(
            buildLexicon(at === 0 ? entries.slice(0, a.length) : entries.slice(a.length)).shards,
          ),
        );
        expect(annotateText(text, openFilter(merged.filter), joinLexicons(parts))).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  it('let the first say what a name stands for', () => {
    const [ours, theirs] = [
      buildLexicon([drug('ketamine')]),
      buildLexicon([drug('ketamine', 'other')]),
    ];
    const merged = mergeLexicons([ours, theirs]);
    expect(openLexicon(merged.shards).lookup('ketamine')?.ids).toEqual(['ketamine']);
    expect(merged.generation).toBe(ours.generation);
  });
});
