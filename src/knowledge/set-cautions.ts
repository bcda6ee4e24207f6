/** What a set of drugs that a reader put together calls for: its pairs, its threes, its silences. */
import { gravity } from './cautions.ts';
import { productTitle, type Knowledge } from './compose.ts';
import type { PackNote } from './imported.ts';
import { memberOf } from './members.ts';
import type { SetMember } from './paste.ts';
import type { CautionClass, Facts, PairCaution } from './types.ts';

/**
 * How a pair stands, apart from its class: nothing recorded; one of the two is listed without what
 * judging it would take; one is part of the other (a class and its member).
 */
export type PairState = CautionClass | 'none-recorded' | 'not-assessed' | 'within';

export interface SetPair {
  /** Indices of the members, `a < b`. */
  a: number;
  b: number;
  state: PairState;
  /** Holds only for one of the candidates of an ambiguous name. */
  unsure: boolean;
  /** Index of its gravest caution in {@link SetReport.cautions}; -1 without one. */
  caution: number;
}

export interface SetCaution {
  caution: PairCaution;
  /** Indices of the members that call for it. */
  members: number[];
  /** The drug that `ambiguous` would have to mean; or the sure one, beside one that `ifMeant` names. */
  own: string[];
  /** An ambiguous name, where both of a pair are. */
  ambiguous?: string;
}

export interface SetReport {
  /** For each member: its name as Medgloss shows it, what it may mean or holds, whether it can be judged. */
  members: { name: string; parts: { id: string; name: string }[]; assessed: boolean }[];
  /** Gravest first, each once. */
  cautions: SetCaution[];
  pairs: SetPair[];
  /** What imported packs say of medicines of the set together; left out where none is on. */
  notes?: PackNote[];
}

type Needed = Pick<Knowledge, 'facts' | 'cautions'>;

/** A caution as found, under the key that makes it one with the same found elsewhere. */
interface Found extends SetCaution {
  key: string;
}

const nameOf = (id: string, facts: Facts): string => memberOf(id, facts)?.name ?? id;

/** Judges each pair and each three of a set; the reader combines them, so nothing is folded. */
export function checkSet(members: readonly SetMember[], knowledge: Needed): SetReport {
  const described = members.map((it) => describe(it, knowledge));
  const pairs = members.flatMap((one, a) =>
    members.slice(a + 1).map((other, at) => {
      const b = a + 1 + at;
      const found = pairCautions(one, other, [a, b], knowledge).sort(byGravity);
      return { a, b, found, state: stateOf(found, one, other, described, [a, b], knowledge.facts) };
    }),
  );
  const threes = threesOf(members, knowledge);
  const cautions = merged([...pairs.flatMap(({ found }) => found), ...threes]);
  return {
    members: described,
    cautions: cautions.map(({ key: _, ...rest }) => rest),
    pairs: pairs.map(({ a, b, found, state }) => ({
      a,
      b,
      state,
      unsure: found[0]?.caution.ifMeant !== undefined,
      caution: cautions.findIndex(({ key }) => key === found[0]?.key),
    })),
  };
}

const byGravity = (a: SetCaution, b: SetCaution): number =>
  gravity(a.caution) - gravity(b.caution) || a.caution.id.localeCompare(b.caution.id);

function describe(
  { kind, ids, product, text }: SetMember,
  { facts, cautions }: Needed,
): SetReport['members'][number] {
  const parts = ids.map((id) => ({ id, name: nameOf(id, facts) }));
  const known = facts.products[product ?? ''];
  const single = kind === 'ambiguous' ? text : (parts[0]?.name ?? text);
  return {
    name: known ? productTitle(known) : single,
    parts: parts.length > 1 ? parts : [],
    assessed: ids.every(cautions.assesses),
  };
}

