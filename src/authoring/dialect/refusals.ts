/** Sentences in which a writer speaks of itself instead of the medicine. */

const FIRST_PERSON =
  /(?<!\b(?:class|type|stage|grade|phase|factor|group|schedule|vitamin|angiotensin|table|part) )\bI(?:['’](?:m|ve|d|ll)\b| (?:am|cannot|can['’]?t|can|could|will|won['’]t|would|do|don['’]t|have|must|need|apologi[sz]e|provide|recommend|suggest|understand|strongly)\b)/;
const REFUSALS = [
  FIRST_PERSON,
  /\bany information I\b/,
  /\bas an? (?:ai\b|artificial intelligence|(?:large )?language model)/i,
  /\b(?:my|our) (?:training data|knowledge cut-?off|guidelines)\b/i,
  /\b(?:cannot|can['’]t|unable to|not able to) (?:provide|offer|give|fulfil) (?:you )?(?:with )?(?:medical |any |this |that )?(?:information|advice|a response)\b/i,
  /\bhere is (?:the )?information on each drug\b/i,
];

/** Whether a sentence is a writer's refusal, or speaks in the first person. */
export function isRefusal(sentence: string): boolean {
  return REFUSALS.some((refusal) => refusal.test(sentence));
}
