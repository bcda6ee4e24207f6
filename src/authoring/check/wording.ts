/** What no text may say: the three rules above the rest, as far as a machine can see them. */
import { isRefusal } from '../dialect/refusals.ts';
import type { Knowledge } from '../knowledge.ts';
import { error, warning, type Problem } from '../problem.ts';
import { countWords, sentencesOf } from '../sentences.ts';
import { passagesOf, type Passage } from './passages.ts';

/** Words of a lay sentence, by the editorial law. */
const LONGEST_SENTENCE = 20;

const NEGATED =
  /\b(?:not|never|no|nor|neither|none|cannot|without|whether|nobody|unknown)\b|n['’]t\b/i;
/** Hedges that take a claim back, wherever they stand before it in the sentence. */
const REASSURING =
  /\b(?:safe(?:ly|r|st)?|harmless|(?:low|minimal|little|negligible|zero) risks?|low-risk|risk-free|not dangerous|nothing to worry)\b/gi;
const NO_RISK = /\b(?:no|without(?: any)?|free of) (?:known |added )?risks?\b/i;

/** Where an order may begin: a sentence, a clause, or after "you should". */
const ORDER =
  '(?:^|[.;:!?–—]\\s+|,\\s+(?:and |then |so |or )?(?=stop\\b|start\\b)|\\b(?:please|always|then|you (?:should|must|need to|have to|can|may|could|ought to)|should|must)\\s+(?:then\\s+|also\\s+)?)';
const DOSE =
  '(?:\\S+\\s+){0,3}?(?:doses?|dosage|medicines?|medication|drugs?|tablets?|pills?|capsules?|patch(?:es)?|treatment|\\{[abc]\\}|it|them|both|one)\\b';
const INSTRUCTIONS = [
  new RegExp(
    `${ORDER}(?:stop|start|begin|discontinue|quit|restart|withhold|cease)\\s+(?!driving|smoking|drinking|breathing)`,
    'gi',
  ),
  new RegExp(
    `${ORDER}(?:increase|reduce|lower|raise|double|halve|skip|change|adjust|cut|split|taper|switch|swap)\\s+${DOSE}`,
    'gi',
  ),
  /\b(?:should|must|needs? to|has to|have to) be (?:stopped|started|discontinued|withheld|reduced|increased|doubled|halved|adjusted|lowered|tapered|switched)\b/gi,
  /\byou should take\b/gi,
  /\bstop taking\b/gi,
];

const MARKUP =
  /\*\*|(?<!\w)\*|\*(?!\w)|__|\[\^|\]\(|<\/?[a-z][^<>]*>|&(?:[a-z]+|#\w+);|`|\{(?![abc]\})|^#{1,6}\s/i;

type WordingRule = (passage: Passage) => Problem[];

/** Whether the sentence up to `index` takes back what follows. */
function isNegated(text: string, index: number): boolean {
  const clause =
    text
      .slice(0, index)
      .split(/[.;!?]\s/)
      .at(-1) ?? '';
  return NEGATED.test(clause);
}

/** A claim of safety that its sentence does not take back. */
export function findReassurance(text: string): string | null {
  const risk = NO_RISK.exec(text);
  if (risk) return risk[0];
  const claim = [...text.matchAll(REASSURING)].find((match) => !isNegated(text, match.index));
  return claim?.[0] ?? null;
}

/** An order to start, stop or change a dose; "do not stop suddenly" is none. */
export function findInstruction(text: string): string | null {
  for (const instruction of INSTRUCTIONS) {
    for (const match of text.matchAll(instruction)) {
      // The match may begin with the end of the clause before.
      const verb = match.index + match[0].search(/\w/);
      if (!isNegated(text, verb)) return match[0].replace(/^\W+/, '').trim();
    }
  }
  return null;
}

function reassurance({ file, line, text }: Passage): Problem[] {
  const found = findReassurance(text);
  if (found === null) return [];
  const what = `"${found}" reassures`;
  return [
    error(file, line, what, 'say what is known, and whom to ask; nothing here is called safe'),
  ];
}

function instruction({ file, line, text }: Passage): Problem[] {
  const found = findInstruction(text);
  if (found === null) return [];
  const what = `"${found}" tells the reader to start, stop or change a medicine`;
  return [
    error(file, line, what, 'name the signs, whom to ask and how soon; "do not stop …" may stay'),
  ];
}

function refusal({ file, line, text }: Passage): Problem[] {
  const found = sentencesOf(text).find(isRefusal);
  if (found === undefined) return [];
  return [
    error(file, line, `a refusal is no medical statement: "${found}"`, 'write what a source says'),
  ];
}

function markup({ file, line, text }: Passage): Problem[] {
  const found = MARKUP.exec(text);
  if (!found) return [];
  return [
    error(
      file,
      line,
      `"${found[0]}" would be shown as it stands`,
      'close the markup or take it out',
    ),
  ];
}

function longSentences({ file, line, text, lay }: Passage): Problem[] {
  if (!lay) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const words = countWords(sentence);
    if (words <= LONGEST_SENTENCE) return [];
    const begin = sentence.split(' ').slice(0, 6).join(' ');
    const what = `a sentence of ${words} words ("${begin} …")`;
    return [
      warning(file, line, what, `make it ${LONGEST_SENTENCE} words or fewer, or two sentences`),
    ];
  });
}

const RULES: WordingRule[] = [reassurance, instruction, refusal, markup, longSentences];

/** Forbidden claims, orders, refusals and markup in any prose; long sentences in lay prose. */
export function checkWording(knowledge: Knowledge): Problem[] {
  return passagesOf(knowledge).flatMap((passage) => RULES.flatMap((rule) => rule(passage)));
}

/** Sentences that the reader of the page had to leave out. */
export function checkRefusals({ drugs }: Knowledge): Problem[] {
  return drugs.entries.flatMap(({ file, page }) =>
    (page?.refusals ?? []).map(({ at, text }) =>
      error(
        file,
        at,
        `a first-person sentence is no medical statement: "${text}"`,
        'write what a source says',
      ),
    ),
  );
}
