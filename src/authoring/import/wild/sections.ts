/** Sections of a page as they occur in the wild. For tests. */
import fc from 'fast-check';
import { SECTION_KEYS, type SectionKey } from '../../../knowledge/types.ts';
import { LABELS } from '../../dialect/labels.ts';

/** Other words for the same section, all of them met. */
const OTHER_LABELS: Partial<Record<SectionKey, string[]>> = {
  'generic-name': ['Generic name', 'Generic Names'],
  usage: ['Uses', 'Indications', 'Usage (Indications)', 'Uses and Indications'],
  dosage: ['Dosage and Administration', 'Dose', 'Recommended Dosage'],
  'side-effects': ['Side effects', 'Adverse Effects', 'Possible Side Effects'],
  'how-it-works': ['How It Works', 'Mechanism of Action', 'How does it work?'],
  precautions: ['Precautions & Warnings', 'Warnings and Precautions', 'PRECAUTIONS'],
  disclaimer: ['Medical Disclaimer', 'DISCLAIMER'],
};

const EXTRA_LABELS = [
  'Important Note',
  'Dosage Adjustments',
  'Children',
  'Drug Interactions',
  'FAQs',
];

/** How a page marks its sections. */
const STYLES: Record<string, (label: string, text: string) => string> = {
  'bold, colon inside': (label, text) => `**${label}:** ${text}`,
  'bold, colon outside': (label, text) => `**${label}**: ${text}`,
  'bold, nothing after': (label, text) => `**${label}**\n\n${text}`,
  'bold, colon, own line': (label, text) => `**${label}:**\n\n${text}`,
  'bold, next line': (label, text) => `**${label}:**\n${text}`,
  'bold, no space after': (label, text) => `**${label}:**${text}`,
  'bold, spaces inside': (label, text) => `** ${label}: ** ${text}`,
  underscores: (label, text) => `__${label}:__ ${text}`,
  'bold and slanted': (label, text) => `***${label}:*** ${text}`,
  numbered: (label, text) => `3. **${label}:** ${text}`,
  'heading 2': (label, text) => `## ${label}\n\n${text}`,
  'heading 3': (label, text) => `### ${label}\n${text}`,
  'heading with colon': (label, text) => `### ${label}:\n\n${text}`,
  'heading in bold': (label, text) => `### **${label}:**\n\n${text}`,
  'heading without a space': (label, text) => `###${label}\n\n${text}`,
  'heading that says it all': (label, text) => `### ${label}: ${text}`,
  'heading with an anchor': (label, text) => `## ${label} {#${label.length}-a}\n\n${text}`,
  'bold, wide colon': (label, text) => `**${label}：** ${text}`,
  'no markup': (label, text) => `${label}: ${text}`,
  'numbered, no markup': (label, text) => `3. ${label}: ${text}`,
};

/** What stands in a section; `word` is found again. */
const BODIES: ((word: string) => string)[] = [
  (word) => `It is ${word}, taken by mouth.`,
  (word) => `Read this first. It’s ${word} – “never” more than 5 µg.`,
  (word) => `A line\nbroken in ${word} two.`,
  (word) => `See below:\n\n* **First:** one\n* ${word}\n  * nested\n  * more`,
  (word) => `See below.\n\n- one\n- ${word}\n\nAnd then more.`,
  (word) => `Several:\n*   one\n    *   ${word}\n    *   two`,
  (word) => `By age.\n\n| Who | How much |\n|---|---|\n| Adults | ${word} |\n| Children | ask |`,
  (word) => `As told:\n\n\`\`\`\n${word}\n\`\`\``,
  (word) =>
    `Take <b>${word}</b> and <script>alert(1)</script> see [this](javascript:alert(1)) ![picture](x.png).`,
  (word) => `Type I and class II ${word}. What if I miss a dose? Ask.`,
  (word) => `> quoted ${word}`,
  (word) => `~50% … ~60% of ${word} * 2 * 3`,
];

const SIDE_EFFECTS: ((word: string) => string)[] = [
  (word) => `see below\n\n* Common: ${word}, nausea.\n* Less Common but Serious: a fit.`,
  (word) =>
    `Common side effects include:\n\n* ${word}\n* nausea\n\nSerious side effects include:\n\n* a fit`,
  (word) => `two kinds\n\n**Common:**\n\n* nausea\n\n**Serious:**\n\n* ${word}`,
  (word) => `many\n\n- **Common:** nausea\n- **Rare:**\n  - ${word}`,
];

interface Written {
  text: string;
  sections: { key: SectionKey; word: string }[];
  kept: string[];
}

let words = 0;
/** A word that occurs nowhere else. */
export function freshWord(): string {
  words += 1;
  return `qx${words.toString(36)}z`;
}

const MARKED_STYLES = Object.keys(STYLES);

/** The sections of one drug, all in one style. */
function sectionsOf(keys: readonly SectionKey[]): fc.Arbitrary<Written> {
  return fc
    .record({
      style: fc.constantFrom(...MARKED_STYLES),
      bodies: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
      labels: fc.array(fc.nat(7), { minLength: 16, maxLength: 16 }),
      extras: fc.subarray(EXTRA_LABELS, { maxLength: 2 }),
      tight: fc.boolean(),
    })
    .map(({ style, bodies, labels, extras, tight }) => {
      const write = STYLES[style] ?? ((label, text) => `${label}: ${text}`);
      const sections = keys.map((key, index) => ({ key, word: freshWord(), index }));
      const texts = sections.map(({ key, word, index }) => {
        const others = OTHER_LABELS[key] ?? [];
        const label = others[(labels[index] ?? 0) - 3] ?? LABELS[key];
        return write(label, bodyFor(key, word, bodies[index] ?? 0, style, tight));
      });
      const kept = extras.map(freshWord);
      // Without markup nothing tells a section of the page's own from its text.
      const extraTexts = extras.map((label, index) =>
        STYLES[style.endsWith('no markup') ? 'bold, colon inside' : style]?.(
          label,
          `Ask about ${kept[index] ?? ''}.`,
        ),
      );
      const at = Math.max(1, texts.length - 1);
      const all = [...texts.slice(0, at), ...extraTexts, ...texts.slice(at)];
      return { text: all.join(tight ? '\n' : '\n\n'), sections, kept };
    });
}

function bodyFor(
  key: SectionKey,
  word: string,
  body: number,
  style: string,
  tight: boolean,
): string {
  const inline = /says it all|no markup/.test(style);
  if (key === 'generic-name' || inline) return `${word} it is`;
  const pool = key === 'side-effects' ? [...SIDE_EFFECTS, ...BODIES] : BODIES;
  // A quote or a table swallows the line below it: no page leaves it to a parser to guess.
  const made = (pool[body % pool.length] ?? ((one: string) => one))(word);
  return tight && /[|>]/.test(made) ? `${made}\n` : made;
}

/** All sections of the dialect. */
export const everySection = sectionsOf(SECTION_KEYS);
/** Two of them or more. */
export const someSections = fc
  .subarray([...SECTION_KEYS], { minLength: 2 })
  .chain((keys) => sectionsOf(keys));
