/** A pack taken apart into records of one subject each, so that a card reads no more than it shows. */
import type { About, Combination, ImportedPack, SubjectKey } from './imported.ts';

/** The id of drugs as one subject: `together:` and a product's id are made of it. */
type Together = `together:${string}`;

/** Every subject that a pack holds anything of, in no particular order. */
export function aboutRecords(
  pack: Pick<ImportedPack, 'facts' | 'texts' | 'cautions'>,
): Map<SubjectKey, About> {
  const records = new Map<SubjectKey, About>();
  const record = (subject: SubjectKey): About => {
    const known = records.get(subject) ?? { subject, texts: [], combinations: [] };
    records.set(subject, known);
    return known;
  };
  for (const drug of Object.values(pack.facts.drugs)) record(`drug:${drug.id}`).drug = drug;
  for (const product of Object.values(pack.facts.products)) {
    record(`product:${product.id}`).product = product;
  }
  for (const [subject, ids] of Object.entries(pack.texts) as [SubjectKey, string[]][]) {
    record(subject).texts = ids;
  }
  for (const one of combinationsOf(pack)) {
    for (const id of one.between) {
      record(`drug:${id}`).combinations.push(one);
    }
  }
  return records;
}

/**
 * The cautions with the texts about the same drugs; where a page has such texts and says nothing
 * before them, they stand for themselves.
 */
function combinationsOf({
  texts,
  cautions,
}: Pick<ImportedPack, 'texts' | 'cautions'>): Combination[] {
  const told = new Set<Together>();
  const withTexts = cautions.map((caution): Combination => {
    const subject = togetherOf(caution.id);
    const first = !told.has(subject);
    told.add(subject);
    return { ...caution, texts: first ? (texts[subject] ?? []) : [] };
  });
  const alone = (Object.keys(texts) as SubjectKey[]).flatMap((subject): Combination[] => {
    if (!isTogether(subject) || told.has(subject)) return [];
    const between = subject.slice('together:'.length).split('+');
    const ids = texts[subject] ?? [];
    return [{ id: subject, between, title: '', file: '', lines: [], declined: false, texts: ids }];
  });
  return [...withTexts, ...alone];
}

/** A caution's id is that of its drugs, a dot and the number of its page. */
function togetherOf(caution: string): Together {
  return `together:${caution.slice(0, caution.lastIndexOf('.'))}`;
}

function isTogether(subject: SubjectKey): subject is Together {
  return subject.startsWith('together:');
}

/** The folder of each kind of subject, in a pack that lies in files. */
const FOLDERS: Record<string, string> = {
  drug: 'drugs',
  product: 'products',
  class: 'classes',
  together: 'together',
};

/** The file that holds the texts of a subject, below the pack's folder. */
export function textPath(subject: SubjectKey): string {
  const [kind = '', id = ''] = subject.split(':');
  return `${FOLDERS[kind] ?? kind}/${id}.json`;
}
