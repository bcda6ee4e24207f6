/** Makes the card: what it is about, and which cautions stand where. */
import { gravity, resolveCites, type Cautions } from './cautions.ts';
import type { Held, PackNote, SubjectKey } from './imported.ts';
import { memberOf } from './members.ts';
import { isOverdue } from './overdue.ts';
import { relationRank } from './relations.ts';
import type {
  CardModel,
  Facts,
  Monograph,
  Other,
  PairCaution,
  Source,
  Subject,
  Target,
} from './types.ts';

/** What a card is asked for: a name as read, and the other names of its document. */
export interface CardRequest {
  read: string;
  target: Pick<Target, 'kind' | 'ids' | 'product'>;
  others: Other[];
}

/** The knowledge that cards are made from. */
export interface Knowledge {
  facts: Facts;
  cautions: Cautions;
  sources: Record<string, Source>;
  /** ISO date. */
  today: string;
  /** The monograph of a listed drug; null where prose and sources are not wanted. */
  monograph(id: string): Promise<Monograph | null>;
  /** What imported packs hold of the names in question; left out where none is on. */
  packs?: Held;
}

/** The title of a product: its first name, else its first brand. */
export function productTitle(product: Facts['products'][string]): string {
  const name = product.names[0] ?? Object.keys(product.brands)[0] ?? product.id;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const named = (id: string, facts: Facts): { id: string; name: string } => ({
  id,
  name: memberOf(id, facts)?.name ?? id,
});

async function drugSubject(id: string, knowledge: Knowledge): Promise<Subject | null> {
  const { facts, sources, today } = knowledge;
  const drug = facts.drugs[id];
  if (!drug) return null;
  const page = await knowledge.monograph(id);
  return {
    kind: 'drug',
    drug,
    classes: drug.classes.map((one) => named(one, facts)),
    monograph: drug.monograph ? page : null,
    sources: resolveCites(Object.values(page?.cites ?? {}), sources),
    overdue: isOverdue(drug, today),
  };
}

function classSubject(id: string, { facts, sources, today }: Knowledge): Subject | null {
  const group = facts.classes[id];
  if (!group) return null;
  const members = Object.keys(facts.drugs)
    .filter((drug) => memberOf(drug, facts)?.classes.has(id))
    .map((drug) => named(drug, facts));
  const cites = resolveCites(group.cites, sources);
  return {
    kind: 'class',
    class: group,
    members,
    sources: cites,
    overdue: isOverdue(group, today),
  };
}

/** What the card is about; null if nothing of that id is known. */
async function subjectOf(
  target: CardRequest['target'],
  knowledge: Knowledge,
): Promise<Subject | null> {
  const { drugs, products } = knowledge.facts;
  const [first = ''] = target.ids;
  const known = target.ids.flatMap((id) => drugs[id] ?? []);
  if (target.kind === 'class') return classSubject(first, knowledge);
  // A caution may name a class, and whoever follows its name knows only the id.
  if (target.kind === 'drug') {
    return (await drugSubject(first, knowledge)) ?? classSubject(first, knowledge);
  }
  if (target.kind === 'ambiguous') return { kind: 'ambiguous', candidates: known };
  const product = products[target.product ?? ''];
  if (!product) return null;
  const sources = resolveCites(product.cite ? [product.cite] : [], knowledge.sources);
  return { kind: 'product', product, title: productTitle(product), ingredients: known, sources };
}

/** The gravest caution of a pair with the others under it. */
function foldUnder(found: PairCaution[]): PairCaution | null {
  const [gravest, ...rest] = found;
  return gravest ? { ...gravest, under: rest } : null;
}

/** Cautions of the subject with one other name, each pair of ids apart. */
function withOther(
  { target, read }: CardRequest,
  other: Other,
  knowledge: Knowledge,
): PairCaution[] {
  return target.ids.flatMap((own) =>
    other.ids.flatMap((id) => {
      const doubled = own === id;
      // A page that names a brand beside its generic name mostly explains the one by the other.
      if (doubled ? !target.product && !other.product : target.ids.includes(id)) return [];
      const caution = foldUnder(knowledge.cautions.between(own, id));
      if (!caution) return [];
      const { relation } = other;
      const alternative = other.alternative || doubled;
      const names = [read, other.text].map((name) => ({ id, name }));
      const unsure = other.kind === 'ambiguous' ? { ifMeant: other.text } : {};
      return [
        { ...caution, relation, alternative, ...unsure, ...(doubled ? { between: names } : {}) },
      ];
    }),
  );
}

/** Cautions of three: the subject and two others, as near as the further of these. */
function withTwoOthers(request: CardRequest, knowledge: Knowledge): PairCaution[] {
  const sure = request.others.filter(({ kind }) => kind === 'drug' || kind === 'class');
  return request.target.ids.flatMap((own) =>
    sure.flatMap((a, index) =>
      sure.slice(index + 1).flatMap((b) => {
        const [first = '', second = ''] = [a.ids[0], b.ids[0]];
        const further = relationRank(a.relation) > relationRank(b.relation) ? a : b;
        const { relation } = further;
        const alternative = a.alternative || b.alternative;
        return knowledge.cautions
          .between(own, first, second)
          .map((one) => ({ ...one, relation, alternative }));
      }),
    ),
  );
}

/** An `avoid` always leads; any other caution needs a cue that the page combines the two. */
function leads({ class: level, relation, alternative }: PairCaution): boolean {
  return level === 'avoid' || (relation === 'combined' && !alternative);
}

const byGravityThenNearness = (a: PairCaution, b: PairCaution): number =>
  gravity(a) - gravity(b) || relationRank(a.relation) - relationRank(b.relation);

const keyOfCaution = ({ id, between }: PairCaution): string =>
  [id, ...between.map((one) => one.id).sort()].join(' ');

/**
 * Cautions in their order, gravest and nearest first, each once: the same two drugs met under
 * several names count once.
 */
export function inOrder(cautions: readonly PairCaution[]): PairCaution[] {
  const sorted = [...cautions].sort(byGravityThenNearness);
  return [...new Map(sorted.reverse().map((one) => [keyOfCaution(one), one])).values()].sort(
    byGravityThenNearness,
  );
}

/** The card for a request; null if what it asks for is not known. */
export async function composeCard(
  request: CardRequest,
  knowledge: Knowledge,
): Promise<CardModel | null> {
  const { target, others, read } = request;
  const subject = await subjectOf(target, knowledge);
  if (!subject) return null;
  const found = others.map((other) => ({ other, cautions: withOther(request, other, knowledge) }));
  const all = inOrder([
    ...found.flatMap(({ cautions }) => cautions),
    ...withTwoOthers(request, knowledge),
  ]);
  const imported = await importedFor(request, knowledge);
  const noted = new Set(imported?.notes.flatMap(({ between }) => between.map(({ id }) => id)));
  const silent = found.filter(
    ({ other, cautions }) => cautions.length === 0 && isApart(target, other, knowledge.facts),
  );
  const { facts, cautions } = knowledge;
  const canJudge = ({ other }: (typeof found)[number]): boolean =>
    [...target.ids, ...other.ids].every(cautions.assesses);
  const names = (some: typeof found): string[] => [
    ...new Set(some.map(({ other }) => nameOf(other, facts))),
  ];
  return {
    read,
    subject,
    cautions: all.filter(leads),
    ifTogether: all.filter((caution) => !leads(caution)),
    noneRecorded: names(
      silent.filter((one) => canJudge(one) && !one.other.ids.some((id) => noted.has(id))),
    ),
    notAssessed: names(silent.filter((one) => !canJudge(one))),
    ...(imported ? { imported } : {}),
  };
}

/** Texts of one pack about one subject that a card shows; all stand on the full page. */
const TEXTS_ON_CARD = 3;

/** Texts of packs about the subject, and what they say of it beside the other names. */
async function importedFor(
  { target, others }: CardRequest,
  { packs }: Knowledge,
): Promise<CardModel['imported'] | null> {
  if (!packs || target.kind === 'ambiguous') return null;
  const sure = others.filter(({ kind }) => kind !== 'ambiguous');
  const ids = [...target.ids, ...sure.flatMap((other) => other.ids)];
  const [texts, notes] = await Promise.all([
    packs.texts(subjectKey(target), TEXTS_ON_CARD),
    packs.notes([...new Set(ids)]),
  ]);
  return { texts, notes: notes.flatMap((note) => placed(note, target.ids, sure)) };
}

function subjectKey({ kind, ids, product }: CardRequest['target']): SubjectKey {
  if (kind === 'product') return `product:${product ?? ''}`;
  return kind === 'class' ? `class:${ids[0] ?? ''}` : `drug:${ids[0] ?? ''}`;
}

/** A note as far as the furthest of the other names; none if it is not about the subject and another. */
function placed(note: PackNote, own: readonly string[], others: readonly Other[]): PackNote[] {
  const partners = note.between.map(({ id }) => id).filter((id) => !own.includes(id));
  if (partners.length === 0 || partners.length === note.between.length) return [];
  const named = others.filter(({ ids }) => ids.some((id) => partners.includes(id)));
  const furthest = named.reduce((a, b) =>
    relationRank(a.relation) > relationRank(b.relation) ? a : b,
  );
  const alternative = named.some((other) => other.alternative);
  return [{ ...note, relation: furthest.relation, alternative }];
}

/** Another drug or class: not the subject itself, an ingredient of it, or a class that it is of. */
function isApart(target: CardRequest['target'], other: Other, facts: Facts): boolean {
  const own = target.ids.flatMap((id) => memberOf(id, facts) ?? []);
  return !other.ids.every((id) =>
    own.some(
      (one) => one.classes.has(id) || one.id === id || memberOf(id, facts)?.classes.has(one.id),
    ),
  );
}

function nameOf(other: Other, facts: Facts): string {
  const product = facts.products[other.product ?? ''];
  if (product) return productTitle(product);
  return other.kind === 'ambiguous' ? other.text : named(other.ids[0] ?? '', facts).name;
}
