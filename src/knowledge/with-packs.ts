/** Our knowledge with what imported packs hold of some names beside it. */
import { composeCard, type CardRequest, type Knowledge } from './compose.ts';
import type {
  About,
  Combination,
  Held,
  ImportedPack,
  PackName,
  PackNote,
  PackReader,
  PackText,
  SubjectKey,
} from './imported.ts';
import { memberOf } from './members.ts';
import type { SetMember } from './paste.ts';
import { checkSet, type SetReport } from './set-cautions.ts';
import type { CardModel, Drug, Facts, Product } from './types.ts';

/** A name of a page, a list or a search. */
interface Named {
  ids: readonly string[];
  product?: string;
}

interface Found {
  reader: PackReader;
  records: ReadonlyMap<SubjectKey, About>;
}

/**
 * The same knowledge where no pack is on. Else with the drugs and products that packs bring for
 * these names, which are marked as the pack's, and with what packs say of them. What is ours stands
 * before what a pack calls the same; of two packs, the first does.
 */
export async function withPacks(
  ours: Knowledge,
  packs: readonly PackReader[],
  names: readonly Named[],
): Promise<Knowledge> {
  if (packs.length === 0) return ours;
  const found = await readAbout(packs, names, ours.facts);
  const facts = withFacts(ours.facts, found);
  const held = heldBy(found, facts);
  if (facts === ours.facts) return { ...ours, packs: held };
  // Nothing of ours names a drug that a pack brought; the same one twice is told all the same.
  // Beside what is ours alone, whose answers are kept, only a drug met twice calls for anything.
  const wider = ours.cautions.over(facts);
  const isOurs = (id: string): boolean => memberOf(id, ours.facts) !== null;
  return {
    ...ours,
    facts,
    packs: held,
    monograph: (id) => (id in ours.facts.drugs ? ours.monograph(id) : Promise.resolve(null)),
    cautions: {
      ...ours.cautions,
      between: (...ids) =>
        ids.every(isOurs) ? ours.cautions.between(...ids) : wider.between(...ids),
    },
  };
}

/**
 * The card for a request, with what packs say. Of the other names only those that are not ours are
 * looked up: what a pack says of two drugs stands with each of them.
 */
export async function composeWithPacks(
  request: CardRequest,
  ours: Knowledge,
  packs: readonly PackReader[],
): Promise<CardModel | null> {
  const strange = request.others.filter(
    ({ ids, product }) =>
      ids.some((id) => memberOf(id, ours.facts) === null) ||
      (product !== undefined && !(product in ours.facts.products)),
  );
  return composeCard(request, await withPacks(ours, packs, [request.target, ...strange]));
}

/** What a set of medicines calls for, with what packs say of two or more of its members. */
export async function checkWithPacks(
  members: readonly SetMember[],
  ours: Knowledge,
  packs: readonly PackReader[],
): Promise<SetReport> {
  const knowledge = await withPacks(ours, packs, members);
  const sure = members.filter(({ kind }) => kind !== 'ambiguous');
  const notes = (await knowledge.packs?.notes(sure.flatMap(({ ids }) => ids))) ?? [];
  const isWithin = ({ between }: PackNote, { ids }: SetMember): boolean =>
    between.every(({ id }) => ids.includes(id));
  return {
    ...checkSet(members, knowledge),
    notes: notes.filter((note) => !sure.some((member) => isWithin(note, member))),
  };
}

/** Records of the names, and of the ingredients of products that only a pack knows. */
async function readAbout(
  packs: readonly PackReader[],
  names: readonly Named[],
  { classes }: Facts,
): Promise<Found[]> {
  const subjects = new Set(names.flatMap((name) => subjectsOf(name, classes)));
  return Promise.all(
    packs.map(async (reader): Promise<Found> => {
      const first = await reader.about([...subjects]);
      const ingredients = first.flatMap(({ product }) => product?.ingredients ?? []);
      const further = ingredients
        .map((id): SubjectKey => `drug:${id}`)
        .filter((subject) => !subjects.has(subject));
      const second = further.length > 0 ? await reader.about(further) : [];
      return {
        reader,
        records: new Map([...first, ...second].map((one) => [one.subject, one])),
      };
    }),
  );
}

