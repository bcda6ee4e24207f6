/** What the built pack and the interface's texts say, for tests that look for it on the screen. */
import { readFileSync } from 'node:fs';
import type { Caution, Facts } from '../../src/knowledge/types.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const SIGNALS = {
  avoid: messages.signalAvoid,
  'usually-avoid': messages.signalUsuallyAvoid,
  'minimize-risk': messages.signalMinimizeRisk,
  'no-special-precautions': messages.signalNoSpecialPrecautions,
} as const;

function read(file: string): unknown {
  return JSON.parse(readFileSync(`build/pack/${file}`, 'utf8'));
}

/** The first line of a drug's card. Throws for an unknown id. */
export function summaryOf(id: string): string {
  const { drugs } = read('facts.json') as Facts;
  const drug = drugs[id];
  if (!drug) throw new Error(`No drug ${id} in the pack.`);
  return drug.summary;
}

/** Signal word and headline of the caution written for exactly these two drugs. */
export function cautionOf(a: string, b: string): { signal: string; headline: string } {
  const pair = [a, b].toSorted().join();
  const caution = (read('cautions.json') as Caution[]).find(
    ({ between }) =>
      between
        .map((side) => side.join('|'))
        .toSorted()
        .join() === pair,
  );
  if (!caution) throw new Error(`No caution for ${a} and ${b} in the pack.`);
  return { signal: SIGNALS[caution.class].message, headline: caution.headline };
}
