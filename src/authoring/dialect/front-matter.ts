/** The front matter of a page: found where it should be, and where it should not. */
import { counted, LIMITS } from '../limits.ts';
import { error, warning, type Problem } from '../problem.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { FrontMatter } from './page.ts';

export interface SplitText {
  frontMatter: FrontMatter | null;
  /** The lines after it, and the line of the file, counted from 1, on which they begin. */
  prose: string[];
  first: number;
  problems: Problem[];
}

const RULE = /^---[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;
const FENCE = /^[ \t]*(?:`{3,}|~{3,})[ \t]*(?:ya?ml|markdown|md)?[ \t]*$/;
const FIELD = /^[A-Za-z][\w -]{0,40}:(?:\s|$)/;
const INNER = /^(?:\s|-\s|#|$)/;
/** Fields by which front matter shows itself even where its first fence is lost. */
const SURE_FIELD = /^(?:layout|title):\s/;

/** Splits the lines of a file into front matter and prose. */
export function splitFrontMatter(file: string, lines: string[]): SplitText {
  const start = firstOf(lines, 0);
  const opening = lines[start] ?? '';
  if (RULE.test(opening)) {
    const end = endOf(lines, start + 1);
    if (FIELD.test(lines[firstOf(lines, start + 1)] ?? '')) {
      return end === null ? unclosed(file, lines, start + 1) : closed(file, lines, start + 1, end);
    }
    if (end !== null && lines.slice(start + 1, end).every((line) => line.trim() === '')) {
      return closed(file, lines, start + 1, end);
    }
  }
  if (SURE_FIELD.test(opening)) {
    const problem = error(file, start + 1, 'the front matter has no beginning', OPEN);
    const end = endOf(lines, start) ?? lastField(lines, start);
    const split = closed(file, lines, start, end);
    return { ...split, problems: [problem, ...split.problems] };
  }
  return { frontMatter: null, prose: lines, first: 1, problems: [] };
}

const OPEN = 'put a line of three hyphens (---) above it';
const CLOSE = 'close it with a line of three hyphens (---)';

/** The first line that holds text, past a fence around the page. */
function firstOf(lines: string[], from: number): number {
  let index = from;
  while (index < lines.length && (lines[index]?.trim() === '' || FENCE.test(lines[index] ?? ''))) {
    index++;
  }
  return index;
}

/** Where front matter ends: at its rule, unless prose comes before. */
function endOf(lines: string[], from: number): number | null {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (END.test(line)) return index;
    if (/^#{1,6} |^\*\*/.test(line)) return null;
  }
  return null;
}

function lastField(lines: string[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index]?.trim() !== '') {
    if (!FIELD.test(lines[index] ?? '') && !INNER.test(lines[index] ?? '')) break;
    index++;
  }
  return index;
}

function closed(file: string, lines: string[], from: number, end: number): SplitText {
  const frontMatter = { text: lines.slice(from, end).join('\n'), line: from + 1 };
  // A field line means that the rule was missing: it is prose no less than what follows it.
  const after = END.test(lines[end] ?? '') ? end + 1 : end;
  const again = firstOf(lines, after);
  const rest = { frontMatter, prose: lines.slice(after), first: after + 1, problems: [] };
  if (!RULE.test(lines[again] ?? '') || !FIELD.test(lines[again + 1] ?? '')) return rest;
  const second = endOf(lines, again + 1);
  if (second === null) return rest;
  const what = 'a second front matter follows the first; it is left out';
  return {
    frontMatter,
    prose: lines.slice(second + 1),
    first: second + 2,
    problems: [warning(file, again + 1, what, 'keep one of the two')],
  };
}

function unclosed(file: string, lines: string[], from: number): SplitText {
  const split = closed(file, lines, from, lastField(lines, firstOf(lines, from)));
  const problem = error(file, from, 'the front matter has no end', CLOSE);
  return { ...split, problems: [problem, ...split.problems] };
}

export interface FrontFacts {
  title: string | null;
  /** Questions and answers as written, each with its line of the file. */
  faqs: { question: string; answer: string; at: number }[];
  problems: Problem[];
}

const PLAIN_TITLE = /^title:[ \t]+([A-Za-z0-9][^:#"'{}[\]&*!|>%@`\\]*?)[ \t]*$/m;
const HAS_FAQS = /^(?:faqs?|questions|frequently.asked.questions)\s*:/im;

