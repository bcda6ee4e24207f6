/** Words that follow a name: some belong to it, some make another thing of it. */
import { pattern } from './pattern.ts';
import { isHyphen, nextWord, readGap } from './words.ts';
import type { Target } from './types.ts';

type Words = () => ReadonlySet<string>;

/** Made when first asked for: most pages never do. */
function words(list: string): Words {
  let set: ReadonlySet<string> | null = null;
  return () => (set ??= new Set(list.trim().split(/\s+/)));
}

/**
 * Ions and esters that are no medicine by themselves. Potassium, calcium, magnesium and the like
 * are left to each drug's own `salts`, for "digoxin potassium" in a table is two things.
 */
export const SALTS = words(`
  acetate besilate besylate bitartrate bromide butyrate camsilate cipionate cypionate decanoate
  dihydrate dihydrochloride dimesylate dipropionate disodium embonate enanthate ethylsuccinate
  estolate fumarate furoate gluceptate gluconate hcl hemihydrate hyclate hydrobromide hydrochloride
  lactate lactobionate maleate medoxomil mesilate mesylate monohydrate mononitrate mucate napsylate
  nitrate oxalate palmitate pamoate phenylpropionate pivalate propionate sodium stearate succinate
  sulfate sulphate tartrate tosilate tosylate trihydrate undecanoate valerate xinafoate`);

/** How a brand is released or given: the same drug ("Calan SR"). */
const FORMS = words('sr xr xl er cr la ec mr cd tr pr sa ns retard depot odt chrono');

/** "Sympathomimetic agents", "antiplatelet medication": the noun belongs to the class's name. */
const HEADS = words(`
  agent agents drug drugs medication medications medicine medicines compounds class preparation
  preparations product products`);

const TAILS: Record<Target['role'], Words> = {
  generic: SALTS,
  brand: FORMS,
  class: HEADS,
};

const CAPITAL = pattern('^\\p{Lu}');

/** A brand with one of these holds something else too ("Tylenol PM", "Sudafed PE"). */
const OTHER_PRODUCT = words('pm pe hct plus dm compound cold flu');

/** A name is broken by more white space than a line break with its indentation. */
const MAX_GAP = 60;

/** The end of a name with the words after it that belong to it. */
export function withTail(text: string, end: number, role: Target['role']): number {
  const next = nextWord(text, end);
  if (!next || next.start - end > MAX_GAP || !TAILS[role]().has(next.folded)) return end;
  const alone = !isHyphen(text.charAt(next.end));
  const joined = readGap(text.slice(end, next.start)) === ' ';
  return joined && alone ? withTail(text, next.end, role) : end;
}

/** Whether what follows a brand makes another product of it, which the lexicon does not know. */
export function isOtherProduct(text: string, end: number): boolean {
  const next = nextWord(text, end);
  return (
    next !== null &&
    OTHER_PRODUCT().has(next.folded) &&
    readGap(text.slice(end, next.start)) === ' ' &&
    CAPITAL().test(text.slice(next.start))
  );
}

/** How it is given is no part of a class's name: of "oral contraceptives", the mention is the second word. */
const ROUTES = words(
  'oral inhaled inhalation topical intravenous parenteral injectable injected general local',
);

/** Where a class's name begins, after a route that stands before it. */
export function withoutRoute(text: string, start: number, end: number): number {
  const first = nextWord(text, start);
  const second = first && ROUTES().has(first.folded) ? nextWord(text, first.end) : null;
  return second && second.end <= end ? second.start : start;
}
