/** All rules over a knowledge. */
import type { Knowledge } from '../knowledge.ts';
import type { Problem } from '../problem.ts';
import { checkCautions } from './cautions.ts';
import { checkLengths, checkParents, checkProducts } from './lists.ts';
import { checkCandidates, checkClaims, checkNever, checkShort, checkSupport } from './names.ts';
import { checkPages } from './pages.ts';
import { checkCiteKeys, checkIds, checkSources } from './references.ts';
import { checkRefusals, checkWording } from './wording.ts';

type Rule = (knowledge: Knowledge) => Problem[];

const RULES: Rule[] = [
  checkIds,
  checkSources,
  checkCiteKeys,
  checkClaims,
  checkCandidates,
  checkNever,
  checkShort,
  checkSupport,
  checkPages,
  checkCautions,
  checkLengths,
  checkParents,
  checkProducts,
  checkWording,
  checkRefusals,
];

/** What every rule finds, unordered. */
export function checkKnowledge(knowledge: Knowledge): Problem[] {
  return RULES.flatMap((rule) => rule(knowledge));
}
