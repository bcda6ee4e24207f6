/** `annotate`: mentions and cautions in text. */
import { createReadStream } from 'node:fs';
import * as v from 'valibot';
import { annotateText } from '../../knowledge/annotate.ts';
import { gravity } from '../../knowledge/cautions.ts';
import { keyOfMention } from '../../knowledge/others.ts';
import type { CautionClass, Mention, PairCaution } from '../../knowledge/types.ts';
import { compareText } from '../problem.ts';
import { htmlText, looksLikeHtml } from './html-text.ts';
import { openPack, type OpenPack } from './pack-folder.ts';
import { answerLines, say, textOf } from './streams.ts';
import { EXIT } from './usage.ts';

export interface Annotation {
  mentions: Pick<Mention, 'start' | 'end' | 'text' | 'kind' | 'ids'>[];
  /** One for each pair, its gravest; gravest pairs first. */
  cautions: { between: string[]; class: CautionClass; headline: string }[];
}

const NEEDS = 'a line needs "id" and "text"';
const Request = v.object(
  { id: v.union([v.string(), v.number()], NEEDS), text: v.string(NEEDS) },
  NEEDS,
);

/** Reads JSON lines, or text and HTML, from files or from standard input. */
export async function annotate(files: string[], jsonl: boolean): Promise<number> {
  const pack = await openPack();
  const inputs = files.length > 0 ? files.map((file) => createReadStream(file)) : [process.stdin];
  if (jsonl) {
    return answerLines(inputs, (value) => {
      const { id, text } = v.parse(Request, value);
      return { id, ...annotationOf(text, pack) };
    });
  }
  for (const [index, input] of inputs.entries()) {
    const raw = await textOf(input);
    const text = looksLikeHtml(raw) || /\.x?html?$/i.test(files[index] ?? '') ? htmlText(raw) : raw;
    if (files.length > 1) await say(`${index > 0 ? '\n' : ''}${files[index] ?? ''}`);
    await say(describe(annotationOf(text, pack)));
  }
  return EXIT.well;
}

/** Mentions of a text, in order, and the cautions of the drugs and classes named in it. */
export function annotationOf(text: string, pack: OpenPack): Annotation {
  const mentions = annotateText(text, pack.filter, pack.lexicon);
  return {
    mentions: mentions.map(({ start, end, text: words, kind, ids }) => ({
      start,
      end,
      text: words,
      kind,
      ids: [...ids].sort(),
    })),
    cautions: cautionsOf(mentions, pack),
  };
}

/** Each pair's gravest caution. An ambiguous name is not resolved; a product's own ingredients are no pair. */
function cautionsOf(mentions: Mention[], pack: OpenPack): Annotation['cautions'] {
  const sure = mentions.filter(({ kind }) => kind !== 'ambiguous');
  const named = [...new Map(sure.map((one) => [keyOfMention(one), one.ids])).values()];
  const gravest = new Map<string, PairCaution>();
  for (const ids of combinations(named, pack.hasTriples)) {
    const between = [...ids].sort();
    const key = between.join(' ');
    if (gravest.has(key)) continue;
    const [caution] = pack.cautions.between(...between);
    if (caution) gravest.set(key, caution);
  }
  return [...gravest]
    .sort(([a, one], [b, other]) => gravity(one) - gravity(other) || compareText(a, b))
    .map(([key, { class: level, headline }]) => ({
      between: key.split(' '),
      class: level,
      headline,
    }));
}

/** Pairs, and triples where asked, with one id from each of several things named. */
function* combinations(named: string[][], triples: boolean): Generator<string[]> {
  for (const [i, first] of named.entries()) {
    for (const [j, second] of named.entries()) {
      if (j <= i) continue;
      const pairs = pairsOf(first, second);
      yield* pairs;
      if (!triples) continue;
      for (const third of named.slice(j + 1)) {
        for (const [a, b] of pairs) {
          const others = third.filter((id) => !first.includes(id) && !second.includes(id));
          for (const c of others) yield [a, b, c];
        }
      }
    }
  }
}

function pairsOf(first: string[], second: string[]): [string, string][] {
  return first.flatMap((a) =>
    second
      .filter((b) => !first.includes(b) && !second.includes(a))
      .map((b): [string, string] => [a, b]),
  );
}

function describe({ mentions, cautions }: Annotation): string {
  const found = mentions.map(
    ({ start, end, text, kind, ids }) => `${start}–${end}\t${text}\t${kind}: ${ids.join(', ')}`,
  );
  const warned = cautions.map(
    ({ between, class: level, headline }) => `${level}\t${between.join(' + ')}\t${headline}`,
  );
  return [
    found.length > 0 ? found.join('\n') : 'No name found.',
    ...(warned.length > 0 ? ['', 'Cautions', ...warned] : []),
  ].join('\n');
}
