/** The exact stage: leftmost-longest names at the places that the scanner noted. */
import { isPartOfOther, withMirrorForm } from './compounds.ts';
import { shardOf, type Lexicon } from './lexicon.ts';
import { counts } from './support.ts';
import { isOtherProduct, withoutRoute, withTail } from './tails.ts';
import type { Mention, Target } from './types.ts';
import { isInsideWord, nextWord, readGap, type Word } from './words.ts';

/** Words of the longest name; a product may have twelve ingredients. */
const MAX_WORDS = 24;
/** A name is broken by more white space than a line break with its indentation. */
const MAX_GAP = 60;

interface Found {
  start: number;
  end: number;
  target: Target;
}

/** Words from `start`, with the canonical form up to each. Stops where no name goes on. */
function* prefixes(text: string, start: number): Generator<{ word: Word; form: string }> {
  let form = '';
  let end = start;
  for (let count = 0; count < MAX_WORDS; count++) {
    const word = nextWord(text, end);
    if (!word || word.start - end > MAX_GAP) return;
    form += (count > 0 ? readGap(text.slice(end, word.start)) : '') + word.folded;
    end = word.end;
    yield { word, form };
  }
}

/** What a form stands for. A plural that is no name itself reads as its singular. */
function lookup(lexicon: Lexicon, form: string): { target: Target; isPlural: boolean } | undefined {
  const target = lexicon.lookup(form);
  if (target) return { target, isPlural: false };
  const singular = form.endsWith('s') ? lexicon.lookup(form.slice(0, -1)) : undefined;
  return singular && { target: singular, isPlural: true };
}

function longestAt(text: string, start: number, lexicon: Lexicon): Found | null {
  let found: Found | null = null;
  for (const { word, form } of prefixes(text, start)) {
    const known = lookup(lexicon, form);
    // Of "warfarins", which may be "warfarin s" with its sign lost, the name is the drug's.
    const extra = known?.isPlural && known.target.role === 'generic' ? 1 : 0;
    if (known) found = { start, end: word.end - extra, target: known.target };
    if (!lexicon.leads(form)) break;
  }
  return found && atItsEdges(text, found);
}

/** The mention from its first to its last character: with salt or form, without its route. */
function atItsEdges(text: string, { start, end, target }: Found): Found {
  const { kind, role } = target;
  const tail = withTail(text, end, role);
  if (kind === 'class') return { start: withoutRoute(text, start, end), end: tail, target };
  const begin = kind === 'drug' && role === 'generic' ? withMirrorForm(text, start) : start;
  return { start: begin, end: kind === 'ambiguous' ? end : tail, target };
}

/** "diuretic effect", "anticoagulant activity": a class in the singular that describes what is done. */
const EFFECT_AFTER =
  /^[\s-]+(?:(?:side|adverse)\s)?(?:effects?|activit(?:y|ies)|actions?|properties|potency|toxicity|symptoms?|syndrome|deficienc(?:y|ies)|synthesis|inhibition|assays?|analgesia)\b/i;

function isEffect(text: string, { end, target }: Found): boolean {
  return (
    target.kind === 'class' &&
    EFFECT_AFTER.test(text.slice(end, end + 24)) &&
    !/s/i.test(text.charAt(end - 1))
  );
}

/** "Nonhormonal contraceptives" are no medicines: devices and the like. */
function isNegatedClass(text: string, { start, target }: Found): boolean {
  return (
    target.kind === 'class' &&
    /\bnon-?hormonal\s$/i.test(text.slice(Math.max(0, start - 16), start))
  );
}

function isNoMention(text: string, found: Found): boolean {
  const { start, end, target } = found;
  return (
    isPartOfOther(text, start, end) ||
    isEffect(text, found) ||
    isNegatedClass(text, found) ||
    (target.role === 'brand' && isOtherProduct(text, end))
  );
}

function toMention(text: string, { start, end, target }: Found): Mention {
  const mention: Mention = {
    start,
    end,
    text: text.slice(start, end),
    kind: target.kind,
    ids: target.ids,
  };
  return target.product ? { ...mention, product: target.product } : mention;
}

/** Numbers of the shards that hold whatever names may start here. */
export function shardsAt(text: string, starts: readonly number[]): Set<number> {
  const shards = new Set<number>();
  for (const start of starts) {
    let words = 0;
    for (const { form } of prefixes(text, start)) {
      shards.add(shardOf(form));
      if (form.endsWith('s')) shards.add(shardOf(form.slice(0, -1)));
      if (++words === 2) break;
    }
  }
  return shards;
}

/**
 * Mentions in `text`, in order, without overlap. `starts` are the scanner's, ascending; those inside
 * a word, which the scanner met in pieces, are passed over. `lang` is the language of the text
 * (BCP 47, empty if unknown).
 */
export function findMentions(
  text: string,
  starts: readonly number[],
  lexicon: Lexicon,
  lang: string,
): Mention[] {
  const found: Found[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end || isInsideWord(text, start)) continue;
    const here = longestAt(text, start, lexicon);
    if (!here || isNoMention(text, here)) continue;
    found.push(here);
    end = here.end;
  }
  const sure = found.filter(({ target }) => !target.word).map((one) => toMention(text, one));
  return found
    .filter((one) => counts(one.target, one, text, sure, lang))
    .map((one) => toMention(text, one));
}
