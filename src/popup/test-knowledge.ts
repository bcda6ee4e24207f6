/** A small pack for tests of the combination check. Not shipped. */
import { createCautions } from '../knowledge/cautions.ts';
import { readList } from '../knowledge/paste.ts';
import { checkSet } from '../knowledge/set-cautions.ts';
import { byId, caution, drug, facts, group, open } from '../knowledge/testing.ts';
import type { Caution } from '../knowledge/types.ts';
import type { PopupClient } from './client.ts';

const WORDS = {
  consequence: 'Fever and confusion can follow.',
  outcome: 'Serotonin syndrome',
  signs: { emergency: ['high fever'], today: ['shaking'] },
  action: { urgency: 'today', text: 'Call your pharmacist today.' },
  mechanism: 'Both raise serotonin.',
  exposure: 'not known',
  frequency: 'not known',
  evidence: { level: 'moderate', text: 'Case reports.' },
} satisfies Partial<Caution>;

const drugs = byId([
  facts('phenelzine'),
  facts('amitriptyline'),
  facts('warfarin'),
  facts('ibuprofen', { classes: ['nsaid'] }),
  facts('lisinopril', { classes: ['ace-inhibitor'] }),
  facts('furosemide', { classes: ['diuretic'] }),
  facts('omeprazole'),
  facts('desipramine'),
  facts('paracetamol'),
]);
const pack = {
  drugs,
  classes: byId([group('nsaid'), group('ace-inhibitor'), group('diuretic')]),
  products: {},
};
const cautions = createCautions(
  pack,
  [
    caution('maoi', [['phenelzine'], ['amitriptyline', 'desipramine']], {
      ...WORDS,
      class: 'avoid',
      serious: true,
      headline: 'A dangerous rise in serotonin.',
    }),
    caution('bleeding', [['warfarin'], ['class:nsaid']], { ...WORDS, class: 'usually-avoid' }),
    caution('sleepy', [['amitriptyline'], ['warfarin']], WORDS),
    caution('small', [['warfarin'], ['omeprazole']], {
      ...WORDS,
      class: 'no-special-precautions',
    }),
    caution('kidneys', [['class:ace-inhibitor'], ['class:diuretic'], ['class:nsaid']], WORDS),
    caution('twice', [['same'], ['same']], { ...WORDS, class: 'usually-avoid' }),
  ],
  {},
  '2026-06-01',
);
const { lexicon } = open([
  ...Object.keys(drugs).map((name) => drug(name)),
  drug('Elavil', 'amitriptyline', { role: 'brand' }),
  drug('Norpramin', '', { role: 'brand', kind: 'ambiguous', ids: ['desipramine', 'omeprazole'] }),
]);

/** The calls of a client that the check makes, answered from the small pack. */
export const checking = {
  readList: (text) => Promise.resolve(readList(text, lexicon)),
  check: (members) => Promise.resolve(checkSet(members, { facts: pack, cautions })),
  member: (wanted) => {
    if (wanted.from === 'page') return Promise.resolve(wanted.name);
    if (wanted.from === 'card') return Promise.reject(new Error('No such card here.'));
    const { id, title, matched = title } = wanted.result;
    return Promise.resolve({ kind: 'drug', ids: [id], text: matched });
  },
} satisfies Partial<PopupClient>;
