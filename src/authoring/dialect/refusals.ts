/** Sentences in which a writer speaks of itself instead of the medicine. */

/** Words after which a capital I is a numeral: "type I", "troponin I". */
const NUMERALS =
  /\b(?:types?|class(?:es)?|stages?|grades?|phases?|factors?|groups?|schedules?|categor(?:y|ies)|levels?|degrees?|bipolar|angiotensin|troponin|topoisomerase|isomerase|collagen|complex|cyclooxygenase|mobitz|vitamin|table|part|section|chapter|figure|appendix|mps|mucopolysaccharidosis|hepatorenal|tyrosin[ae]emia|photosystem|lamin|apo|hla|carbonic|anhydrase|kinase|synthase|reductase|receptors?|interferon|polymerase)[ \u00a0]*$/i;
const AFTER_NUMERAL = /\b(?:I{2,3}|IV|VI?|[A-Z]|\d)\s*(?:,|\/|–|-|and|or|to)\s*$/;
/** A sentence or a clause begins here, or a word that joins clauses stands before. */
const CLAUSE =
  /(?:^|[.,;:!?–—("“‘'’*\][]\s*|\b(?:and|but|so|as|that|because|since|while|what|if|when|whether|which|therefore|however|although|though|or|information|details|advice|anything|everything|guidance|unfortunately|sorry)\s+)$/i;
/** What only a person or a program does. */
const VERB =
  /^(?:['’](?:m|ve|d|ll)\b|m\b|[,\s]+(?:(?:\w+ly|also|just|still|therefore|thus|even|only|too|do|would|must|will|can|could|should|have to|am|as an? \w+(?: \w+){0,3},)[,\s]+){0,3}(?:am|was|cannot|can|can['’]?t|could(?:n['’]?t)?|will|won['’]?t|would(?:n['’]?t)?|should(?:n['’]?t)?|must|may|might|do|don['’]?t|did|have|haven['’]?t|need|lack|apologi[sz]e|provide|recommend|suggest|advise|encourage|urge|understand|appreciate|regret|want|hope|know|see|believe|think|assume|found|find|refuse|decline|aim|strive|offer|give|gave|generate|create|write|used|described?|mentioned|included?|assist|help|share|answer|respond|speak|ask|wish|try|tried|searched|looked|based|made)\b)/;
const ME = /\b(?:me|[Mm]y|[Mm]yself|mine)\b/;
/** A reader's question without its mark, as headings have it: "What should I do if I miss a dose". */
const ASKED =
  /^(?:["“‘'*]\s*)?(?:q\d*\s*[:.)]\s*)?(?:(?:what|how|when|where|why|which|who)\b(?!\s+I\b).{0,200}\b(?:should|can|do|did|will|would|may|must|could|am|if)\s+I\b|(?:can|could|should|do|did|will|would|may|must|am)\s+I\b)/i;
const WONDERED = /^(?:["“‘'*]\s*)?(?:q\d*\s*[:.)]\s*)?(?:what|how|when|where|why|which|who)\b/i;

const OF_ITSELF = [
  /\bas an? (?:\w+ ){0,2}(?:ai\b|a\.i\.|artificial intelligence|language model|chat ?bot|virtual assistant)/i,
  /\b(?:an? |this )ai (?:assistant|model|language model|chat ?bot|system)\b/i,
  /\blarge language model\b|\blanguage model (?:trained|developed|created)\b/i,
  /\b(?:my|our) (?:training data|training|knowledge cut-?off|guidelines|programming|purpose|capabilities|knowledge base|database)\b/i,
  /\bany information I\b/,
  /\b(?:cannot|can['’]t|can not|unable to|not able to) (?:\w+ly )?(?:provide|offer|give|generate|create|write|supply|fulfil+|comply|assist with)\b.{0,200}\b(?:information|advice|details?|descriptions?|response|answer|monograph|content|guidance|summary|recommendations?|request|profile|page|format)\b/i,
  /\b(?:your|this) (?:request|prompt|query)\b|\bthe (?:prompt|request|query) (?:asks|is|was|you|for)\b|\byou (?:have )?(?:requested|asked (?:for|me|about))\b/i,
  /\b(?:here is|here['’]s|below is|the following is|following is) (?:the |some |a |general |separate |basic )*(?:information|breakdown|overview|summary|details)\b.{0,200}\b(?:each|individual(?:ly)?|separately|both)\b/i,
  /^(?:i['’]?m |we are |we['’]re )?(?:so |very |truly )?sorry\b|^(?:my |our )?apologies\b|\bI apologi[sz]e\b/i,
  /\b(?:please )?(?:let me know|ask me|feel free to (?:ask (?:me|if|for|any)|reach out|provide))\b/i,
  /\b(?:not|im)possible to (?:provide|give|offer|create)\b.{0,120}\b(?:information|advice|details?|guidance|profile|monograph|page|summary)\b/i,
  /\bproviding\b.{0,80}\b(?:information|advice|details?|guidance|instructions)\b.{0,100}\b(?:would be|is|are) (?:\w+ ){0,2}(?:irresponsible|unethical|inappropriate|dangerous|misleading|unsafe|harmful|impossible)\b/i,
  /^we (?:are (?:unable|not able|sorry)|cannot|can['’]t|apologi[sz]e|regret)\b/i,
];

const MOST_CAPITALS = 20;
/** Characters that are looked at on either side. */
const REACH = 80;

/** Whether a sentence speaks in the first person of whoever wrote it. */
function speaksOfItself(sentence: string): boolean {
  let seen = 0;
  for (const { index } of sentence.matchAll(/\bI(?=['’, ]|m\b)/g)) {
    // Nobody counts so far in one sentence: this is no text to be shown.
    if (++seen > MOST_CAPITALS) return true;
    const before = sentence.slice(Math.max(0, index - REACH), index);
    const after = sentence.slice(index + 1, index + 1 + REACH);
    if (CLAUSE.test(before) ? /^(?:['’]|[, ]+[a-z]|m\b)/.test(after) : VERB.test(after)) {
      if (!isNumeral(before, after)) return true;
    }
  }
  return false;
}

/** "Type I", "types I and II", "(I and II)": a number, and no writer. */
function isNumeral(before: string, after: string): boolean {
  if (/^\s+(?:and|or|to|through|vs\.?|[–—-])\s+I/.test(after)) return true;
  if (AFTER_NUMERAL.test(before) && !VERB.test(after)) return true;
  return NUMERALS.test(before) && !/^(?:['’]|\s+(?:cannot|can['’]t|am|apologi[sz]e)\b)/.test(after);
}

/** Whether a sentence is a writer's refusal, or speaks in the first person. */
export function isRefusal(sentence: string): boolean {
  const asked =
    ASKED.test(sentence) || (sentence.trimEnd().endsWith('?') && !/^I\b/.test(sentence));
  if (OF_ITSELF.some((pattern) => pattern.test(sentence))) return !asked || AI.test(sentence);
  if (asked) return false;
  return speaksOfItself(sentence) || (ME.test(sentence) && !WONDERED.test(sentence));
}

const AI = /\bai\b|language model/i;
