/**
 * Pieces that the schemas share. A schema's message says what to write instead: it becomes the
 * "how to mend it" of a problem.
 */
import * as v from 'valibot';

/** Text on one line, not empty. */
export const Text = v.pipe(
  v.string('write text here (in quotes, if it looks like a number)'),
  v.trim(),
  v.nonEmpty('write the text'),
);

/** An id: lower-case words and digits joined by hyphens. */
export const Id = v.pipe(
  v.string('write an id here'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write lower-case words joined by hyphens'),
);

const LIST = 'write a list here: [one, two]';

export const Texts = v.array(Text, LIST);
export const Ids = v.array(Id, LIST);

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const DATE = 'write a day of the calendar as 2026-11-23';

/** A day as an ISO date. */
const Day = v.pipe(v.string(DATE), v.regex(/^\d{4}-\d{2}-\d{2}$/, DATE), v.check(isDay, DATE));

const REVIEW =
  'write ai-draft, ai-checked, or {clinician: NAME, registration: NUMBER, date: 2026-11-23}';

/** Who read the text against its sources, and when. */
export const reviewed = {
  review: v.union(
    [
      v.picklist(['ai-draft', 'ai-checked'], REVIEW),
      v.strictObject({ clinician: Text, registration: Text, date: Day }, REVIEW),
    ],
    REVIEW,
  ),
  checked: Day,
};

/** Where one claim comes from. */
export const Cite = v.strictObject(
  {
    source: Id,
    section: Text,
    opened: Day,
    support: v.picklist(['stated', 'inferred', 'class'], 'write stated, inferred or class'),
    seen: v.picklist(['original', 'copy'], 'write original or copy'),
  },
  'write a citation: {source: …, section: …, opened: …, support: …, seen: …}',
);

export const Cites = v.array(Cite, 'write a list of citations: [{source: …}, {source: …}]');

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function isCountry(code: string): boolean {
  return code !== 'UK' && /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined;
}

const COUNTRY = 'write an ISO country code such as US, or GB for the United Kingdom';
const Country = v.pipe(v.string(COUNTRY), v.check(isCountry, COUNTRY));

const BRANDS = 'write brands with their countries: {Elavil: [US, CA]}';

/** Brand to the countries where it is or was sold. */
export const Brands = v.record(
  Text,
  v.pipe(v.array(Country, BRANDS), v.minLength(1, 'name a country where it is or was sold')),
  BRANDS,
);
