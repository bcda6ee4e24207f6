/** Which cautions two or three drugs call for, and their words filled in. */
import { dosesMeant, isMeant, memberOf, type Member } from './members.ts';
import {
  CAUTION_CLASSES,
  type Caution,
  type CautionClass,
  type Cite,
  type Facts,
  type PairCaution,
  type Source,
  type SourcedCite,
} from './types.ts';
import { isOverdue } from './overdue.ts';

/** A caution that fires, with the members that stand for its sides, in their order. */
interface Hit {
  caution: Caution;
  members: Member[];
}

/** A drug or class with the cautions that name it on some side. */
interface Known {
  member: Member;
  naming: Caution[];
}

export interface Cautions {
  /**
   * Cautions for exactly these drugs or classes (two ids or three), gravest first; a caution that
   * another replaces is left out. One id twice gives those for a doubled drug. Unknown ids give none, and so do a class and its own member.
   */
  between(...ids: string[]): PairCaution[];
  /** All cautions that name this drug, or a class or trait of it, on some side; gravest first. */
  naming(id: string): Caution[];
  /** Whether anything is held by which a drug or class can be judged beside others. */
  assesses(id: string): boolean;
  /** The same cautions over more drugs. */
  over(facts: Facts): Cautions;
}

/** Order of gravity: smaller is graver. */
export function gravity(caution: { class: CautionClass; serious: boolean }): number {
  return CAUTION_CLASSES.indexOf(caution.class) * 2 + (caution.serious ? 0 : 1);
}

const byGravity = (
  a: { class: CautionClass; serious: boolean; id: string },
  b: { class: CautionClass; serious: boolean; id: string },
): number => gravity(a) - gravity(b) || a.id.localeCompare(b.id);

/** The members, as many as sides, in an order in which each side means its member; or null. */
function assign(caution: Caution, members: readonly Member[]): Member[] | null {
  const [side, ...rest] = caution.between;
  if (!side) return [];
  for (const member of members) {
    if (!isMeant(side, member)) continue;
    const others = members.filter((one) => one !== member);
    const tail = assign({ ...caution, between: rest }, others);
    if (tail) return [member, ...tail];
  }
  return null;
}

/** Adds the source to each citation; one whose source is unknown is left out. */
export function resolveCites(
  cites: readonly Cite[],
  sources: Record<string, Source>,
): SourcedCite[] {
  return cites.flatMap((cite) => {
    const source = sources[cite.source];
    return source ? [{ ...cite, ...source }] : [];
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const SENTENCE_BEGINS = /(?:^|[.!?]\s+)$/;

/** Puts names in the place of `{a}`, `{b}`, `{c}`; with a capital where a sentence begins. */
function fill(text: string, members: readonly Member[]): string {
  return text.replace(/\{([abc])\}/g, (whole, letter: string, offset: number) => {
    const member = members['abc'.indexOf(letter)];
    if (!member) return whole;
    const name = inSentence(member);
    return SENTENCE_BEGINS.test(text.slice(0, offset)) ? capital(name) : name;
  });
}

/** Spoken with a vowel first: "an ACE inhibitor", "an HIV medicine", but "a uricosuric". */
const VOWEL_FIRST = /^(?:[aeio]|u(?!ri|ni))/i;
/** Letters whose names begin with a vowel, for abbreviations that are spelt out. */
const SPELT_VOWEL_FIRST = /^[AEFHILMNORSX][A-Z0-9]/;

/** A name within a sentence: a drug's as its INN is written, a class's as one of its members. */
function inSentence({ drug, name }: Member): string {
  if (drug) return drug.names.inn;
  const an = /^[A-Z][A-Z0-9]/.test(name) ? SPELT_VOWEL_FIRST : VOWEL_FIRST;
  return `${an.test(name) ? 'an' : 'a'} ${name}`;
}

/** Doses at which a trait holds that the rule rests on: "Loperamide: more than the packet says". */
function doses({ caution, members }: Hit): string[] {
  return members.flatMap((member, index) =>
    dosesMeant(caution.between[index] ?? [], member).map((dose) => `${member.name}: ${dose}`),
  );
}

/** What a caution for one drug met twice has on both sides. */
const SAME = 'same';

/** A class beside its own member ("ibuprofen is an NSAID"): no pair. */
function overlap(members: readonly Member[]): boolean {
  return members.some((a) => members.some((b) => a !== b && a.classes.has(b.id)));
}

/** The knowledge of cautions over one pack. `today` is an ISO date. */
export function createCautions(
  facts: Facts,
  cautions: readonly Caution[],
  sources: Record<string, Source>,
  today: string,
): Cautions {
  function resolve({ caution, members }: Hit): PairCaution {
    const say = (text: string): string => fill(text, members);
    return {
      ...caution,
      between: members.map(({ id, name }) => ({ id, name })),
      headline: say(caution.headline),
      consequence: say(caution.consequence),
      outcome: say(caution.outcome),
      action: { ...caution.action, text: say(caution.action.text) },
      mechanism: say(caution.mechanism),
      modifiers: [...doses({ caution, members }), ...caution.modifiers.map(say)],
      evidence: { ...caution.evidence, text: say(caution.evidence.text) },
      when: caution.when.map((one) => ({ condition: say(one.condition), class: one.class })),
      cites: resolveCites([...caution.cites, ...caution.when.map(({ cite }) => cite)], sources),
      overdue: isOverdue(caution, today),
      relation: 'document',
      alternative: false,
      under: [],
    };
  }

  const known = new Map<string, Known | null>();

  /** A member with the cautions that name it, kept: a page asks for the same few again and again. */
  function know(id: string): Known | null {
    const before = known.get(id);
    if (before !== undefined) return before;
    const member = memberOf(id, facts);
    const found = member && {
      member,
      naming: cautions.filter(({ between }) => between.some((side) => isMeant(side, member))),
    };
    known.set(id, found);
    return found;
  }

  return {
    between(...ids) {
      const [first, ...rest] = ids.flatMap((id) => know(id) ?? []);
      if (!first || rest.length + 1 !== ids.length) return [];
      const members = [first, ...rest].map(({ member }) => member);
      if (members.length === 2 && ids[0] === ids[1]) {
        return cautions
          .filter(({ between }) => between.every((side) => side.includes(SAME)))
          .map((caution) => resolve({ caution, members }));
      }
      if (overlap(members)) return [];
      const hits: Hit[] = first.naming.flatMap((caution) => {
        if (caution.between.length !== members.length) return [];
        const assigned = assign(caution, members);
        return assigned ? [{ caution, members: assigned }] : [];
      });
      const replaced = new Set(hits.flatMap(({ caution }) => caution.replaces));
      return hits
        .filter(({ caution }) => !replaced.has(caution.id))
        .map(resolve)
        .sort(byGravity);
    },
    naming: (id) => [...(know(id)?.naming ?? [])].sort(byGravity),
    over: (wider) => createCautions(wider, cautions, sources, today),
    assesses(id) {
      const found = know(id);
      return (
        found !== null && (found.naming.length > 0 || (found.member.drug?.traits.length ?? 0) > 0)
      );
    },
  };
}
