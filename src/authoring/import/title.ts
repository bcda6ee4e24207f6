/** The names in a page's title: one drug, or the ingredients of a product. */
import { LIMITS } from '../limits.ts';
import { canonical } from '../../knowledge/words.ts';
import { isPureSalt } from './words.ts';

export interface TitleName {
  /** Without brackets and strengths. */
  name: string;
  /** What stood in brackets after it. */
  brackets: string[];
}

export interface Title {
  /** As written, on one line. */
  text: string;
  /** In their order; none where the title has no letters. */
  names: TitleName[];
  /** What was passed over, as a reader of the report should know it. */
  passed: string[];
  /** More names than a product has. */
  tooMany: boolean;
}

const OPEN = '([{';
const CLOSE = ')]}';
/** Words that join ingredients; "in" and "of" join the words of one name. */
const JOIN = /^\s+(?:and|with|plus)\s+(?=\S)/i;
const STRENGTH =
  /(?:\b\d[\d.,]*\s*(?:mg|mcg|µg|μg|kg|g|ml|l|iu|units?|meq|mmol)\b|\b\d[\d.,]*\s*%)(?:\s*\/\s*\d*\s*(?:mg|ml|g|l|dose|actuation|hr|h|spray)\b)?(?:\s*[wv]\/[wv])?/gi;
/** Brackets that belong to a chemical name: "(S)", "(III)", "(+)", "(1A)". */
const CHEMICAL = /^(?:[ivx]{1,4}|[+\-±−]{1,3}|[rsdlez]|rs|dl|\d\w{0,3}|alpha|beta|gamma)$/i;
/** Words after a comma that describe the name before it: "Insulin, Human". */
const AFTER_COMMA =
  /^(?:(?:human|bovine|porcine|equine|recombinant|live|attenuated|inactivated|conjugated|dried|purified|anhydrous|hydrated|light|heavy|liquid|powder(?:ed)?|extended|delayed|modified|sustained|slow|immediate|long|short|rapid|intermediate)\b[\w -]*|(?:oral|topical|ophthalmic|otic|nasal|rectal|vaginal|inhaled|injectable|intravenous|transdermal)(?: \w+)?)$/i;
/** What ends the name of one thing, however many words it joins: "Measles, Mumps and Rubella Vaccine". */
const ONE_THING =
  /\b(?:vaccines?|toxoids?|immune globulins?|immunoglobulins?|antivenoms?|antisera|antiserum|antitoxins?)\b[^+/]*$/i;

/** What a site adds to a name: "Amitriptyline: Uses, Dosage, Side Effects". */
const TAIL =
  /(?:\s*[:|]|\s+[-–—])\s+[^:|]*\b(?:uses?|usage|dosage|side effects|guide|overview|information|monograph|precautions|interactions|benefits|warnings)\b.*$/i;

/** Reads a title. Never throws; a title beyond the limits has no names and says so. */
export function readTitle(raw: string): Title {
  const text = raw.replace(/\s+/g, ' ').trim();
  const passed: string[] = [];
  if (text.length > LIMITS.titleCharacters) return { text, names: [], passed, tooMany: true };
  const strengthless = text.replace(TAIL, '').replace(STRENGTH, ' ');
  const whole = ONE_THING.test(text) && !text.includes('+');
  const pieces = whole ? [{ text: strengthless, comma: false }] : split(strengthless);
  const names: TitleName[] = [];
  for (const piece of pieces) {
    const name = readName(piece.text);
    const before = names.at(-1);
    if (canonical(name.name) === '') {
      // "(Topical)" alone describes what stands before it; an empty piece is a sign too many.
      if (name.brackets.length > 0 && before) before.brackets.push(...name.brackets);
      else if (pieces.length > 1) passed.push('a sign with no name beside it');
    } else if (before && piece.comma && AFTER_COMMA.test(name.name)) {
      before.brackets.push(name.name, ...name.brackets);
    } else if (before && isPureSalt(name.name)) {
      passed.push(`“${name.name}” is a salt and no ingredient`);
    } else names.push(name);
  }
  if (names.length > LIMITS.ingredients) return { text, names: [], passed, tooMany: true };
  return { text, names, passed, tooMany: false };
}

/** The pieces of a title between its signs and joining words, those in brackets left whole. */
function split(text: string): { text: string; comma: boolean }[] {
  const pieces: { text: string; comma: boolean }[] = [];
  let depth = 0;
  let from = 0;
  let comma = false;
  const cut = (end: number, next: number, isComma: boolean): void => {
    pieces.push({ text: text.slice(from, end), comma });
    from = next;
    comma = isComma;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (OPEN.includes(sign)) depth++;
    else if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const joined = sign === ' ' ? JOIN.exec(text.slice(at, at + 12)) : null;
    if (joined) {
      cut(at, at + joined[0].length, false);
      at = from - 1;
    } else if (isSeparator(text, at)) cut(at, at + 1, sign === ',');
  }
  cut(text.length, text.length, false);
  return pieces;
}

function isSeparator(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if ('+&;|＋'.includes(sign)) return true;
  const between = /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
  // "2,4-dichlorobenzyl alcohol", "50/50".
  return (sign === ',' || sign === '/') && !between;
}

function readName(piece: string): TitleName {
  const brackets: string[] = [];
  const bare = piece.replace(/([([{])([^()[\]{}]*)(?:[)\]}]|$)/g, (whole, _, inner: string) => {
    if (CHEMICAL.test(inner.trim())) return whole;
    if (inner.trim() !== '') brackets.push(inner.trim());
    return ' ';
  });
  const name = bare
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:*"'“”‘’–—-]+|[\s.:*"“”‘]+$/g, '')
    .trim();
  return { name, brackets };
}
