/** `pair`: the caution for two names. */
import * as v from 'valibot';
import { gravity } from '../../knowledge/cautions.ts';
import type { CautionClass, PairCaution } from '../../knowledge/types.ts';
import { resolveName, type Named } from './names.ts';
import { openPack, type OpenPack } from './pack-folder.ts';
import { answerLines, say } from './streams.ts';
import { EXIT } from './usage.ts';

export interface PairAnswer {
  a: string;
  b: string;
  known: [string | null, string | null];
  class: CautionClass | 'none-recorded' | 'not-listed';
  headline: string | null;
}

const NEEDS = 'a line needs "a" and "b"';
const Request = v.object({ a: v.string(NEEDS), b: v.string(NEEDS) }, NEEDS);

/** Answers for one pair, for people. */
export async function pair(a: string, b: string): Promise<number> {
  const pack = await openPack();
  await say(describe(answerPair(a, b, pack), gravestOf(a, b, pack)));
  return EXIT.well;
}

/** Answers a pair a line, from standard input. */
export async function pairLines(): Promise<number> {
  const pack = await openPack();
  return answerLines([process.stdin], (value) => {
    const { a, b } = v.parse(Request, value);
    return answerPair(a, b, pack);
  });
}

/** The gravest caution for two names; an ambiguous name is not resolved and so not listed. */
export function answerPair(a: string, b: string, pack: OpenPack): PairAnswer {
  const known: PairAnswer['known'] = [idOf(sure(a, pack)), idOf(sure(b, pack))];
  if (known.includes(null)) return { a, b, known, class: 'not-listed', headline: null };
  const caution = gravestOf(a, b, pack);
  if (!caution) return { a, b, known, class: 'none-recorded', headline: null };
  return { a, b, known, class: caution.class, headline: caution.headline };
}

function sure(name: string, pack: OpenPack): Named | null {
  const named = resolveName(name, pack);
  return named?.kind === 'ambiguous' ? null : named;
}

function idOf(named: Named | null): string | null {
  return named?.product ?? named?.ids[0] ?? null;
}

function gravestOf(a: string, b: string, pack: OpenPack): PairCaution | null {
  const [first, second] = [sure(a, pack)?.ids ?? [], sure(b, pack)?.ids ?? []];
  const found = first.flatMap((one) =>
    second.flatMap((other) => pack.cautions.between(one, other)),
  );
  return found.sort((x, y) => gravity(x) - gravity(y))[0] ?? null;
}

function describe(answer: PairAnswer, caution: PairCaution | null): string {
  if (answer.class === 'not-listed') {
    const names = [answer.a, answer.b].filter((_, index) => answer.known[index] === null);
    return `Not listed: ${names.join(', ')}.`;
  }
  if (!caution) {
    return 'No caution recorded for this pair. That is not proof that it is safe: ask a pharmacist or doctor.';
  }
  const { between, serious, headline, consequence, signs, action, cites } = caution;
  return [
    `${between.map(({ name }) => name).join(' + ')}: ${answer.class}${serious ? ', serious' : ''}`,
    headline,
    consequence,
    ...(signs.emergency.length > 0 ? [`Emergency: ${signs.emergency.join('; ')}`] : []),
    ...(signs.today.length > 0 ? [`Today: ${signs.today.join('; ')}`] : []),
    action.text,
    ...cites.map(({ title, publisher, section }) => `Source: ${title}, ${publisher}, ${section}`),
  ].join('\n');
}
