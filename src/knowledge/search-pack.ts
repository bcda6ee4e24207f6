/**
 * The search index in few bytes: terms in order, each without what it shares with the one before;
 * documents as steps from one to the next. A third smaller after gzip than MiniSearch's own JSON.
 */
import type { AsPlainObject } from 'minisearch';

type Postings = AsPlainObject['index'][number][1];

interface PackedIndex {
  version: number;
  documents: number;
  fields: Record<string, number>;
  averages: number[];
  /** Lengths of a document's fields, a document a line. */
  lengths: string;
  /** `SHARED SUFFIX \t POSTINGS` without spaces, a term a line; see {@link packPostings}. */
  terms: string;
}

const RADIX = 36;
/** The most letters of a term that one digit can count. */
const LONGEST_SHARED = RADIX - 1;
const FIELD = 'A'.charCodeAt(0);
const LAST_FIELD = 'Z'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
const TIMES = '*'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const LETTER = 'a'.charCodeAt(0);

const number = (text: string): number => Number.parseInt(text, RADIX);

/** The index as JSON text. Its documents must be numbered from 0 in the order they were added. */
export function packIndex(index: AsPlainObject): string {
  const ids = Object.entries(index.documentIds);
  if (ids.some(([short, id]) => Number(short) !== id)) throw new Error('The ids are not in order.');
  const packed: PackedIndex = {
    version: index.serializationVersion,
    documents: index.documentCount,
    fields: index.fieldIds,
    averages: index.averageFieldLength,
    lengths: ids
      .map(([id]) => (index.fieldLength as Record<string, number[]>)[id] ?? [])
      .map((row) => row.map((length) => length.toString(RADIX)).join(' '))
      .join('\n'),
    terms: packTerms(index.index),
  };
  return JSON.stringify(packed);
}

function packTerms(index: AsPlainObject['index']): string {
  const sorted = [...index].sort(([a], [b]) => (a < b ? -1 : 1));
  let before = '';
  const lines = sorted.map(([term, postings]) => {
    const shared = sharedLetters(before, term);
    before = term;
    return `${shared.toString(RADIX)}${term.slice(shared)}\t${packPostings(postings)}`;
  });
  return lines.join('\n');
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < LONGEST_SHARED && shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

/** A capital letter for the field, then a step for each document, and `*N` where it holds the term N times. */
function packPostings(postings: Postings): string {
  return Object.entries(postings)
    .map(([field, documents]) => {
      let last = 0;
      const steps = Object.entries(documents).map(([id, times]) => {
        const step = (Number(id) - last).toString(RADIX);
        last = Number(id);
        return times === 1 ? step : `${step}*${times.toString(RADIX)}`;
      });
      return String.fromCharCode(FIELD + Number(field)) + steps.join(' ');
    })
    .join('');
}

/** What {@link packIndex} packed. Throws if the text is none of it. */
export function unpackIndex(json: string): AsPlainObject {
  const packed = JSON.parse(json) as PackedIndex;
  return withTerms(packed, [...termsOf(packed)]);
}

/** Terms between two pauses: some 10 ms of work. */
const TERMS_AT_ONCE = 1000;

/** The same piece by piece, so that a page stays awake meanwhile. Rejects if the text is none. */
export async function unpackIndexSoon(json: string): Promise<AsPlainObject> {
  const packed = JSON.parse(json) as PackedIndex;
  const terms: AsPlainObject['index'] = [];
  for (const term of termsOf(packed)) {
    terms.push(term);
    if (terms.length % TERMS_AT_ONCE === 0) await new Promise((resume) => setTimeout(resume));
  }
  return withTerms(packed, terms);
}

function withTerms(packed: PackedIndex, index: AsPlainObject['index']): AsPlainObject {
  const { version, documents, fields, averages, lengths } = packed;
  const rows = lengths
    .split('\n')
    .slice(0, documents)
    .map((row) => (row === '' ? [] : row.split(' ').map(number)));
  return {
    documentCount: documents,
    nextId: documents,
    documentIds: Object.fromEntries(rows.map((_, id) => [id, id])),
    fieldIds: fields,
    fieldLength: Object.fromEntries(rows.map((row, id) => [id, row])),
    averageFieldLength: averages,
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: version,
  };
}

function* termsOf({ terms }: PackedIndex): Generator<AsPlainObject['index'][number]> {
  let before = '';
  for (const line of terms === '' ? [] : terms.split('\n')) {
    const tab = line.indexOf('\t');
    before = before.slice(0, number(line[0] ?? '')) + line.slice(1, tab);
    yield [before, unpackPostings(line.slice(tab + 1))];
  }
}

/** Read digit by digit: the popup waits for this, and a pattern took three times as long. */
function unpackPostings(text: string): Postings {
  const postings: Postings = {};
  let documents: Record<string, number> = {};
  let id = 0;
  let digits = 0;
  let counts = false;
  const close = (): void => {
    if (counts) documents[id] = digits;
    else documents[(id += digits)] = 1;
    digits = 0;
    counts = false;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIELD && code <= LAST_FIELD) {
      if (at > 0) close();
      documents = postings[code - FIELD] = {};
      id = 0;
    } else if (code === SPACE) {
      close();
    } else if (code === TIMES) {
      close();
      counts = true;
    } else {
      digits = digits * RADIX + (code < LETTER ? code - ZERO : code - LETTER + 10);
    }
  }
  close();
  return postings;
}
