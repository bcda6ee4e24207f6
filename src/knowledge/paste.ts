/** A list of medicines as people write them, read line by line with the lexicon. */
import { DOSING_WORDS } from './dosing-words.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions } from './match.ts';
import type { Mention, MentionKind } from './types.ts';
import { nextWord } from './words.ts';

/** A drug, product or class that a reader puts into a check; an ambiguous name with its candidates. */
export interface SetMember {
  kind: MentionKind;
  ids: string[];
  product?: string;
  /** The name as read, typed or chosen. */
  text: string;
}

/** One item of a list as it was written; without members it was not recognised. */
export interface ListItem {
  written: string;
  members: SetMember[];
}

/** A stretch of a line, end exclusive. */
interface Span {
  start: number;
  end: number;
}

const LINE = /[\r\n\t;]+/;
const LIST_SIGN = /^\s*(?:\d{1,2}[.)]\s|[-*–—•·▪●‣]\s*)+/;
/** What parts two items of a line: not the comma of a number ("1,000 mg"). */
const SEPARATOR = /,(?!\d)|\s[+&]\s|\s(?:and|plus)\s/gi;
/** Between two names of one drug: "Panadol (paracetamol)", "paracetamol / Panadol". */
const BESIDE = /^[\s(/=–—-]*(?:or\s|aka\s)?$/i;
const DOSE = /^\d+(?:[.,/x×–-]\d+)*[a-zµμ%]{0,5}(?:\/\d*[a-z]+)?$/i;

/** The items of a pasted text, in its order. Lines that hold directions alone are left out. */
export function readList(text: string, lexicon: Lexicon): ListItem[] {
  return text.split(LINE).flatMap((line) => readLine(line.replace(LIST_SIGN, ''), lexicon));
}

function readLine(line: string, lexicon: Lexicon): ListItem[] {
  const mentions = findMentions(line, wordStarts(line), lexicon, 'en');
  const items: (Span & { mentions: Mention[] })[] = [];
  for (const piece of piecesOf(line, mentions)) {
    const own = mentions.filter(({ start }) => start >= piece.start && start < piece.end);
    const found = own.length > 0 ? own : wordLike(line, piece, lexicon);
    const last = items.at(-1);
    if (found.length > 0 || !isDirections(line.slice(piece.start, piece.end))) {
      items.push({ ...piece, mentions: found });
    } else if (last) last.end = piece.end;
  }
  return items.map(({ start, end, mentions }) => ({
    written: line.slice(start, end).trim(),
    members: membersOf(line, mentions),
  }));
}

function wordStarts(text: string): number[] {
  const starts: number[] = [];
  for (let word = nextWord(text, 0); word; word = nextWord(text, word.end)) starts.push(word.start);
  return starts;
}

/** The pieces between separators that stand neither in a name nor in brackets. */
function piecesOf(line: string, mentions: readonly Mention[]): Span[] {
  const closed: Span[] = [
    ...mentions,
    ...Array.from(line.matchAll(/\([^)]*\)?/g), ({ index, 0: it }) => ({
      start: index,
      end: index + it.length,
    })),
  ];
  const pieces: Span[] = [];
  let start = 0;
  for (const { index, 0: sign } of line.matchAll(SEPARATOR)) {
    if (closed.some((it) => it.start < index + sign.length && index < it.end)) continue;
    pieces.push({ start, end: index });
    start = index + sign.length;
  }
  return [...pieces, { start, end: line.length }].filter((it) => nextWord(line, it.start));
}

/** In a list of medicines a name that is also a word needs no other support, if it comes first. */
function wordLike(line: string, { start, end }: Span, lexicon: Lexicon): Mention[] {
  const sure: Lexicon = {
    lookup(form) {
      const target = lexicon.lookup(form);
      return target && { ...target, word: false };
    },
    leads: lexicon.leads,
  };
  const first = nextWord(line, start);
  return first ? findMentions(line.slice(0, end), [first.start], sure, 'en') : [];
}

/** Doses, forms, times and instructions: no word of it could be a medicine's name. */
function isDirections(piece: string): boolean {
  const words = piece.toLowerCase().match(/[^\s,.:()[\]]+/g) ?? [];
  return words.every((word) => DOSE.test(word) || DOSING_WORDS.has(word));
}

/** The names of one item, each drug once: what is in brackets, or right beside, explains the name. */
function membersOf(line: string, mentions: readonly Mention[]): SetMember[] {
  const members: (SetMember & { end: number })[] = [];
  for (const { start, end, kind, ids, product, text } of mentions) {
    const bracketed = isBracketed(line, start);
    const known = members.find(
      (it) =>
        (bracketed || BESIDE.test(line.slice(it.end, start))) &&
        (isSame(it, { kind, ids }) || (bracketed && explains(ids, it.ids))),
    );
    if (known?.kind === 'ambiguous' && kind === 'drug') Object.assign(known, { kind, ids });
    if (known) known.end = end;
    else if (members.length === 0 || !bracketed || kind !== 'class') {
      members.push({ kind, ids, text, end, ...(product === undefined ? {} : { product }) });
    }
  }
  return members.map(({ end: _, ...member }) => member);
}

function isBracketed(line: string, at: number): boolean {
  return line.lastIndexOf('(', at) > line.lastIndexOf(')', at);
}

/** One names the other, or an ambiguous name has the other among its candidates. */
function isSame(a: Pick<SetMember, 'kind' | 'ids'>, b: Pick<SetMember, 'kind' | 'ids'>): boolean {
  if (a.kind === 'ambiguous') return explains(b.ids, a.ids);
  if (b.kind === 'ambiguous') return explains(a.ids, b.ids);
  return a.ids.join() === b.ids.join();
}

/** Whether all of these stand among those. */
function explains(ids: readonly string[], of: readonly string[]): boolean {
  return ids.every((id) => of.includes(id));
}
