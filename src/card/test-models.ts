/** Realistic cards for tests and pictures. Not shipped. */
import type { CardModel, Drug, DrugClass, PairCaution, Subject } from '../knowledge/types.ts';
import { cite, classCite, monograph, reviewed } from './test-monograph.ts';

function testDrug(id: string, summary: string, more: Partial<Drug> = {}): Drug {
  return {
    ...reviewed,
    id,
    kind: 'medicine',
    title: id.charAt(0).toUpperCase() + id.slice(1),
    summary,
    names: { inn: id, other: [], salts: ['hydrochloride'] },
    brands: {},
    classes: ['tricyclic-antidepressant'],
    atc: ['N06AA09'],
    traits: [],
    monograph: true,
    ...more,
  };
}

const amitriptyline = testDrug(
  'amitriptyline',
  'For low mood, nerve pain and preventing migraine. It makes many people sleepy.',
  { brands: { Elavil: ['US', 'CA'], Endep: ['AU'] } },
);
export const ketamine = testDrug(
  'ketamine',
  'Puts people to sleep for operations and eases severe pain, under a specialist team.',
);

export const withKetamine: PairCaution = {
  ...reviewed,
  id: 'amitriptyline-ketamine',
  between: [
    { id: 'amitriptyline', name: 'Amitriptyline' },
    { id: 'ketamine', name: 'Ketamine' },
  ],
  class: 'minimize-risk',
  serious: true,
  headline: 'Deep sleepiness, slow breathing, and changes in heartbeat or blood pressure.',
  consequence:
    'Both slow the brain down. Together the effect can be stronger than with either one.',
  outcome: 'Respiratory depression, arrhythmia, blood pressure changes',
  signs: {
    emergency: ['slow breathing', 'fainting', 'chest pain', 'a fit', 'cannot be woken'],
    today: ['feeling far more sleepy than usual'],
  },
  action: {
    urgency: 'today',
    text: 'Tell the team giving ketamine, or the anaesthetist, that you take amitriptyline. Do not stop it on your own.',
  },
  mechanism:
    'Additive depression of the central nervous system; tricyclics and anaesthetics may disturb rhythm.',
  modifiers: ['alcohol, opioids or benzodiazepines', 'heart disease', 'older age'],
  evidence: {
    level: 'low',
    text: 'From product information and class effects; not studied as a pair.',
  },
  exposure: 'not known',
  frequency: 'not known',
  when: [{ condition: 'without medical supervision', class: 'usually-avoid' }],
  replaces: [],
  cites: [cite, classCite],
  overdue: false,
  relation: 'combined',
  alternative: false,
  under: [],
};

/** The worked caution with another drug, class and words. */
function variant(name: string, more: Partial<PairCaution>): PairCaution {
  const id = name.toLowerCase();
  const between = [
    { id: 'amitriptyline', name: 'Amitriptyline' },
    { id, name },
  ];
  return { ...withKetamine, id: `amitriptyline-${id}`, between, when: [], ...more };
}

export const withPhenelzine = variant('Phenelzine', {
  class: 'avoid',
  headline: 'Serotonin toxicity: a high fever, fits and stiff muscles can come fast.',
  consequence: 'It can be deadly. It can also happen in the two weeks after a switch.',
  relation: 'document',
  action: {
    urgency: 'today',
    text: 'If you take both, call your prescriber or pharmacist today, before the next dose if you can. Do not stop suddenly unless told to.',
  },
  signs: { emergency: ['high fever', 'stiff or jerking muscles', 'a fit'], today: [] },
  under: [variant('Phenelzine', { id: 'under', headline: 'Blood pressure can rise sharply.' })],
});
export const withTramadol = variant('Tramadol', {
  class: 'usually-avoid',
  headline: 'Fits become more likely.',
  relation: 'sentence',
  overdue: true,
});
export const withOmeprazole = variant('Omeprazole', {
  class: 'no-special-precautions',
  serious: false,
  headline: 'The level of amitriptyline may rise a little.',
  signs: { emergency: [], today: [] },
  action: { urgency: 'next-visit', text: 'Mention it at the next visit.' },
});

