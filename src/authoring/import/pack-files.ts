/** An imported pack as files: the same pages give the same bytes. */
import type { ImportedPack, ImportedText, SubjectKey } from '../../knowledge/imported.ts';
import { textPath } from '../../knowledge/pack-records.ts';
import { compareText } from '../problem.ts';

/** Changes when a pack of an older form can no longer be read. */
export const PACK_FORMAT = 1;

/**
 * Path below the pack's folder to its text. `pack.json` names the form and the subjects;
 * `drugs/ID.json` and its like hold the texts of one subject, the fullest first.
 */
export function packFiles(pack: ImportedPack, texts: ImportedText[]): Record<string, string> {
  const { facts, cautions, lexicon } = pack;
  const { generation, filter, shards } = lexicon;
  const byId = new Map(texts.map((text) => [text.id, text]));
  const subjects = Object.entries(pack.texts).sort(([a], [b]) => compareText(a, b));
  const files = subjects.map(([subject, ids]): [string, string] => [
    textPath(subject as SubjectKey),
    JSON.stringify((ids ?? []).flatMap((id) => byId.get(id) ?? [])),
  ]);
  return {
    'pack.json': JSON.stringify({ format: PACK_FORMAT, texts: Object.fromEntries(subjects) }),
    'facts.json': JSON.stringify(facts),
    'cautions.json': JSON.stringify(cautions),
    'lexicon.json': JSON.stringify({ generation, shards }),
    'filter.json': JSON.stringify({ generation, filter }),
    ...Object.fromEntries(files),
  };
}
