/** Which drugs a side of a caution means. */
import type { Drug, Facts, Side } from './types.ts';

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

function selects(selector: string, member: Member): boolean {
  if (selector.startsWith('class:')) return member.classes.has(selector.slice(6));
  if (!selector.startsWith('trait:')) return selector === member.id;
  const [trait, strengths] = selector.slice(6).split('=');
  return (member.drug?.traits ?? []).some(
    (one) => one.trait === trait && (!strengths || strengths.split('|').includes(one.strength)),
  );
}

/** Whether a side of a caution means this member. */
export function isMeant(side: Side, member: Member): boolean {
  const excluded = side.some(
    (selector) => selector.startsWith('not:') && selects(selector.slice(4), member),
  );
  return !excluded && side.some((one) => !one.startsWith('not:') && selects(one, member));
}
