import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedText } from '../../../knowledge/imported.ts';
import type { Facts, Line } from '../../../knowledge/types.ts';
import { importPages } from '../import-pages.ts';
import { wildPage, wildPages, type WildPage } from './pages.ts';

const NOTHING: Facts = { drugs: {}, classes: {}, products: {} };
/** A fixed seed: a failure here is a failure everywhere. */
const RUNS = { numRuns: 250, seed: 20261123 };

function imported(...pages: WildPage[]) {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return importPages(
    pages.map(({ file, text }) => ({ path: file, bytes: bytes(text) })),
    NOTHING,
  );
}

function wordsOf(lines: Line[]): string {
  return lines
    .map(({ lead, text, lines: below }) => `${lead ?? ''} ${text} ${wordsOf(below)}`)
    .join(' ');
}

function hasSection(texts: ImportedText[], key: string, word: string): boolean {
  return texts.some(({ sections }) =>
    sections.some((section) => section.key === key && wordsOf(section.lines).includes(word)),
  );
}

/** Everything that a reader could be shown. */
function shown({ pack, texts }: Pick<ReturnType<typeof imported>, 'pack' | 'texts'>): string {
  return JSON.stringify([texts, pack]);
}

describe('pages as they occur in the wild', () => {
  it('keep every section, under its own key, with its words', () => {
    fc.assert(
      fc.property(wildPages.complete, (page) => {
        const { texts, report } = imported(page);
        expect(report.totals.refused).toBe(0);
        for (const { key, word } of page.parts.flatMap(({ sections }) => sections)) {
          if (!hasSection(texts, key, word)) throw new Error(`${key} lost its ${word}`);
        }
      }),
      RUNS,
    );
  });

  it('lose no words of extra sections, and none where sections are missing', () => {
    fc.assert(
      fc.property(wildPages.partial, (page) => {
        const result = imported(page);
        const text = shown(result);
        const sections = page.parts.flatMap((part) => part.sections.map(({ word }) => word));
        for (const word of [...sections, ...page.kept]) expect(text).toContain(word);
      }),
      RUNS,
    );
  });

  it('about combinations become a caution, and a text for each drug', () => {
    fc.assert(
      fc.property(wildPages.combination, (page) => {
        const { pack, texts } = imported(page);
        expect(pack.cautions).toHaveLength(1);
        const caution = wordsOf(pack.cautions[0]?.lines ?? []);
        for (const word of page.kept) expect(caution).toContain(word);
        for (const word of page.refused) expect(shown({ pack, texts })).not.toContain(word);
        for (const { key, word } of page.parts.flatMap(({ sections }) => sections)) {
          if (!hasSection(texts, key, word)) throw new Error(`${key} lost its ${word}`);
        }
      }),
      RUNS,
    );
  });

  it('never show a first-person sentence, and keep what stands beside it', () => {
    fc.assert(
      fc.property(wildPages.declined, (page) => {
        const result = imported(page);
        const text = shown(result) + JSON.stringify(result.report);
        for (const word of page.refused) expect(text).not.toContain(word);
        for (const word of page.kept) expect(text).toContain(word);
        const [report] = result.report.pages;
        if (page.kept.length === 0) expect(report?.outcome).toBe('refused');
        else expect(report?.notes.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('end each as imported, with notes, or refused with a reason', () => {
    fc.assert(
      fc.property(fc.array(wildPage, { maxLength: 8 }), (pages) => {
        const { report } = imported(...pages);
        const { totals } = report;
        expect(report.pages.map(({ file }) => file)).toEqual(pages.map(({ file }) => file));
        expect(totals.imported + totals.importedWithNotes + totals.refused).toBe(pages.length);
        for (const { outcome, notes, reason, taken, caution } of report.pages) {
          expect(reason !== null).toBe(outcome === 'refused');
          if (outcome === 'imported') expect(notes).toEqual([]);
          if (outcome !== 'refused') expect(taken.length > 0 || caution !== null).toBe(true);
        }
      }),
      { ...RUNS, numRuns: 60 },
    );
  });
});
