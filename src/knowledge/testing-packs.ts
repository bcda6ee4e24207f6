/** Packs in memory, for tests. */
import type {
  GenericCaution,
  ImportedDrug,
  ImportedPack,
  ImportedText,
  PackReader,
  SubjectKey,
} from './imported.ts';
import { aboutRecords } from './pack-records.ts';
import { facts } from './testing.ts';
import type { Section } from './types.ts';

/** A drug as a pack brings it. */
export function importedDrug(id: string, more: Partial<ImportedDrug> = {}): ImportedDrug {
  const { review: _review, checked: _checked, ...drug } = facts(id);
  return { ...drug, ...more };
}

/** A text of one section, which holds these words. */
export function text(id: string, subject: SubjectKey, words: string): ImportedText {
  const line = { text: words, cites: [], bullet: false, lines: [] };
  const section: Section = { key: 'usage', label: 'Usage', lines: [line] };
  return { id, subject, title: words, file: `${id}.md`, sections: [section] };
}

/** What a page says of drugs together. */
export function said(between: string[], words: string): GenericCaution {
  const lines = [{ text: words, cites: [], bullet: false, lines: [] }];
  const id = `${between.join('+')}.1`;
  return { id, between, title: between.join(' + '), file: '1.md', lines, declined: false };
}

/** A reader of these, called `name`. */
export function packOf(
  name: string,
  texts: ImportedText[],
  more: Partial<Pick<ImportedPack, 'facts' | 'cautions'>> = {},
): PackReader {
  const ids: ImportedPack['texts'] = {};
  for (const { subject, id } of texts) (ids[subject] ??= []).push(id);
  const { facts: brought = { drugs: {}, products: {} }, cautions = [] } = more;
  const records = aboutRecords({ facts: brought, texts: ids, cautions });
  return {
    pack: { name, imported: '2026-11-01' },
    about: (subjects) => Promise.resolve(subjects.flatMap((one) => records.get(one) ?? [])),
    texts: (wanted, of) =>
      Promise.resolve(texts.filter(({ id, subject }) => wanted.includes(id) && subject === of)),
  };
}
