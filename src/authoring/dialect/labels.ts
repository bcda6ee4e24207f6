/** The labels of the dialect's sections, and what they mean. */
import { SECTION_KEYS, type SectionKey } from '../../knowledge/types.ts';

/** The label that our own pages write for each section. */
export const LABELS: Record<SectionKey, string> = {
  'generic-name': 'Generic Name',
  usage: 'Usage',
  dosage: 'Dosage',
  'side-effects': 'Side Effects',
  'how-it-works': 'How it Works',
  precautions: 'Precautions',
  disclaimer: 'Disclaimer',
};

/** Other labels met for the same sections, as {@link plain} leaves them. */
const ALIASES: Record<SectionKey, RegExp> = {
  'generic-name': /^(?:generic|drug|medicine) names?$|^generic names? and brand names?$/,
  usage:
    /^(?:common |medical |therapeutic |primary |main )?(?:uses?|usages?|indications?)(?: and (?:uses?|usages?|indications?|benefits))?$|^what (?:is|are) (?:it |they )?used for$/,
  dosage:
    /^(?:recommended |usual |typical |general )?(?:dosages?|doses?|dosing)(?: and (?:administration|usage|use|how to use))?(?: (?:information|guidelines|instructions))?$/,
  'side-effects':
    /^(?:possible |potential |known )?(?:side effects?|adverse (?:effects?|reactions?|events?)|undesirable effects)(?: and (?:risks|adverse (?:effects|reactions)))?$/,
  'how-it-works':
    /^how (?:it|they|this|these|does|do|the)?\b.{0,40}\bworks?$|^(?:mechanism|mode)s?(?: of action)?$/,
  precautions:
    /^(?:important |safety |special )?(?:precautions?|warnings?)(?: and (?:precautions?|warnings?|contraindications?|special warnings|interactions))?$|^contraindications? and (?:precautions?|warnings?)$/,
  disclaimer: /^(?:medical |important |general |legal )?disclaimers?$/,
};

/** Words that open a line inside a section and never begin one. */
const GROUPS = [
  /^(?:(?:very|more|most|less|least) )?(?:common|frequent|serious|severe)\b/,
  /^(?:uncommon|infrequent|rare|mild|moderate|life threatening|other side effects)\b/,
  /^(?:adults?|elderly|older (?:adults|people))$/,
  /^(?:emergency|today|next visit)$/,
  /^(?:note|oral|intravenous|topical)$/,
];

/** Sections of a page's own that are met again and again: never a line of the section before. */
const EXTRAS =
  /^(?:faqs?|frequently asked questions|important (?:notes?|information|considerations)|dosage adjustments?|children|pa?ediatric use|(?:drug )?interactions|storage|overdos(?:e|age)|missed dose|contraindications|brand names?|pregnancy(?: and (?:lactation|breast ?feeding))?|special populations|availability|references|sources|conclusion|summary)$/;

const BY_LABEL = new Map<string, SectionKey>(
  SECTION_KEYS.map((key) => [LABELS[key].toLowerCase(), key]),
);

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^[\s\d.)]+/, '')
    .replace(/\s*[&/]\s*/g, ' and ')
    .replace(/[\s*_:?!.,#’'"\-–—\p{Extended_Pictographic}\ufe0f]+/gu, ' ')
    .trim();
}

function keyOf(label: string): SectionKey | null {
  const exact = BY_LABEL.get(label);
  if (exact) return exact;
  return SECTION_KEYS.find((key) => ALIASES[key].test(label)) ?? null;
}

/** The section that a label names, or null; "Uses of X" counts if `subjects` holds X. */
export function sectionKey(label: string, subjects: Iterable<string> = []): SectionKey | null {
  if (label.length > LONGEST_LABEL) return null;
  const words = plain(label);
  const key = keyOf(words);
  if (key) return key;
  for (const subject of subjects) {
    const name = plain(subject);
    if (name === '' || !words.includes(name)) continue;
    const rest = words.replace(name, ' ').replace(/\s+/g, ' ').trim();
    const found = keyOf(rest.replace(/ (?:of|for|in|with|does)$|^(?:about|of|does|s) /g, ''));
    if (found) return found;
  }
  return null;
}

const LONGEST_LABEL = 120;
const MOST_WORDS = 5;

/** Whether bold words that open a paragraph look like the label of a section of the page's own. */
export function looksLikeLabel(words: string): boolean {
  const few = plain(words).split(' ').length <= MOST_WORDS;
  return few && /^[\p{Lu}\d]/u.test(words) && !words.endsWith('?') && !namesGroup(words);
}

/** Whether words are the label of a section that many pages have besides those of the dialect. */
export function namesExtra(words: string): boolean {
  return EXTRAS.test(plain(words));
}

/** Whether words name a group of lines inside a section ("Common"). */
export function namesGroup(words: string): boolean {
  const label = plain(words);
  return GROUPS.some((group) => group.test(label));
}
