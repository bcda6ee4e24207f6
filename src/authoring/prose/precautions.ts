/**
 * A monograph against its cautions: a partner that its Precautions forbid has a caution as grave, and
 * one that they call no trouble has none.
 */
import { annotateText } from '../../knowledge/annotate.ts';
import { createCautions, type Cautions } from '../../knowledge/cautions.ts';
import { openFilter } from '../../knowledge/filter.ts';
import { buildLexicon, openLexicon } from '../../knowledge/lexicon.ts';
import { memberOf } from '../../knowledge/members.ts';
import { CAUTION_CLASSES, type CautionClass, type Facts } from '../../knowledge/types.ts';
import { eachLine } from '../dialect/page.ts';
import type { DrugEntry, Knowledge } from '../knowledge.ts';
import { makeCautions, makeFacts, makeSources } from '../pack/facts.ts';
import { nameEntries } from '../pack/names.ts';
import { warning, type Problem } from '../problem.ts';
import { sentencesOf } from '../sentences.ts';

/** What a sentence claims of the partners that it names, by its words and the bold words before it. */
interface Claim {
  lead: RegExp;
  says: RegExp;
  /** Not a claim about taking two things together: allergies, tests, what it is like. */
  unless: RegExp;
  /** The least grave class that agrees with it; null where no grave one does. */
  least: CautionClass | null;
}

const OTHER_MATTERS = /\ballerg|\breact(?:ed|ion)|\blike\b|\b(?:had|from|after|before)\b/i;

const CLAIMS: Claim[] = [
  {
    lead: /^must not be taken by$/i,
    says: /\b(?:tak(?:e|es|ing)|took|on)\b/i,
    unless: OTHER_MATTERS,
    least: 'usually-avoid',
  },
  {
    lead: /^(?:alcohol and food|ask first)$/i,
    says: /\b(?:must not|never|do not (?:drink|take|use|eat|have)|no alcohol|avoid)\b/i,
    unless: OTHER_MATTERS,
    least: 'minimize-risk',
  },
  {
    lead: /./,
    says: /\b(?:can be taken with|does not (?:interact|mix badly) with|no (?:known )?(?:problem|interaction)s? with)\b/i,
    unless: OTHER_MATTERS,
    least: null,
  },
];

/** Every line of Precautions that says another thing than the cautions. */
export function checkPrecautions(knowledge: Knowledge): Problem[] {
  const facts = makeFacts(knowledge);
  const cautions = createCautions(facts, makeCautions(knowledge), makeSources(knowledge), '');
  const { filter: bits, shards } = buildLexicon(nameEntries(knowledge));
  const filter = openFilter(bits);
  const lexicon = openLexicon(shards);
  const named = (text: string): { text: string; ids: string[] }[] =>
    annotateText(text, filter, lexicon).filter(({ kind }) => kind !== 'ambiguous');
  return knowledge.drugs.entries.flatMap((entry) =>
    linesOf(entry).flatMap(({ at, lead, text }) =>
      sentencesOf(text).flatMap((sentence) =>
        CLAIMS.filter((claim) => makes(claim, lead, sentence)).flatMap((claim) =>
          named(sentence)
            .filter(({ ids }) => !ids.some((id) => isItself(entry.id, id, facts)))
            .filter(({ ids }) => !agrees(claim, entry.id, ids, cautions, facts))
            .map((partner) => contradiction(entry, at, partner.text, claim)),
        ),
      ),
    ),
  );
}

function linesOf({ page }: DrugEntry): { at: number; lead: string; text: string }[] {
  const section = page?.parts[0]?.sections.find(({ key }) => key === 'precautions');
  return [...eachLine(section?.lines ?? [])].map(({ at, lead, text }) => ({
    at,
    lead: lead ?? '',
    text,
  }));
}

function makes({ lead, says, unless }: Claim, bold: string, sentence: string): boolean {
  return lead.test(bold) && says.test(sentence) && !unless.test(sentence);
}

/** The drug, or a class that it belongs to. */
function isItself(drug: string, id: string, facts: Facts): boolean {
  return id === drug || (memberOf(drug, facts)?.classes.has(id) ?? false);
}

/** A class agrees through any of its members: its rules may name them one by one. */
function agrees(
  { least }: Claim,
  drug: string,
  ids: string[],
  cautions: Cautions,
  facts: Facts,
): boolean {
  const partners = ids.flatMap((id) => [id, ...membersOf(id, facts)]);
  const classes = partners.flatMap((id) =>
    cautions
      .between(drug, id)
      .flatMap((caution) => [caution, ...caution.when])
      .map((one) => CAUTION_CLASSES.indexOf(one.class)),
  );
  if (least === null) return !classes.some((level) => level < CAUTION_CLASSES.length - 1);
  return classes.some((level) => level <= CAUTION_CLASSES.indexOf(least));
}

function membersOf(id: string, facts: Facts): string[] {
  if (!facts.classes[id]) return [];
  return Object.keys(facts.drugs).filter((drug) => memberOf(drug, facts)?.classes.has(id));
}

function contradiction({ file }: DrugEntry, at: number, partner: string, claim: Claim): Problem {
  const what =
    claim.least === null
      ? `this calls ${partner} no trouble, and a caution says otherwise`
      : `this forbids ${partner}, and no caution is as grave as ${claim.least}`;
  return warning(file, at, what, 'make the caution and the line say the same, from a source');
}
