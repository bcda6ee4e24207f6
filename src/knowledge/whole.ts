/** The whole of what is known of a drug, a product or a class, as its full monograph shows it. */
import { composeCard, type Knowledge } from './compose.ts';
import { gravity } from './cautions.ts';
import { cautionsOfDrug, type DrugCaution } from './drug-cautions.ts';
import type { Held, PackNote, PackReader, PackSays } from './imported.ts';
import { isOursHidden, type OwnMonographs } from './own-monographs.ts';
import { withNumber, type Personal } from './personal.ts';
import type { Subject } from './types.ts';
import { withPacks } from './with-packs.ts';

export interface Whole {
  subject: Exclude<Subject, { kind: 'ambiguous' }>;
  cautions: DrugCaution[];
  /** What packs say of it; left out where none is on. */
  said?: PackSays;
}

/** The drugs that a monograph is about: those within a product; a class and a drug stand for themselves. */
const partsOf = (id: string, { products }: Knowledge['facts']): string[] =>
  products[id]?.ingredients ?? [id];

/** Cautions of all parts with anything but each other, gravest first. */
function cautionsOf(parts: readonly string[], knowledge: Knowledge): DrugCaution[] {
  const isWithin = ({ caution }: DrugCaution): boolean =>
    caution.between.every(({ id }) => parts.includes(id));
  return parts
    .flatMap((part) => cautionsOfDrug(part, knowledge))
    .filter((one) => !isWithin(one))
    .sort((a, b) => gravity(a.caution) - gravity(b.caution));
}

/** All of a drug, a product or a class; null if nothing of that id is known. */
async function wholeOf(
  id: string,
  knowledge: Knowledge,
  { emergency }: Pick<Personal, 'emergency'>,
): Promise<Whole | null> {
  const parts = partsOf(id, knowledge.facts);
  const target =
    id in knowledge.facts.products
      ? { kind: 'product' as const, ids: parts, product: id }
      : { kind: 'drug' as const, ids: parts };
  const card = await composeCard({ read: id, target, others: [] }, knowledge);
  if (!card || card.subject.kind === 'ambiguous') return null;
  return withNumber({ subject: card.subject, cautions: cautionsOf(parts, knowledge) }, emergency);
}

/** What packs say of any of these with others. */
async function notesOn(parts: readonly string[], packs: Held | undefined): Promise<PackNote[]> {
  if (!packs) return [];
  const all = await Promise.all(parts.map((part) => packs.notesNaming(part)));
  const unique = new Map(all.flat().map((note) => [`${note.pack.name} ${note.id}`, note]));
  return [...unique.values()];
}

/** The same with every text of packs about it, and all that they say of it with others. */
export async function wholeWithPacks(
  id: string,
  ours: Knowledge,
  packs: readonly PackReader[],
  { monographs }: { monographs: OwnMonographs },
  personal: Pick<Personal, 'emergency'>,
): Promise<Whole | null> {
  const name = { ids: [id, ...partsOf(id, ours.facts)], product: id };
  const knowledge = await withPacks(ours, packs, [name]);
  const whole = await wholeOf(id, knowledge, personal);
  if (!whole) return null;
  const [texts = [], notes] = await Promise.all([
    knowledge.packs?.texts(`${whole.subject.kind}:${id}`, Infinity),
    notesOn(partsOf(id, knowledge.facts), knowledge.packs),
  ]);
  const said = { texts, notes };
  const { subject } = whole;
  if (!isOursHidden(subject, texts, monographs)) return { ...whole, said };
  return {
    ...whole,
    subject: { ...subject, monograph: null, sources: [] },
    said: { ...said, alone: true },
  };
}
