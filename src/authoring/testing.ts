/** A small data folder for tests: two drugs, a brief one, a product, a caution. No medical source. */
import { DISCLAIMER } from './check/pages.ts';
import type { TextFile } from './problem.ts';

const CITE =
  '{source: label-x, section: "4.1", opened: 2026-11-23, support: stated, seen: original}';

/** A monograph that every rule accepts. */
export function monograph(id: string, title: string, brands = '{}'): string {
  return `---
layout: minimal-medicine
title: ${title}
id: ${id}
kind: medicine
summary: For testing one thing.
names:
  inn: ${id}
  other: []
  salts: [hydrochloride]
brands: ${brands}
classes: [tester]
atc: [N06AA09]
traits:
  - {trait: sedation, strength: sedating, route: systemic, dose: any, cite: uses}
review: ai-draft
checked: 2026-11-23
cites:
  uses: ${CITE}
---

# ${title}

**Generic Name:** ${title} (a tester). [^uses]

**Usage:**

* Testing. [^uses]

**Dosage:**

* A tablet taken by mouth. [^uses]

**Side Effects:**

* Common:
  * Feeling sleepy. [^uses]
* Less Common but Serious:
  * **Emergency:** A fit. [^uses]

**How it Works:**

* **In plain words:** It tests. [^uses]
* **For professionals:** Tests the tester. [^uses]

**Precautions:**

* **Ask first:** if you have a fit. [^uses]
* **Stopping:** Do not stop suddenly. [^uses]

**Disclaimer:** ${DISCLAIMER}
`;
}

export const CAUTION = `- id: alphadrug-betadrug
  between: [alphadrug, class:tester]
  class: avoid
  serious: true
  headline: "{a} and {b} together can slow breathing."
  consequence: Breathing can become slow.
  outcome: Respiratory depression
  signs: {emergency: [slow breathing], today: []}
  action: {urgency: today, text: Call your prescriber today. Do not stop suddenly.}
  mechanism: Additive sedation
  modifiers: [older age]
  evidence: {level: low, text: Product information.}
  exposure: not known
  frequency: not known
  cites: [${CITE}]
  review: ai-draft
  checked: 2026-11-23
`;

const FILES: Record<string, string> = {
  'drugs/alphadrug.md': monograph('alphadrug', 'Alphadrug', '{Alfabrand: [US], Twobrand: [GB]}'),
  'drugs/betadrug.md': monograph('betadrug', 'Betadrug', '{Twobrand: [IT], Soma: [US]}'),
  'brief/others.yaml': `gammadrug:
  kind: medicine
  summary: For another test.
  names: {inn: gammadrug, usan: gammadrug-usan}
  review: ai-draft
  checked: 2026-11-23
`,
  'classes.yaml': `tester:
  name: testing agency
  names: [TST]
  summary: Drugs that test.
  what: They test.
  matters: They are tested.
  review: ai-draft
  checked: 2026-11-23
  cites: [${CITE}]
`,
  'products.yaml': `co-test:
  names: [co-test]
  brands: {Bothbrand: [GB]}
  ingredients: [gammadrug, alphadrug]
  cite: ${CITE}
`,
  'traits.yaml': 'sedation: {means: slows, strengths: [sedating, mild]}\n',
  'names.yaml': `ambiguous:
  Twobrand: {candidates: [betadrug, alphadrug], note: "Alphadrug in the United Kingdom, betadrug in Italy."}
support: [Soma]
never: [TS]
`,
  'words.yaml': 'spelling: [prescriber]\nplain: [italy, prescriber]\n',
  'sources.yaml': `label-x:
  title: Label of X
  publisher: Maker
  year: 2021
  url: https://example.org/x
`,
  'cautions/all.yaml': CAUTION,
};

/** The files of the small data folder, some of them replaced or added. */
export function dataFiles(changes: Record<string, string> = {}): TextFile[] {
  return Object.entries({ ...FILES, ...changes }).map(([path, text]) => ({ path, text }));
}

/** The files with one text changed in one of them; throws if the text is not there. */
export function changed(path: string, from: string, to: string): TextFile[] {
  const text = FILES[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return dataFiles({ [path]: text.replace(from, to) });
}