function subjectsOf({ ids, product }: Named, classes: Facts['classes']): SubjectKey[] {
  const drugs = ids.flatMap((id): SubjectKey[] =>
    id in classes ? [`drug:${id}`, `class:${id}`] : [`drug:${id}`],
  );
  return product === undefined ? drugs : [...drugs, `product:${product}`];
}

/** What a pack brings, marked as the pack's, in the form of our own facts. */
export function importedFacts({ drugs, products }: ImportedPack['facts'], pack: PackName): Facts {
  const marked = { review: { pack }, checked: pack.imported };
  return {
    classes: {},
    drugs: mapValues(drugs, (drug): Drug => ({ ...drug, ...marked })),
    products: mapValues(products, (product): Product => ({ ...product, from: pack })),
  };
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function withFacts(ours: Facts, found: readonly Found[]): Facts {
  // From the last pack to the first, which outranks it; what is ours outranks them all.
  const brought = found.toReversed().map(({ reader, records }) => {
    const all = [...records.values()];
    const drugs = all.flatMap(({ drug }) => (drug ? [[drug.id, drug] as const] : []));
    const products = all.flatMap(({ product }) =>
      product ? [[product.id, product] as const] : [],
    );
    const facts = { drugs: Object.fromEntries(drugs), products: Object.fromEntries(products) };
    return importedFacts(facts, reader.pack);
  });
  const drugs = Object.assign({}, ...brought.map((one) => one.drugs)) as Facts['drugs'];
  const products = Object.assign({}, ...brought.map((one) => one.products)) as Facts['products'];
  if (Object.keys(drugs).length + Object.keys(products).length === 0) return ours;
  return {
    classes: ours.classes,
    drugs: { ...drugs, ...ours.drugs },
    products: { ...products, ...ours.products },
  };
}

function heldBy(found: readonly Found[], facts: Facts): Held {
  const read = async (reader: PackReader, ids: readonly string[], subject: SubjectKey) =>
    (await reader.texts(ids, subject)).map(({ subject: _, ...text }): PackText => ({
      ...text,
      pack: reader.pack,
    }));
  const notesFor = async (wanted: (found: Found) => Combination[]): Promise<PackNote[]> => {
    const all = found.flatMap((one) =>
      wanted(one).map(async (combination): Promise<PackNote> => {
        const { between, texts } = combination;
        const subject: SubjectKey = `together:${between.join('+')}`;
        const said = texts.length > 0 ? await read(one.reader, texts, subject) : [];
        return noteOf(combination, one.reader.pack, said, facts);
      }),
    );
    return Promise.all(all);
  };
  return {
    async texts(subject, most) {
      const all = found.map(({ reader, records }) => {
        const ids = records.get(subject)?.texts.slice(0, most) ?? [];
        return ids.length > 0 ? read(reader, ids, subject) : Promise.resolve([]);
      });
      return (await Promise.all(all)).flat();
    },
    notes(ids) {
      const asked = new Set(ids);
      return notesFor(({ records }) => combinationsIn(records, asked));
    },
    notesNaming: (id) => notesFor(({ records }) => records.get(`drug:${id}`)?.combinations ?? []),
  };
}

/** Each combination once whose drugs are all asked for. */
function combinationsIn(
  records: ReadonlyMap<SubjectKey, About>,
  asked: ReadonlySet<string>,
): Combination[] {
  const all = [...asked].flatMap((id) => records.get(`drug:${id}`)?.combinations ?? []);
  const whole = all.filter(({ between }) => between.every((id) => asked.has(id)));
  return [...new Map(whole.map((one) => [one.id, one])).values()];
}

function noteOf(
  { id, between, title, lines, declined }: Combination,
  pack: PackName,
  texts: readonly PackText[],
  facts: Facts,
): PackNote {
  return {
    id,
    pack,
    title,
    lines,
    declined,
    between: between.map((one) => ({ id: one, name: memberOf(one, facts)?.name ?? one })),
    sections: texts.flatMap(({ sections }) => sections),
    relation: 'document',
    alternative: false,
  };
}
