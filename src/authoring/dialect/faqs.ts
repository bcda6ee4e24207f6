/** Questions and answers that newer pages keep as a list in their front matter. */
import { readBlocks } from './blocks.ts';
import type { FrontFacts } from './front-matter.ts';
import { oneLine, plainText } from './inline.ts';
import { parseMarkdown } from './markdown.ts';
import type { PageLine, PageSection } from './page.ts';

/** The questions of front matter as a section of its own, or null where there are none. */
export function readFaqs(faqs: FrontFacts['faqs']): PageSection | null {
  const [first] = faqs;
  if (!first) return null;
  const lines = faqs.map(({ question, answer, at }): PageLine => {
    const [opening, ...below] = readBlocks(parseMarkdown(answer), () => at);
    const text = [opening?.lead, opening?.text].filter(Boolean).join(': ');
    const lines = [...(opening?.lines ?? []), ...below];
    const lead = oneLine(wordsOf(question));
    const cites = opening?.cites ?? [];
    return { ...(lead ? { lead } : {}), text, cites, bullet: true, lines, at };
  });
  return { key: 'other', label: 'FAQs', at: first.at, lines };
}

function wordsOf(markdown: string): string {
  return parseMarkdown(markdown)
    .map((block) => ('runs' in block ? plainText(block.runs) : ''))
    .join(' ');
}
