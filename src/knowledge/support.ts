/** Names that are also ordinary words: whether what stands near speaks for the medicine. */
import { pattern } from './pattern.ts';
import type { Mention, Target } from './types.ts';

/** UTF-16 units on each side: about two lines of text. */
const NEAR = 160;

const DOSE = /\d\s*(?:mg|mcg|µg|μg|g|ml|iu|units?|%|mmol|meq)\b/i;
const FORM =
  /\b(?:tablets?|capsules?|pills?|caplets?|syrup|suspension|injections?|infusions?|cream|ointment|gel|drops|spray|inhaler|patch(?:es)?|suppositor(?:y|ies)|supplements?|doses?|dosage|dosing)\b/i;
const MEDICAL =
  /\b(?:medicines?|medications?|drugs?|prescri\w+|pharmac\w+|doctors?|physicians?|patients?|therap\w+|treat(?:ed|ing|ment|ments)?|side[- ]effects?|adverse|interact\w*|contraindicat\w+|overdos\w+|symptoms?|blood|serum|plasma|clinical\w*|anaemia|anemia|deficienc\w+|contracepti\w+|coadminist\w+|co-administ\w+|concomitant\w*|absor\w+|metaboli\w+)\b/i;

/** What is said of the body's own substance: "calcium excretion", "insulin resistance". */
const BODY_AFTER =
  /^[\s-]+(?:(?:ions?|blood|serum|plasma)\s)?(?:resistance|sensiti\w+|secretion|release|synthesis|production|homeostasis|balance|excretion|absorption|reuptake|uptake|antagonists?|agonists?|levels?|concentrations?|depletions?|deficienc\w+|ions?|entry|metabolism|utili[sz]ation|output|depend\w+|fortified|S-transferase|epoxide)\b/i;
/** "Serum calcium", "release of norepinephrine". */
const BODY_BEFORE =
  /\b(?:serum|plasma|blood|urinary|salivary|circulating|ioni[sz]ed|free|endogenous|intracellular|renal|striatal|cerebral|(?:release|secretion|reuptake|uptake|levels?|concentrations?|deplet\w+|loss|catabolism|synthesis|movement|mobili[sz]ation)\sof)\s$/i;

/** Foil and the like: what a thing is made of, not what it does. */
const MADE_OF_AFTER =
  /^\s+(?:foil|blisters?|cans?|tubes?|trays?|lids?|caps?|seals?|pans?|pots?|alloys?)\b/i;
const MADE_OF_BEFORE = /\b(?:made|built) (?:of|from|in|out of)\s$/i;

function isOfTheBody(text: string, { start, end }: { start: number; end: number }): boolean {
  return (
    BODY_AFTER.test(text.slice(end, end + 32)) ||
    BODY_BEFORE.test(text.slice(Math.max(0, start - 32), start))
  );
}

function isMaterial(text: string, { start, end }: { start: number; end: number }): boolean {
  return (
    MADE_OF_AFTER.test(text.slice(end, end + 16)) ||
    MADE_OF_BEFORE.test(text.slice(Math.max(0, start - 16), start))
  );
}

const CAPITAL = pattern('^\\p{Lu}');

/**
 * Whether a name counts where it stands. Rules of the editorial law ("Names"): a word-like name
 * needs its capital if it is a brand, and a dose, a form, another drug name or a medical word near.
 * A brand in another language than English needs its capital; a word-like name is not marked there.
 */
export function counts(
  target: Target,
  mention: { start: number; end: number },
  text: string,
  sure: readonly Mention[],
  lang: string,
): boolean {
  const english = lang === '' || /^en\b/i.test(lang);
  const capital = CAPITAL().test(text.slice(mention.start, mention.end));
  if (target.role === 'brand' && !capital && (target.word || !english)) return false;
  if (target.body && (isOfTheBody(text, mention) || isMaterial(text, mention))) return false;
  if (!target.word) return true;
  if (!english) return false;
  const near = text.slice(Math.max(0, mention.start - NEAR), mention.end + NEAR);
  return (
    DOSE.test(near) ||
    FORM.test(near) ||
    MEDICAL.test(near) ||
    sure.some((other) => Math.abs(other.start - mention.start) < NEAR)
  );
}
