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

/** Other labels met for the same sections. */
const ALIASES: Record<string, SectionKey> = {
  'generic names': 'generic-name',
  use: 'usage',
  uses: 'usage',
  indications: 'usage',
  'dosage and administration': 'dosage',
  'side effect': 'side-effects',
  'adverse effects': 'side-effects',
  'how it work': 'how-it-works',
  'how they work': 'how-it-works',
  'how does it work': 'how-it-works',
  'mechanism of action': 'how-it-works',
  precaution: 'precautions',
  warnings: 'precautions',
  'precautions and warnings': 'precautions',
  'warnings and precautions': 'precautions',
  disclaimers: 'disclaimer',
};

/** Words that open a line inside a section and never begin one. */
const LEADS = [
  /^(?:(?:very|more|less) )?common\b/,
  /^(?:uncommon|rare|mild|serious|severe)\b/,
  /^(?:adults?|elderly|older (?:adults|people))$/,
  /^(?:emergency|today|next visit)$/,
  /^(?:note|oral|intravenous|topical)$/,
];

const BY_LABEL = new Map<string, SectionKey>([
  ...SECTION_KEYS.map((key): [string, SectionKey] => [LABELS[key].toLowerCase(), key]),
  ...Object.entries(ALIASES),
]);

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s*_:?.]+/g, ' ')
    .replaceAll('&', 'and')
    .trim();
}

/** The section that a label names, or null. */
export function sectionKey(label: string): SectionKey | null {
  return BY_LABEL.get(plain(label)) ?? null;
}

/** Whether bold words that open a paragraph look like the label of a section of the page's own. */
export function looksLikeLabel(words: string): boolean {
  const label = plain(words);
  const few = label.split(' ').length <= 5;
  return few && /^[\p{Lu}\d]/u.test(words) && !namesGroup(words);
}

/** Whether words name a group of lines inside a section ("Common"). */
export function namesGroup(words: string): boolean {
  const label = plain(words);
  return LEADS.some((lead) => lead.test(label));
}
