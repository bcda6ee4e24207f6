/** Builds the knowledge pack from the files of a data folder. Knows neither files nor Node. */
import { buildLexicon } from '../knowledge/lexicon.ts';
import { buildSearch } from '../knowledge/search.ts';
import { checkKnowledge } from './check/check-knowledge.ts';
import type { Knowledge } from './knowledge.ts';
import { makeCautions, makeFacts, makeMonographs, makeSources } from './pack/facts.ts';
import { nameEntries } from './pack/names.ts';
import { hasErrors, inOrder, type Problem, type TextFile } from './problem.ts';
import { readKnowledge } from './read-knowledge.ts';

export interface BuiltPack {
  /** Path below the pack's folder to its text; empty if any problem is an error. */
  files: Record<string, string>;
  /** Every problem, by file and line. */
  problems: Problem[];
}

/**
 * The pack of a data folder, whose paths are those below it. The same files give the same bytes,
 * in whatever order they come.
 */
export function buildPack(files: TextFile[]): BuiltPack {
  const { knowledge, problems: ofForm } = readKnowledge(files);
  const problems = inOrder([...ofForm, ...checkKnowledge(knowledge)]);
  return { files: hasErrors(problems) ? {} : makePack(knowledge), problems };
}

function makePack(knowledge: Knowledge): Record<string, string> {
  const facts = makeFacts(knowledge);
  const { generation, filter, shards } = buildLexicon(nameEntries(knowledge));
  const monographs = Object.entries(makeMonographs(knowledge));
  return {
    'facts.json': JSON.stringify(facts),
    'cautions.json': JSON.stringify(makeCautions(knowledge)),
    'sources.json': JSON.stringify(makeSources(knowledge)),
    'search.json': buildSearch(facts),
    'lexicon.json': JSON.stringify({ generation, shards }),
    'filter.json': JSON.stringify({ generation, filter }),
    ...Object.fromEntries(
      monographs.map(([id, monograph]) => [`drugs/${id}.json`, JSON.stringify(monograph)]),
    ),
  };
}
