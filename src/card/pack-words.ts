/** What packs say, in plain text, and whose it is. */
import type { PackName, PackNote, PackText } from '../knowledge/imported.ts';
import type { Section, Subject } from '../knowledge/types.ts';
import { packText } from './source-text.ts';
import type { Strings } from './strings.ts';
import { type Block, sectionBlocks, proseLines } from './text-blocks.ts';

/** The pack that brought what a card is about; null for what Medgloss knows itself. */
export function packOf(subject: Subject): PackName | null {
  if (subject.kind === 'product') return subject.product.from ?? null;
  if (subject.kind !== 'drug') return null;
  const { review } = subject.drug;
  return typeof review === 'object' && 'pack' in review ? review.pack : null;
}

/** Whether the page writes of the drugs together. */
export const isCombined = ({ relation, alternative }: PackNote): boolean =>
  relation === 'combined' && !alternative;

/** What packs say of drugs together, under the name of the pack that says it. */
export function noteBlocks(t: Strings, notes: readonly PackNote[]): Block[] {
  return notes.flatMap(({ pack, between, lines, sections, declined }) => [
    [
      t('packNote', [pack.name]),
      between.map(({ name }) => name).join(' + '),
      ...proseLines(lines),
      t('packNoteGeneral'),
      declined ? t('packNoteDeclined') : null,
    ],
    ...sectionBlocks(sections),
    [packText(t, pack)],
  ]);
}

/** The texts of packs, each under the name of its pack; what they say of themselves stays with them. */
export function packTextBlocks(t: Strings, texts: readonly PackText[]): Block[] {
  return texts.flatMap(({ pack, title, sections }) => [
    [t('packText', [pack.name]), title],
    ...sectionBlocks(sections),
    disclaimer(sections),
    [packText(t, pack)],
  ]);
}

const disclaimer = (sections: Section[]): Block =>
  sections.filter(({ key }) => key === 'disclaimer').flatMap(({ lines }) => proseLines(lines));