/** The title and the questions of front matter; read as YAML where they are more than one word line. */
export function readFrontFacts(file: string, { text, line }: FrontMatter): FrontFacts {
  const plain = PLAIN_TITLE.exec(text)?.[1];
  // Most pages hold a layout and a title: these need no YAML, which is slow to read.
  if (plain && !HAS_FAQS.test(text)) return { title: plain, faqs: [], problems: [] };
  if (text.length > LIMITS.frontMatterCharacters) {
    const what = `the front matter has more than ${counted(LIMITS.frontMatterCharacters)} characters`;
    const mend = 'keep the title and the questions there, and the rest in the text';
    return lenientFacts(file, text, line, error(file, line, what, mend));
  }
  const yaml = readYaml(file, text, line);
  if (yaml.problems.length > 0) {
    const mend = 'put text that holds a colon or a quotation mark in quotes';
    const [first] = yaml.problems;
    return lenientFacts(file, text, line, ...(first ? [{ ...first, mend }] : []));
  }
  const fields = new Map(entriesOf(yaml.value));
  const [name = '', list] = [...fields].find(([field]) => HAS_FAQS.test(`${field}:`)) ?? [];
  const items = Array.isArray(list)
    ? (list as unknown[])
    : entriesOf(list).map(([q, a]) => ({ [q]: a }));
  const read = items.map((item, index) => readFaq(item, yaml.lineOf([name, index])));
  const lost = read.filter((faq) => faq.length === 0).length;
  const what = `${lost} of the questions in the front matter cannot be read`;
  const mend = 'write each as "- question: …" with "answer: …" below it';
  const problems = lost > 0 ? [warning(file, yaml.lineOf([name]), what, mend)] : [];
  return within(file, { title: titleOf(fields.get('title'), text), faqs: read.flat(), problems });
}

/** No more questions than are read, which is told. */
function within(file: string, { title, faqs, problems }: FrontFacts): FrontFacts {
  const beyond = faqs[LIMITS.faqs];
  if (!beyond) return { title, faqs, problems };
  const what = `the front matter holds more than ${LIMITS.faqs} questions; the others are left out`;
  const told = warning(file, beyond.at, what, 'write them in the text, below the heading "FAQs"');
  return { title, faqs: faqs.slice(0, LIMITS.faqs), problems: [...problems, told] };
}

function entriesOf(value: unknown): [string, unknown][] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.entries(value) : [];
}

/** A title as text; one that YAML takes for a list, a number or a date as it was written. */
function titleOf(value: unknown, text: string): string | null {
  if (typeof value === 'string') return value.trim() || null;
  return value == null ? null : rawTitle(text);
}

function rawTitle(text: string): string | null {
  const raw = /^title:[ \t]*(.*)$/m.exec(text)?.[1] ?? '';
  return unquoted(raw) || null;
}

function unquoted(raw: string): string {
  return raw
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^["']|["']$/g, '')
    .trim();
}

const QUESTION = /^(?:q|question|title|name)$/i;
const ANSWER = /^(?:a|answer|text|response)$/i;

function readFaq(item: unknown, at: number): FrontFacts['faqs'] {
  if (typeof item === 'string') return [{ question: '', answer: item, at }];
  const fields = entriesOf(item).filter(([, value]) => typeof value === 'string');
  const question = fields.find(([name]) => QUESTION.test(name))?.[1];
  const answer = fields.find(([name]) => ANSWER.test(name))?.[1];
  if (typeof question === 'string' && typeof answer === 'string') return [{ question, answer, at }];
  const [only, ...others] = fields;
  // "- Is it new?: No."
  if (!only || others.length > 0 || QUESTION.test(only[0]) || ANSWER.test(only[0])) return [];
  return [{ question: only[0], answer: String(only[1]), at }];
}

/** What broken YAML still says, line by line. */
function lenientFacts(
  file: string,
  text: string,
  line: number,
  ...problems: Problem[]
): FrontFacts {
  const faqs: FrontFacts['faqs'] = [];
  let answering = false;
  text.split('\n').forEach((raw, index) => {
    const field = /^\s*(?:-\s*)?(question|q|answer|a)\s*:\s*(.*)$/i.exec(raw);
    const value = unquoted(field?.[2] ?? raw);
    const last = faqs.at(-1);
    if (field && QUESTION.test(field[1] ?? '')) {
      faqs.push({ question: value, answer: '', at: line + index });
      answering = false;
    } else if (field && last) {
      last.answer = value;
      answering = true;
    } else if (FIELD.test(raw)) answering = false;
    else if (answering && last && value) last.answer += ` ${value}`;
  });
  return within(file, { title: rawTitle(text), faqs, problems });
}
