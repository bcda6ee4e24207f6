/** A realistic monograph for tests and pictures. Not shipped. */
import type { Line, Monograph, Section, SourcedCite } from '../knowledge/types.ts';

export const reviewed = { review: 'ai-draft', checked: '2026-11-23' } as const;

export const cite: SourcedCite = {
  source: 'smpc-amitriptyline',
  section: '4.5 Interactions',
  opened: '2026-11-23',
  support: 'stated',
  seen: 'copy',
  title: 'Amitriptyline 25 mg tablets, Summary of Product Characteristics',
  publisher: 'Accord Healthcare, electronic Medicines Compendium',
  year: 2024,
  url: 'https://www.medicines.org.uk/emc/product/5699/smpc',
};

export const classCite: SourcedCite = {
  ...cite,
  section: '4.8 Undesirable effects',
  support: 'class',
};

function line(text: string, more: Partial<Line> = {}): Line {
  return { text, cites: ['uses'], bullet: true, lines: [], ...more };
}

function section(key: Section['key'], label: string, lines: Line[]): Section {
  return { key, label, lines };
}

export const monograph: Monograph = {
  ...reviewed,
  id: 'amitriptyline',
  cites: { uses: cite, effects: classCite },
  sections: [
    section('generic-name', 'Generic Name', [
      line('Amitriptyline (a tricyclic antidepressant).', { bullet: false }),
    ]),
    section('usage', 'Usage', [
      line('Low mood that has lasted (depression).'),
      line('Nerve pain.'),
      line('Preventing migraine and long-lasting tension headache.'),
    ]),
    section('dosage', 'Dosage', [
      line(
        'A tablet or liquid taken by mouth, often in the evening because it makes people sleepy.',
      ),
      line('The prescriber sets the dose, usually from a low one upwards.'),
    ]),
    section('side-effects', 'Side Effects', [
      line('', {
        lead: 'Common',
        cites: [],
        lines: [
          line('Dry mouth (more than 1 in 10 people).'),
          line('Feeling sleepy (more than 1 in 10 people).', { cites: ['effects'] }),
          line('Constipation.'),
          line('Weight gain.'),
        ],
      }),
      line('', {
        lead: 'Less Common but Serious',
        cites: [],
        lines: [
          line('A fit, fainting, or a racing or uneven heartbeat.', { lead: 'Emergency' }),
          line('Thoughts of harming yourself.', { lead: 'Today' }),
          line('Trouble passing water that is new.', { lead: 'Next visit' }),
        ],
      }),
    ]),
    section('how-it-works', 'How it Works', [
      line('It raises the level of two messengers between nerve cells that affect mood and pain.', {
        lead: 'In plain words',
      }),
      line('Inhibits reuptake of noradrenaline and serotonin; blocks muscarinic receptors.', {
        lead: 'For professionals',
      }),
    ]),
    section('precautions', 'Precautions', [
      line('people who had a heart attack recently.', { lead: 'Must not be taken by' }),
      line('if you have glaucoma, fits, or heart, liver or kidney disease.', { lead: 'Ask first' }),
      line('Pregnant, could be, or breast-feeding: ask today; do not stop on your own.', {
        lead: 'Pregnancy and breast-feeding',
      }),
    ]),
    section('disclaimer', 'Disclaimer', [
      line(
        'This page is information only, not advice for you. Do not start, stop or change a medicine because of it: ask your pharmacist or doctor. In an emergency call your local emergency number.',
        { bullet: false },
      ),
    ]),
  ],
};
