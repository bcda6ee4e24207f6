/** Which drugs a side of a caution means. */
import type { Drug, Facts, Side, Trait } from './types.ts';

/** A drug, or a class spoken of as one, with every class that it belongs to. */
export interface Member {
  id: string;
  name: string;
  classes: ReadonlySet<string>;
  drug: Drug | null;
}

function withParents(ids: readonly string[], facts: Facts, seen = new Set<string>()): Set<string> {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    withParents(facts.classes[id]?.parents ?? [], facts, seen);
  }
  return seen;
}

/** The member with this id, a drug's or a class's; null if neither is known. */
export function memberOf(id: string, facts: Facts): Member | null {
  const drug = facts.drugs[id];
  if (drug) return { id, name: drug.title, classes: withParents(drug.classes, facts), drug };
  const group = facts.classes[id];
  if (group) return { id, name: group.name, classes: withParents([id], facts), drug: null };
  return null;
}

/** A selector of a class or trait, cut at the way in that it means. */
function cut(selector: string): { what: string; reach: string } {
  const [what = '', reach = 'systemic'] = selector.split('@');
  return { what, reach };
}

/** A drug that hardly reaches the blood is not meant with its class, unless the rule says so. */
function reaches({ drug }: Member, reach: string): boolean {
  return reach === 'any' || drug?.exposure === undefined;
}

function traitsMeant(selector: string, { drug }: Member): Trait[] {
  const { what, reach } = cut(selector.slice('trait:'.length));
  const [name, strengths] = what.split('=');
  return (drug?.traits ?? []).filter(
    ({ trait, strength, route }) =>
      trait === name &&
      (!strengths || strengths.split('|').includes(strength)) &&
      (reach === 'any' || route === 'any' || route === reach),
  );
}

function selects(selector: string, member: Member): boolean {
  if (selector.startsWith('trait:')) return traitsMeant(selector, member).length > 0;
  if (!selector.startsWith('class:')) return selector === member.id;
  const { what, reach } = cut(selector.slice('class:'.length));
  return member.classes.has(what) && reaches(member, reach);
}

/** The doses at which the traits hold that a side means this member by, where not at any dose. */
export function dosesMeant(side: Side, member: Member): string[] {
  const traits = side.flatMap((selector) =>
    selector.startsWith('trait:') ? traitsMeant(selector, member) : [],
  );
  return [...new Set(traits.map(({ dose }) => dose).filter((dose) => dose !== 'any'))];
}

/** Whether a side of a caution means this member. */
export function isMeant(side: Side, member: Member): boolean {
  const excluded = side.some(
    (selector) => selector.startsWith('not:') && selects(selector.slice(4), member),
  );
  return !excluded && side.some((one) => !one.startsWith('not:') && selects(one, member));
}
