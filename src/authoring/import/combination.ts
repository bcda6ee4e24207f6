/** Whether a page that names several drugs is about one product that holds them all. */
import type { Page, PageLine, Part } from '../dialect/page.ts';

/** What a page says of drugs that no maker puts into one tablet. */
const DENIALS = [
  /\bno (?:one |single )?(?:product|medicine|medication|tablet|capsule) (?:holds|contains|combines|has) \b/i,
  /\b(?:not|no|cannot|n['’]t|never)\b.{0,60}\b(?:fixed[- ]dose|single|combined|combination|co-formulated|pre-?mixed)\b.{0,40}\b(?:medications?|medicines?|products?|drugs?|formulations?|preparations?|pills?|tablets?|combinations?|available|approved|exists?)\b/i,
  /\b(?:not|n['’]t|never)\b.{0,30}\b(?:commercially|typically|commonly|usually|generally|currently)\b.{0,30}\b(?:available|combined|marketed|prescribed together|given together|used together|co-formulated)\b/i,
  /\b(?:are|as) (?:two |three |four )?(?:separate|distinct|different) (?:medications?|medicines?|drugs?|substances)\b/i,
  /\bno (?:such|known|approved|standard|recogni[sz]ed) (?:\w+ ){0,3}(?:combination|product|medication|medicine|formulation)\b/i,
];

/**
 * True if a page about several drugs has sections of its own, or none at all, and nowhere says that
 * the combination is no product. `own` are its parts that are not about one of the drugs.
 */
export function isProduct(page: Page, own: Part[]): boolean {
  const said = [...page.statement.flatMap(textsOf), ...page.refusals.map(({ text }) => text)];
  if (said.some((text) => DENIALS.some((denial) => denial.test(text)))) return false;
  const known = own.some(({ sections }) => sections.some(({ key }) => key !== 'other'));
  return known || (page.parts.length === 0 && page.refusals.length === 0);
}

function textsOf({ lead, text, lines }: PageLine): string[] {
  return [[lead, text].filter(Boolean).join(': '), ...lines.flatMap(textsOf)];
}
