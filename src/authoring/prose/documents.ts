/** What a reader reads in one piece: the lay text of a monograph, a class card or a caution. */
import { passagesOf, type Passage } from '../check/passages.ts';
import type { Knowledge } from '../knowledge.ts';

export interface LayDocument {
  /** "drug amitriptyline", "caution warfarin-aspirin". */
  of: string;
  file: string;
  line: number;
  passages: Passage[];
}

/** The lay documents of a knowledge, each with its passages. */
export function layDocuments(knowledge: Knowledge): LayDocument[] {
  const documents = new Map<string, LayDocument>();
  for (const passage of passagesOf(knowledge)) {
    if (!passage.lay) continue;
    const { of, file, line } = passage;
    const document = documents.get(of) ?? { of, file, line, passages: [] };
    document.passages.push(passage);
    documents.set(of, document);
  }
  return [...documents.values()];
}
