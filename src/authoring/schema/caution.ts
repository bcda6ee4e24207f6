/** A caution: the ten elements of the W3C minimal information model. */
import * as v from 'valibot';
import { CAUTION_CLASSES } from '../../knowledge/types.ts';
import { Cite, Cites, Id, Ids, reviewed, Text, Texts } from './parts.ts';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** Classes and traits mean what reaches the whole body, unless this says otherwise. */
const REACH = '(?:@(?:any|topical|inhaled))?';
const SELECTOR = new RegExp(
  `^(?:same|(?:not:)?${ID}|(?:not:)?class:${ID}${REACH}|trait:${ID}(?:=${ID}(?:\\|${ID})*)?${REACH})$`,
);
const SIDE =
  'write a drug id, class:ID, trait:NAME, trait:NAME=STRENGTH|STRENGTH (with @any, @topical or @inhaled behind it), not:ID, or same';

const Selector = v.pipe(v.string(SIDE), v.regex(SELECTOR, SIDE));
const CautionSide = v.union(
  [
    v.pipe(
      Selector,
      v.transform((selector) => [selector]),
    ),
    v.pipe(v.array(Selector, SIDE), v.minLength(1, SIDE)),
  ],
  SIDE,
);

const CLASS = `write ${CAUTION_CLASSES.join(', ')}`;
const CautionClassName = v.picklist(CAUTION_CLASSES, CLASS);

/** An entry of a list in `cautions/*.yaml`. */
export const CautionFacts = v.strictObject(
  {
    id: Id,
    between: v.pipe(
      v.array(CautionSide, 'write two sides, rarely three'),
      v.minLength(2, 'write two sides'),
      v.maxLength(3, 'write at most three sides'),
    ),
    class: CautionClassName,
    serious: v.boolean('write true or false'),
    headline: Text,
    consequence: Text,
    outcome: Text,
    signs: v.strictObject({ emergency: Texts, today: Texts }, 'write {emergency: […], today: […]}'),
    action: v.strictObject(
      {
        urgency: v.picklist(['now', 'today', 'next-visit'], 'write now, today or next-visit'),
        text: Text,
      },
      'write {urgency: …, text: …}',
    ),
    mechanism: Text,
    modifiers: v.pipe(Texts, v.minLength(1, 'write what changes the risk, or [not known]')),
    evidence: v.strictObject(
      { level: v.picklist(['high', 'moderate', 'low'], 'write high, moderate or low'), text: Text },
      'write {level: …, text: …}',
    ),
    exposure: Text,
    frequency: Text,
    when: v.optional(
      v.array(
        v.strictObject({ condition: Text, class: CautionClassName, cite: Cite }),
        'write a list: [{condition: …, class: …, cite: {…}}]',
      ),
      [],
    ),
    replaces: v.optional(Ids, []),
    cites: v.optional(Cites, []),
    ...reviewed,
  },
  'write a caution: a list item with its fields',
);
export type CautionFacts = v.InferOutput<typeof CautionFacts>;