/** Cautions between two members: each id of the one with each of the other, the gravest leading. */
function pairCautions(
  one: SetMember,
  other: SetMember,
  members: number[],
  { facts, cautions }: Needed,
): Found[] {
  return one.ids.flatMap((idA) =>
    other.ids.flatMap((idB) => {
      const doubled = idA === idB;
      // A class beside itself is no drug taken twice.
      if (doubled && !facts.drugs[idA]) return [];
      const [gravest, ...under] = cautions.between(idA, idB);
      if (!gravest) return [];
      const combined = { ...gravest, under, relation: 'combined', alternative: false } as const;
      if (!doubled) return [found(combined, unsureParts(one, idA, other, idB), members)];
      const unclear = [one, other].find(({ kind }) => kind === 'ambiguous');
      const parts = { own: [], ...(unclear ? { ifMeant: unclear.text } : {}) };
      return [found({ ...combined, between: readAs(one, other, idA, facts) }, parts, members)];
    }),
  );
}

/** One drug under the two names that the reader gave; what an unclear name would mean stands first. */
function readAs(one: SetMember, other: SetMember, id: string, facts: Facts) {
  const swapped = one.kind !== 'ambiguous' && other.kind === 'ambiguous';
  const [first, second] = swapped ? [other, one] : [one, other];
  const name = first.kind === 'ambiguous' ? nameOf(id, facts) : first.text;
  return [name, second.text].map((it) => ({ id, name: it }));
}

/** Which side a card would be about, so that an unclear name is said beside what it would mean. */
function unsureParts(one: SetMember, idA: string, other: SetMember, idB: string) {
  const [a, b] = [one.kind === 'ambiguous', other.kind === 'ambiguous'];
  if (a && b) return { own: [idA], ambiguous: one.text, ifMeant: other.text };
  if (a) return { own: [idB], ifMeant: one.text };
  if (b) return { own: [idA], ifMeant: other.text };
  return { own: [] };
}

function found(
  caution: PairCaution,
  { ifMeant, ...parts }: Pick<SetCaution, 'own' | 'ambiguous'> & { ifMeant?: string },
  members: number[],
): Found {
  const named = ifMeant === undefined ? caution : { ...caution, ifMeant };
  // One drug twice stands under the names given, any other under its own.
  const sides = caution.between.map(({ id, name }) => `${id}=${name}`);
  const key = [caution.id, ...sides.sort(), ifMeant, parts.ambiguous].join('|');
  return { ...parts, key, caution: named, members };
}

/** Rules for three: drugs of two members or of three; a product may bring two of them. */
function threesOf(members: readonly SetMember[], { cautions }: Needed): Found[] {
  const drugs = members
    .flatMap(({ kind, ids }, member) =>
      kind === 'ambiguous' ? [] : ids.map((id) => ({ id, member })),
    )
    .filter(({ id }) => cautions.naming(id).some(({ between }) => between.length > 2));
  return drugs.flatMap((a, at) =>
    drugs.slice(at + 1).flatMap((b, next) =>
      drugs.slice(at + next + 2).flatMap((c) => {
        const from = [...new Set([a.member, b.member, c.member])];
        if (from.length === 1) return [];
        return cautions
          .between(a.id, b.id, c.id)
          .map((it) => found({ ...it, relation: 'combined' }, { own: [] }, from));
      }),
    ),
  );
}

/** Each caution once, with all the members that call for it, gravest first. */
function merged(all: readonly Found[]): Found[] {
  const byKey = new Map<string, Found>();
  for (const one of all) {
    const known = byKey.get(one.key);
    const members = [...new Set([...(known?.members ?? []), ...one.members])].sort((a, b) => a - b);
    byKey.set(one.key, { ...(known ?? one), members });
  }
  return [...byKey.values()].sort(byGravity);
}

function stateOf(
  found: readonly Found[],
  one: SetMember,
  other: SetMember,
  described: SetReport['members'],
  at: [number, number],
  facts: Facts,
): PairState {
  const gravest = found[0];
  if (gravest) return gravest.caution.class;
  if (one.ids.some((id) => other.ids.some((it) => isWithin(id, it, facts)))) return 'within';
  return at.every((it) => described[it]?.assessed) ? 'none-recorded' : 'not-assessed';
}

/** The same, or a class and its member. */
function isWithin(a: string, b: string, facts: Facts): boolean {
  return a === b || !!memberOf(a, facts)?.classes.has(b) || !!memberOf(b, facts)?.classes.has(a);
}
