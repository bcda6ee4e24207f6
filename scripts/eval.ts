/**
 * `npm run eval`: precision, recall and F1 of mentions on annotated sentences, by exact span, where
 * the folder with them stands beside the checkout; drug and brand together, classes apart.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotateText } from '../src/knowledge/annotate.ts';
import { openFilter } from '../src/knowledge/filter.ts';
import { openLexicon } from '../src/knowledge/lexicon.ts';

interface Entity {
  type: 'drug' | 'brand' | 'group' | 'drug_n';
  text: string;
  spans: [number, number][];
}
interface Sentence {
  sid: string;
  text: string;
  entities: Entity[];
}
interface Tally {
  hit: number;
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

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

function score(tally: Tally, gold: Map<string, string>, found: Map<string, string>): void {
  for (const [span, text] of gold) {
    if (found.has(span)) tally.hit++;
    else add(tally.missed, text.toLowerCase());
  }
  for (const [span, text] of found) if (!gold.has(span)) add(tally.wrong, text.toLowerCase());
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
const tally = (): Tally => ({ hit: 0, missed: new Map(), wrong: new Map() });
const drugs = tally();
const classes = tally();
for (const sentence of sentences) {
  score(drugs, goldOf(sentence, ['drug', 'brand']), foundIn(sentence.text, false));
  score(classes, goldOf(sentence, ['group']), foundIn(sentence.text, true));
}
console.log(`${sentences.length} sentences\n`);
report('Drugs and brands', drugs);
report('Classes', classes);