export const drugSubject: Extract<Subject, { kind: 'drug' }> = {
  kind: 'drug',
  drug: amitriptyline,
  classes: [{ id: 'tricyclic-antidepressant', name: 'tricyclic antidepressant' }],
  monograph,
  sources: [cite, classCite],
  overdue: false,
};

const tricyclics: DrugClass = {
  ...reviewed,
  id: 'tricyclic-antidepressant',
  name: 'tricyclic antidepressant',
  names: ['tricyclic', 'TCA'],
  parents: [],
  summary: 'Older antidepressants, also used in low doses for nerve pain.',
  what: 'They raise two messengers between nerve cells. They help low mood, nerve pain and migraine.',
  matters: 'They make people sleepy, can disturb the heartbeat, and are dangerous in overdose.',
  cites: [cite],
};

const empty = { cautions: [], ifTogether: [], noneRecorded: [], notAssessed: [] };

/** One card of every kind. */
export const models = {
  plain: { read: 'amitriptyline', subject: drugSubject, ...empty },
  brand: {
    read: 'Elavil',
    subject: drugSubject,
    cautions: [withKetamine],
    ifTogether: [],
    noneRecorded: ['Paracetamol', 'Metformin'],
    notAssessed: ['Ranitidine'],
  },
  many: {
    read: 'amitriptyline',
    subject: { ...drugSubject, overdue: true },
    cautions: [
      withPhenelzine,
      withTramadol,
      withKetamine,
      withOmeprazole,
      variant('Linezolid', { class: 'usually-avoid' }),
    ],
    ifTogether: [],
    noneRecorded: [],
    notAssessed: [],
  },
  folded: {
    read: 'amitriptyline',
    subject: drugSubject,
    cautions: [],
    ifTogether: [{ ...withTramadol, alternative: true }, withOmeprazole],
    noneRecorded: ['A', 'B', 'C', 'D', 'E', 'F'].map((it) => `Drug ${it}`),
    notAssessed: [],
  },
  brief: {
    read: 'ketamine',
    subject: { ...drugSubject, drug: ketamine, monograph: null, sources: [], classes: [] },
    ...empty,
  },
  product: {
    read: 'Triptafen',
    subject: {
      kind: 'product',
      title: 'Triptafen',
      sources: [cite],
      ingredients: [amitriptyline, testDrug('perphenazine', 'Calms severe agitation.')],
      product: {
        id: 'amitriptyline-perphenazine',
        names: [],
        brands: { Triptafen: ['GB'] },
        ingredients: ['amitriptyline', 'perphenazine'],
        cite,
      },
    },
    ...empty,
  },
  class: {
    read: 'tricyclics',
    subject: {
      kind: 'class',
      class: tricyclics,
      sources: [cite],
      overdue: false,
      members:
        'Amitriptyline Clomipramine Desipramine Dosulepin Doxepin Imipramine Lofepramine Nortriptyline Protriptyline Trimipramine'
          .split(' ')
          .map((name) => ({ id: name.toLowerCase(), name })),
    },
    ...empty,
  },
  ambiguous: {
    read: 'Norpramin',
    subject: {
      kind: 'ambiguous',
      candidates: [
        testDrug('desipramine', 'For low mood. It can make the heart beat fast.'),
        testDrug('omeprazole', 'For heartburn and ulcers: it lowers stomach acid.'),
      ],
    },
    ...empty,
    cautions: [
      {
        ...withPhenelzine,
        between: [
          { id: 'desipramine', name: 'Desipramine' },
          { id: 'phenelzine', name: 'Phenelzine' },
        ],
      },
    ],
  },
} satisfies Record<string, CardModel>;
