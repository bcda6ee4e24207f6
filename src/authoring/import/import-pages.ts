/** Imports somebody's pages, one after the other, so that whoever asks can show how far it is, or stop. */
import { buildLexicon } from '../../knowledge/lexicon.ts';
import type { GenericCaution, ImportedPack, ImportedText } from '../../knowledge/imported.ts';
import type { Facts } from '../../knowledge/types.ts';
import { decodePage, isTooLarge } from '../dialect/decode.ts';
import type { Page } from '../dialect/page.ts';
import { notText, readPage } from '../dialect/read-page.ts';
import { counted, LIMITS } from '../limits.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { PageFile } from './files.ts';
import { collectDrugs } from './collect-drugs.ts';
import { collectTexts } from './collect-texts.ts';
import { openOurNames } from './our-names.ts';
import { importPage, toNote, type ImportedPage } from './page.ts';
import { refusedPage, type ImportReport, type PageReport } from './report.ts';
import { totalsOf } from './totals.ts';

/** What one page gave: its texts are to be kept by the caller, its report is for the user. */
export interface Step {
  report: PageReport;
  texts: ImportedText[];
}

export interface Import {
  /** Takes one page in. Never throws; a page of any size ends within a tenth of a second. */
  add(file: PageFile): Step;
  /** All that was taken in. To cancel, do not call it, and drop the texts. */
  finish(): { pack: ImportedPack; report: ImportReport };
}

/** Begins an import beside our own facts, whose ids it shares. */
export function startImport(facts: Facts): Import {
  const ours = openOurNames(facts);
  const drugs = collectDrugs();
  const texts = collectTexts();
  const cautions: GenericCaution[] = [];
  const reports: PageReport[] = [];
  const clashes: ImportReport['clashes'] = [];
  let bytes = 0;

  function take(file: PageFile): ImportedPage | PageReport {
    const { path } = file;
    if ('fault' in file) return refuse(error(path, 1, file.fault, 'pack it again'));
    const size = 'bytes' in file ? file.bytes.length : file.size;
    const beyond = beyondLimits(path, reports.length, (bytes += size));
    if (beyond) return refuse(beyond);
    if (!('bytes' in file) || isTooLarge(size)) return refuse(tooManyBytes(path));
    const decoded = decodePage(file.bytes);
    if (!decoded) return refuse(notText(path));
    const page = readPage(path, decoded.text);
    if (decoded.note) page.problems.push(otherEncoding(page, decoded.note));
    return importPage(page, reports.length + 1, ours);
  }

  return {
    add(file) {
      const read = take(file);
      if (!('report' in read)) {
        reports.push(read);
        return { report: read, texts: [] };
      }
      const { report, caution } = read;
      reports.push(report);
      drugs.add(read);
      texts.add(read.texts, report);
      if (caution) cautions.push(caution);
      clashes.push(...read.clashes);
      return { report, texts: read.texts };
    },
    finish() {
      const subjects = texts.finish();
      const { facts: found, names, clashes: ofNames } = drugs.finish(subjects);
      clashes.push(...ofNames);
      const lexicon = buildLexicon(names);
      const pack: ImportedPack = { facts: found, texts: subjects.ids, cautions, names, lexicon };
      const totals = totalsOf({ reports, pack, clashes, ours: facts });
      return { pack, report: { totals, pages: reports, clashes } };
    },
  };
}

/** Imports files at once, in their order. */
export function importPages(
  files: Iterable<PageFile>,
  facts: Facts,
): { pack: ImportedPack; texts: ImportedText[]; report: ImportReport } {
  const running = startImport(facts);
  const texts: ImportedText[] = [];
  for (const file of files) texts.push(...running.add(file).texts);
  return { ...running.finish(), texts };
}

function refuse(problem: Problem): PageReport {
  return refusedPage(problem.file, '', toNote(problem), []);
}

function tooManyBytes(path: string): Problem {
  const what = `the page has more than ${counted(LIMITS.pageBytes)} bytes`;
  return error(path, 1, what, 'split it into pages of one drug each');
}

function beyondLimits(path: string, pages: number, bytes: number): Problem | null {
  const mend = 'import the pages as several packs';
  if (pages >= LIMITS.pages) {
    return error(path, 1, `an import holds at most ${counted(LIMITS.pages)} pages`, mend);
  }
  if (bytes <= LIMITS.importBytes) return null;
  return error(path, 1, `an import holds at most ${counted(LIMITS.importBytes)} bytes`, mend);
}

function otherEncoding({ file }: Page, what: string): Problem {
  return warning(file, 1, `${what}; it is read as well as can be`, 'save the file as UTF-8');
}
