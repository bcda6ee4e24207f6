/** The mentions of a page as runs of text, for judging how near they stand. */
import type { Run } from '../knowledge/others.ts';
import type { Mention } from '../knowledge/types.ts';
import type { PageMention, Passage } from '../page/types.ts';

/** One run a passage, in the order given. */
export function runsOf(mentions: readonly PageMention[]): Run[] {
  const runs = new Map<Passage, Mention[]>();
  for (const { passage, mention } of mentions) {
    const known = runs.get(passage);
    if (known) known.push(mention);
    else runs.set(passage, [mention]);
  }
  return Array.from(runs, ([{ text }, found]) => ({ text, mentions: found }));
}
