/** Questions and answers that newer pages keep as a list in their front matter. */
import * as v from 'valibot';
import type { YamlText } from '../yaml/read-yaml.ts';
import type { PageSection } from './page.ts';

const Faq = v.object({ question: v.string(), answer: v.string() });

/** The front matter's `faqs` (or `faq`) as a section of its own, or null; odd entries are passed over. */
export function readFaqs(facts: YamlText | null): PageSection | null {
  const value = facts?.value;
  if (!facts || typeof value !== 'object' || value === null) return null;
  const entry = Object.entries(value).find(([name]) => /^faqs?$/i.test(name));
  const list: unknown = entry?.[1];
  if (!entry || !Array.isArray(list)) return null;
  const lines = list.flatMap((item: unknown, index) => {
    const faq = v.safeParse(Faq, item);
    if (!faq.success) return [];
    const { question, answer } = faq.output;
    const at = facts.lineOf([entry[0], index]);
    return [{ lead: question, text: answer.trim(), cites: [], bullet: true, lines: [], at }];
  });
  if (lines.length === 0) return null;
  return { key: 'other', label: 'FAQs', at: facts.lineOf([entry[0]]), lines };
}
