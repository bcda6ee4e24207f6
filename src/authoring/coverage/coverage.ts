/** What the knowledge covers, in numbers, and what is missing from the lists of others. */
import { CAUTION_CLASSES, type Review } from '../../knowledge/types.ts';
import type { Entry, Knowledge } from '../knowledge.ts';
import { formOf, nameEntries } from '../pack/names.ts';
import { compareText } from '../problem.ts';
import { gradesOf, HIGHEST_GRADE, LONG_DOCUMENT, mean } from '../prose/grades.ts';
import { maskOf } from '../prose/words.ts';
import type { NameList } from '../schema/lists.ts';

/** One row: what is counted, and how many. */
export type Row = [what: string, count: string];

export interface Missing {
  title: string;
  listed: number;
  /** How many of them have a full monograph. */
  monographs: number;
  missing: string[];
}

export interface Coverage {
  rows: Row[];
  lists: Missing[];
}

/** All that the table says. */
export function coverageOf(knowledge: Knowledge): Coverage {
  const { drugs, classes, products, cautions, sources, lists } = knowledge;
  const pages = drugs.entries.filter(({ page }) => page !== null);
  const briefs = drugs.entries.filter(({ page }) => page === null);
  const checked = [...drugs.entries, ...classes.entries, ...cautions.entries];
  const dates = checked.map(({ value }) => value.checked).sort(compareText);
  return {
    rows: [
      ['Drugs', plain(drugs.entries.length)],
      ['— with a full monograph', `${plain(pages.length)} (${byReview(pages)})`],
      ['— in brief', `${plain(briefs.length)} (${byReview(briefs)})`],
      ['Combination products', plain(products.entries.length)],
      ['Names, brands and spellings', plain(nameEntries(knowledge).length)],
      ['Classes', plain(classes.entries.length)],
      ['Cautions', `${plain(cautions.entries.length)} (${byReview(cautions.entries)})`],
      ...CAUTION_CLASSES.map((level): Row => {
        const of = cautions.entries.filter(({ value }) => value.class === level);
        return [`— ${level}`, plain(of.length)];
      }),
      ['Sources', plain(sources.entries.length)],
      ['Oldest check', dates[0] ?? 'none'],
      ...reading(knowledge),
    ],
    lists: lists.entries
      .map((entry) => missingFrom(entry, knowledge))
      .sort((a, b) => compareText(a.title, b.title)),
  };
}

function plain(number: number): string {
  return number.toLocaleString('en-GB');
}

function stateOf(review: Review): string {
  return typeof review === 'string' ? review : 'clinician-reviewed';
}

/** "12 ai-checked, 40 ai-draft". */
function byReview(entries: Entry<{ review: Review }>[]): string {
  const counts = new Map<string, number>();
  for (const { value } of entries) {
    const state = stateOf(value.review);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const states = [...counts].sort(([a], [b]) => compareText(a, b));
  return states.map(([state, count]) => `${plain(count)} ${state}`).join(', ') || 'none';
}

/** Grades of the lay texts that are long enough to have one. */
function reading(knowledge: Knowledge): Row[] {
  const grades = gradesOf(knowledge, maskOf(knowledge));
  const high = grades.filter(({ masked }) => masked > HIGHEST_GRADE).length;
  return [
    [`Lay texts of ${LONG_DOCUMENT} words or more`, plain(grades.length)],
    ['— mean grade, names masked', mean(grades.map(({ masked }) => masked)).toFixed(1)],
    ['— mean grade, raw', mean(grades.map(({ raw }) => raw)).toFixed(1)],
    [`— above grade ${HIGHEST_GRADE}`, plain(high)],
  ];
}

function missingFrom({ value }: Entry<NameList>, knowledge: Knowledge): Missing {
  const pages = new Set(knowledge.drugs.entries.flatMap(({ id, page }) => (page ? [id] : [])));
  const known = new Map(nameEntries(knowledge).map(({ name, target }) => [formOf(name), target]));
  const targets = value.names.map((name) => known.get(formOf(name)));
  return {
    title: value.title,
    listed: value.names.length,
    monographs: targets.filter((target) => target?.ids.some((id) => pages.has(id))).length,
    missing: value.names.filter((_, index) => targets[index] === undefined),
  };
}
