/** One page of somebody's own: what is taken of it, as texts and cautions. */
import type { GenericCaution, ImportedText } from '../../knowledge/imported.ts';
import { SECTION_KEYS } from '../../knowledge/types.ts';
import { LABELS } from '../dialect/labels.ts';
import { genericName, type Page } from '../dialect/page.ts';
import { counted, LIMITS } from '../limits.ts';
import type { Problem } from '../problem.ts';
import type { OurNames } from './our-names.ts';
import { several, single, type FoundProduct } from './readings.ts';
import { refusedPage, type Clash, type Note, type PageReport, type Taken } from './report.ts';
import { resolveTitle, type Ingredient } from './subject.ts';
import { readTitle } from './title.ts';

export interface ImportedPage {
  report: PageReport;
  texts: ImportedText[];
  caution: GenericCaution | null;
  ingredients: Ingredient[];
  product: FoundProduct | null;
  clashes: Clash[];
  /** Line of the title. */
  at: number;
}

const NOT_A_PAGE =
  /^(?:readme|licen[cs]e|contributing|changelog|code_of_conduct|security|index|_?404|about|privacy|terms|contact|search)$/i;

/** What is taken of a page as read; `number` makes the ids of its texts. Never throws. */
export function importPage(page: Page, number: number, ours: OurNames): ImportedPage {
  const notes = page.problems.map(toNote);
  const refuse = (title: string, reason: Note): ImportedPage => ({
    report: refusedPage(
      page.file,
      title,
      reason,
      notes.filter((note) => note.what !== reason.what),
    ),
    texts: [],
    caution: null,
    ingredients: [],
    product: null,
    clashes: [],
    at: page.at,
  });
  const title = readTitle(titleOf(page, notes));
  const empty = page.parts.length === 0 && page.statement.length === 0;
  if (empty) return refuse(title.text, whyEmpty(page));
  if (isNoPage(page)) return refuse(title.text, NO_PAGE);
  if (title.tooMany) return refuse(title.text.slice(0, 200), tooMany(page.at));

  const resolved = resolveTitle(title, ours);
  notes.push(...leftOut(page), ...resolved.notes.map((what) => titleNote(page, what)));
  const read = resolved.ingredients.length > 1 ? several : single;
  const { texts, caution, product, about } = read(page, title, resolved, `${number}`);
  const taken = texts.map(takenOf);
  notes.push(...taken.flatMap((one) => missingNote(one, page, taken.length > 1)));
  const report: PageReport = {
    file: page.file,
    outcome: notes.length > 0 ? 'imported-with-notes' : 'imported',
    title: title.text,
    taken,
    caution: caution?.between ?? null,
    notes,
    reason: null,
  };
  const clashes = resolved.clashes.map((what) => clashOf(page, what));
  return { report, texts, caution, product, ingredients: about, clashes, at: page.at };
}

/** What the reader found wrong with a page, as a note. */
export function toNote({ line, what, mend }: Problem): Note {
  return { about: 'form', line, what, mend };
}

function titleNote(page: Page, what: string): Note {
  return { about: 'title', line: page.at, what, mend: 'write the generic name, or leave it' };
}

function clashOf(page: Page, what: string): Clash {
  const { line, mend } = titleNote(page, what);
  return { file: page.file, line, what, mend };
}

/** The title, or what else names the page. */
function titleOf(page: Page, notes: Note[]): string {
  if (page.title !== '') return page.title;
  const sections = page.parts.flatMap((part) => part.sections);
  const generic = sections.find(({ key }) => key === 'generic-name');
  const name = generic ? genericName(generic) : null;
  const stem = page.file.replace(/^.*\/|\.[^.]*$/g, '').replace(/[-_]+/g, ' ');
  const from = name ? 'its generic name' : 'its file name';
  const mend = 'write "title: …" in the front matter, or "# Title"';
  notes.push({
    about: 'title',
    line: page.at,
    what: `the page has no title; ${from} stands for it`,
    mend,
  });
  return name ?? stem;
}

function whyEmpty(page: Page): Note {
  const fault = page.problems.find(({ level }) => level === 'error');
  if (fault) return toNote(fault);
  const [declined] = page.refusals;
  const what = declined
    ? 'whoever wrote the page declined to write; nothing else stands there'
    : 'the page holds no text';
  const about = declined ? 'writer' : 'form';
  return { about, line: declined?.at ?? page.at, what, mend: 'write its sections' };
}

/** A file that belongs to a site and not to a medicine. */
function isNoPage({ file, parts }: Page): boolean {
  const stem = file.replace(/^.*\/|\.[^.]*$/g, '');
  const known = parts.some(({ sections }) => sections.some(({ key }) => key !== 'other'));
  return !known && NOT_A_PAGE.test(stem);
}

const NO_PAGE: Note = {
  about: 'form',
  line: 1,
  what: 'the file is about the site, and about no medicine',
  mend: 'leave it, or give it the sections of the dialect',
};

function tooMany(line: number): Note {
  const what = `the title names more than ${LIMITS.ingredients} ingredients, or has more than ${counted(LIMITS.titleCharacters)} characters`;
  return { about: 'title', line, what, mend: 'write a page for each medicine' };
}

function leftOut({ refusals }: Page): Note[] {
  // The sentence itself is not repeated: a report may be read where the page would be.
  return [...new Set(refusals.map(({ at }) => at))].map((line) => ({
    about: 'writer',
    line,
    what: 'a first-person sentence is left out: whoever wrote the page speaks of itself',
    mend: 'write what a source says',
  }));
}

function takenOf({ subject, title, sections }: ImportedText): Taken {
  const kept = sections.map(({ key }) => key);
  const missing = SECTION_KEYS.filter((key) => !kept.includes(key));
  return { subject, title, sections: kept, missing };
}

/** Questions that stand beside the texts of several drugs are no monograph that lacks sections. */
function missingNote({ title, missing, sections }: Taken, page: Page, among: boolean): Note[] {
  const extra = sections.every((key) => key === 'other' || key === 'disclaimer');
  if (missing.length === 0 || (among && extra)) return [];
  const labels = missing.map((key) => LABELS[key]).join(', ');
  const { at } = page.parts.find((part) => part.title === title) ?? page;
  const what = `${title} has no ${labels}`;
  return [{ about: 'missing', line: at, what, mend: 'write what is known of it' }];
}
