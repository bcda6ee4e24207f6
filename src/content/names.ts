/** The exact stage in a frame: reads the shards that candidates touch, then verifies them. */
import { openLexicon } from '../knowledge/lexicon.ts';
import { findMentions, shardsAt } from '../knowledge/match.ts';
import type { Mention } from '../knowledge/types.ts';
import type { Run } from '../page/types.ts';
import type { StoredNames } from '../platform/names.ts';
import type { FrameSettings } from '../platform/frame-settings.ts';

export interface NamesDeps {
  /** Settings and these shards in one read; `shards` is null while none are stored. */
  read(shards: Iterable<number>): Promise<StoredNames>;
  /** Words to leave alone here, in lower case; null where Medgloss is off. */
  shunned(settings: FrameSettings | undefined): string[] | null | Promise<string[] | null>;
}

export interface Names {
  /** Mentions of each run; none where Medgloss is off or the names are not laid out yet. */
  resolve(runs: Run[]): Promise<Mention[][]>;
}

/** The names of one frame. Shards once read are kept: a page tends to name the same drugs again. */
export function createNames({ read, shunned }: NamesDeps): Names {
  let shards: Record<string, string> = {};
  let lexicon = openLexicon(shards);

  function keep(more: Record<string, string>): void {
    if (Object.keys(more).length === 0) return;
    shards = { ...shards, ...more };
    lexicon = openLexicon(shards);
  }

  return {
    async resolve(runs) {
      const needed = new Set(runs.flatMap(({ text, starts }) => [...shardsAt(text, starts)]));
      const missing = [...needed].filter((shard) => shards[shard] === undefined);
      const stored = await read(missing);
      const shun = await shunned(stored.settings);
      if (!stored.shards || !shun) return runs.map(() => []);
      keep(stored.shards);
      return runs.map(({ text, starts, lang }) =>
        findMentions(text, starts, lexicon, lang).filter(
          (mention) => !shun.includes(mention.text.toLowerCase()),
        ),
      );
    },
  };
}
