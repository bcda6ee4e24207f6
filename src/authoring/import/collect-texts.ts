/** Which texts a pack has about each subject, and which of them leads. */
import type { ImportedText, SubjectKey } from '../../knowledge/imported.ts';
import type { Line, Section } from '../../knowledge/types.ts';
import type { PageReport } from './report.ts';

/** What is kept of a text once it is handed on: enough to order and to sum up. */
interface Kept {
  id: string;
  /** A page of its own outranks a part of another's; then sections count, then length. */
  rank: [number, number, number];
  summary: string;
  title: string;
  report: PageReport;
}

export interface Subjects {
  ids: Partial<Record<SubjectKey, string[]>>;
  /** The first line of the leading text's "Usage", at most 120 characters; else empty. */
  summary(subject: SubjectKey): string;
  /** The title of the leading text, or null where there is none. */
  title(subject: SubjectKey): string | null;
}

export interface TextCollector {
  add(texts: ImportedText[], report: PageReport): void;
  finish(): Subjects;
}

/** Characters of a card's first line. */
const LONGEST_LINE = 120;

/** Collects texts by their subjects. */
export function collectTexts(): TextCollector {
  const found = new Map<SubjectKey, Kept[]>();
  return {
    add(texts, report) {
      const subjects = new Set(texts.map(({ subject }) => subject)).size;
      for (const text of texts) {
        const kept = found.get(text.subject) ?? [];
        kept.push(keep(text, report, subjects === 1));
        found.set(text.subject, kept);
      }
    },
    finish() {
      const ids: Subjects['ids'] = {};
      for (const [subject, kept] of found) {
        kept.sort((a, b) => compareRanks(b.rank, a.rank));
        ids[subject] = kept.map(({ id }) => id);
        tellOfOthers(kept);
      }
      return {
        ids,
        summary: (subject) => found.get(subject)?.[0]?.summary ?? '',
        title: (subject) => found.get(subject)?.[0]?.title ?? null,
      };
    },
  };
}

function keep(text: ImportedText, report: PageReport, alone: boolean): Kept {
  const { id, title, sections } = text;
  const known = new Set(sections.map(({ key }) => key));
  known.delete('other');
  const length = sections.reduce((sum, section) => sum + lengthOf(section.lines), 0);
  return {
    id,
    rank: [alone ? 1 : 0, known.size, length],
    summary: summaryOf(sections),
    title,
    report,
  };
}

function lengthOf(lines: Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length + lengthOf(line.lines), 0);
}

function compareRanks(a: Kept['rank'], b: Kept['rank']): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** Says on each page of its own that another one stands first. */
function tellOfOthers(kept: Kept[]): void {
  const [first, ...others] = kept;
  if (!first) return;
  for (const { report, rank } of others) {
    if (report === first.report || rank[0] === 0) continue;
    report.outcome = 'imported-with-notes';
    report.notes.push({
      about: 'double',
      line: 1,
      what: `${first.report.file} is about the same medicine and is fuller: it is shown first, and this page below it`,
      mend: 'make the two pages one',
    });
  }
}

function summaryOf(sections: Section[]): string {
  const usage = sections.find(({ key }) => key === 'usage')?.lines[0];
  const text = usage ? [usage.text, ...usage.lines.map((line) => line.lead ?? line.text)][0] : '';
  const sentence = /^.{20,}?[.!?](?=\s|$)/.exec(text ?? '')?.[0] ?? text ?? '';
  if (sentence.length <= LONGEST_LINE) return sentence;
  return `${sentence.slice(0, LONGEST_LINE - 1).replace(/\s+\S*$/, '')}…`;
}
