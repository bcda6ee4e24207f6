/** A card, and a full monograph, beside which a pack of the reader's speaks. Not shipped. */
import type { PackNote, PackSays, PackText } from '../knowledge/imported.ts';
import type { CardModel, Line } from '../knowledge/types.ts';
import type { Whole } from '../knowledge/whole.ts';
import { models, withKetamine } from './test-models.ts';

const pack = { name: 'Ward 7', imported: '2026-11-01' };
const line = (text: string): Line => ({ text, cites: [], bullet: true, lines: [] });

const text: PackText = {
  id: '1',
  pack,
  title: 'Amitriptyline on our ward',
  file: 'amitriptyline.md',
  sections: [
    { key: 'usage', label: 'Usage', lines: [line('We give it for nerve pain.')] },
    { key: 'disclaimer', label: 'Disclaimer', lines: [line('For the staff of the ward.')] },
  ],
};
const note: PackNote = {
  id: '1',
  pack,
  title: 'Amitriptyline + Ketamine',
  lines: [line('Call the pain team first.')],
  declined: true,
  between: withKetamine.between,
  sections: [],
  relation: 'combined',
  alternative: false,
};
const far: PackNote = {
  ...note,
  id: '2',
  between: [
    { id: 'amitriptyline', name: 'Amitriptyline' },
    { id: 'zorbimaxol', name: 'Zorbimaxol' },
  ],
  lines: [line('Ask first.')],
  relation: 'document',
};
const said: PackSays = { texts: [text], notes: [note, far] };

/** Our card with what the pack says. */
export const packedCard: CardModel = { ...models.brand, imported: said };

/** A drug that only the pack knows. */
export const packsOwn: CardModel = {
  ...models.brief,
  subject: {
    ...models.brief.subject,
    drug: { ...models.brief.subject.drug, review: { pack }, checked: '2026-11-01' },
  },
  imported: { texts: [text], notes: [] },
};

/** The same where an organisation does not want our text. */
export const packedAlone: CardModel = {
  ...models.brief,
  imported: { ...said, notes: [], alone: true },
};

/** A product that only the pack knows, in full. */
export const packedProduct: Whole = {
  subject: {
    ...models.product.subject,
    sources: [],
    product: { ...models.product.subject.product, from: pack },
  },
  cautions: [],
  said: { texts: [text], notes: [far] },
};
