/**
 * `npm run eval`: how good the knowledge is on annotated sentences, where the folder with them stands
 * beside the checkout. Mentions: precision, recall and F1 by exact span, drug and brand together,
 * classes apart, and the recall by names, each distinct one counted once. Pairs: of those in which
 * both drugs are found, how many have a caution, where the annotators read an interaction and where
 * they read none. The gap between the two is the figure; no class is aimed at.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotateText } from '../src/knowledge/annotate.ts';
import { openFilter } from '../src/knowledge/filter.ts';
import { createCautions } from '../src/knowledge/cautions.ts';
import { openLexicon } from '../src/knowledge/lexicon.ts';
import type { Caution, Facts, Mention, Source } from '../src/knowledge/types.ts';

interface Entity {
  id: string;
  type: 'drug' | 'brand' | 'group' | 'drug_n';
  text: string;
  spans: [number, number][];
}
interface Sentence {
  sid: string;
  text: string;
  entities: Entity[];
  pairs: { e1: string; e2: string; ddi: boolean }[];
}
interface Tally {
  hit: number;
  names: Set<string>;
  missed: Map<string, number>;
  wrong: Map<string, number>;
}

const FOLDER = join(import.meta.dirname, '..', '..', 'shared', 'eval');
const SHOWN = 25;

function load(file: string): unknown {
  return JSON.parse(readFileSync(join('build', 'pack', file), 'utf8'));
}

const { filter: filterText } = load('filter.json') as { filter: string };
const { shards } = load('lexicon.json') as { shards: Record<string, string> };
const filter = openFilter(filterText);
const lexicon = openLexicon(shards);

const cautions = createCautions(
  load('facts.json') as Facts,
  load('cautions.json') as Caution[],
  load('sources.json') as Record<string, Source>,
  new Date().toISOString().slice(0, 10),
);

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

function score(tally: Tally, gold: Map<string, string>, found: Map<string, string>): void {
  for (const [span, text] of gold) {
    if (found.has(span)) {
      tally.hit++;
      tally.names.add(text.toLowerCase());
    } else add(tally.missed, text.toLowerCase());
  }
  for (const [span, text] of found) if (!gold.has(span)) add(tally.wrong, text.toLowerCase());
}

/** Mentions by their span. */
function spansIn(text: string): Map<string, Mention> {
  return new Map(
    annotateText(text, filter, lexicon).map((mention) => [
      `${mention.start}-${mention.end}`,
      mention,
    ]),
  );
}

interface PairTally {
  found: number;
  cautioned: number;
  total: number;
}

/** Pairs of a sentence whose both drugs are found, and those of them with a caution. */
function scorePairs({ text, entities, pairs }: Sentence, tallies: Map<boolean, PairTally>): void {
  const spans = spansIn(text);
  const mentionOf = (id: string): Mention | undefined => {
    const entity = entities.find((one) => one.id === id);
    return entity && spans.get(entity.spans.map((span) => span.join('-')).join(','));
  };
  for (const { e1, e2, ddi } of pairs) {
    const tally = tallies.get(ddi) ?? { found: 0, cautioned: 0, total: 0 };
    tallies.set(ddi, tally);
    tally.total++;
    const [a, b] = [mentionOf(e1), mentionOf(e2)];
    // One drug named twice is no pair, though annotators were shown it as one.
    if (!a || !b || a.ids.join() === b.ids.join()) continue;
    tally.found++;
    const any = a.ids.some((one) => b.ids.some((other) => cautions.between(one, other).length > 0));
    if (any) tally.cautioned++;
  }
}

function reportPairs(tallies: Map<boolean, PairTally>): void {
  const share = (ddi: boolean): number => {
    const { found, cautioned, total } = tallies.get(ddi) ?? { found: 0, cautioned: 0, total: 0 };
    const part = found === 0 ? 0 : cautioned / found;
    const name = ddi ? 'interacting' : 'not interacting';
    console.log(
      `Pairs annotated as ${name}: ${total}, two drugs found in ${found}, with a caution ${cautioned} (${part.toFixed(3)})`,
    );
    return part;
  };
  console.log(`Gap: ${(share(true) - share(false)).toFixed(3)}`);
}

/** The share of distinct names, as written, that are found at least once. */
function reportNames(title: string, { missed, names: found }: Tally): void {
  const all = new Set([...found, ...missed.keys()]);
  const recall = found.size / Math.max(1, all.size);
  console.log(`${title}: recall by names ${recall.toFixed(3)} (${found.size} of ${all.size})`);
}

/** An entity in several pieces has no exact span; it can't be found and counts as missed. */
function goldOf({ entities }: Sentence, types: string[]): Map<string, string> {
  return new Map(
    entities
      .filter(({ type }) => types.includes(type))
      .map(({ spans, text }) => [spans.map((span) => span.join('-')).join(','), text]),
  );
}

function foundIn(text: string, classes: boolean): Map<string, string> {
  return new Map(
    annotateText(text, filter, lexicon)
      .filter(({ kind }) => (kind === 'class') === classes)
      .map(({ start, end, text: read }) => [`${start}-${end}`, read]),
  );
}

function report(name: string, { hit, missed, wrong }: Tally): void {
  const sum = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((a, b) => a + b, 0);
  const precision = hit / (hit + sum(wrong));
  const recall = hit / (hit + sum(missed));
  const f1 = (2 * precision * recall) / (precision + recall);
  const top = (counts: Map<string, number>): string =>
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, SHOWN)
      .map(([text, count]) => `${text} (${count})`)
      .join(', ');
  console.log(
    `${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
  );
  console.log(`  missed most: ${top(missed)}`);
  console.log(`  wrong most: ${top(wrong)}\n`);
}

if (!existsSync(FOLDER)) {
  console.log(`Nothing to evaluate on: ${FOLDER} is not there.`);
  process.exit(0);
}
const sentences = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(join(FOLDER, file), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Sentence);
const tally = (): Tally => ({ hit: 0, names: new Set(), missed: new Map(), wrong: new Map() });
const drugs = tally();
const classes = tally();
const pairs = new Map<boolean, PairTally>();
for (const sentence of sentences) {
  score(drugs, goldOf(sentence, ['drug', 'brand']), foundIn(sentence.text, false));
  score(classes, goldOf(sentence, ['group']), foundIn(sentence.text, true));
  scorePairs(sentence, pairs);
}
console.log(`${sentences.length} sentences\n`);
report('Drugs and brands', drugs);
report('Classes', classes);
reportNames('Drugs and brands', drugs);
reportNames('Classes', classes);
reportPairs(pairs);
