/** Takes the sentences in which a writer speaks of itself out of a page, wherever they stand. */
import { sentencesOf } from '../sentences.ts';
import type { Page, PageLine, PageSection } from './page.ts';
import { isRefusal } from './refusals.ts';

/** Leaves first-person sentences out of every line and label, and notes each on the page. */
export function leaveOutRefusals(page: Page): void {
  const clean = (section: PageSection, title: string): PageSection[] => {
    if (isRefusal(section.label)) {
      page.refusals.push({ at: section.at, text: section.label });
      section.label = title;
    }
    const before = section.lines.length;
    section.lines = cleanLines(section.lines, page);
    // A section whose every line was a refusal says nothing any more.
    return before > 0 && section.lines.length === 0 ? [] : [section];
  };
  page.statement = cleanLines(page.statement, page);
  for (const part of page.parts) {
    if (isRefusal(part.title)) part.title = page.title;
    part.sections = part.sections.flatMap((section) => clean(section, part.title));
  }
  page.parts = page.parts.filter((part) => part.sections.length > 0);
  if (page.disclaimer) page.disclaimer = clean(page.disclaimer, 'Disclaimer')[0] ?? null;
}

function cleanLines(lines: PageLine[], page: Page): PageLine[] {
  return lines.flatMap((line) => cleanLine(line, page));
}

function cleanLine(line: PageLine, page: Page): PageLine[] {
  const refuse = (text: string): void => {
    page.refusals.push({ at: line.at, text });
  };
  if (line.lead !== undefined && isRefusal(line.lead)) {
    // What follows the bold words of a refusal ends it.
    refuse([line.lead, line.text].filter(Boolean).join(': '));
    return [];
  }
  const sentences = sentencesOf(line.text);
  const refused = sentences.filter(isRefusal);
  refused.forEach(refuse);
  // "I cannot say: …" – the list below completes the sentence that is left out.
  const list = refused.length > 0 && refused.at(-1) === sentences.at(-1) && line.text.endsWith(':');
  const lines = list ? [] : cleanLines(line.lines, page);
  const text =
    refused.length > 0 ? sentences.filter((one) => !isRefusal(one)).join(' ') : line.text;
  const told = text !== '' || lines.length > 0;
  const lost = refused.length > 0 || line.lines.length > 0;
  if (!told && (line.lead === undefined || lost)) return [];
  return [{ ...line, text, lines }];
}
