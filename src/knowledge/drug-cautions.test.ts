import { describe, expect, it } from 'vitest';
import { byId, caution, facts as drug, group, knowledgeOf } from './testing.ts';
import { cautionsOfDrug } from './drug-cautions.ts';

const inhibitor = [{ trait: 'inhibitor', strength: 'strong', route: 'systemic', dose: 'any' }];
const facts = {
  drugs: byId([
    drug('warfarin', { classes: ['anticoagulant'] }),
    drug('ibuprofen', { classes: ['nsaid'] }),
    drug('naproxen', { classes: ['nsaid'] }),
    drug('diclofenac', { classes: ['nsaid'] }),
    drug('clarithromycin', { traits: inhibitor }),
    drug('ketoconazole', { traits: inhibitor }),
    drug('lisinopril', { classes: ['acei'] }),
    drug('furosemide', { classes: ['diuretic'] }),
    drug('celecoxib', { classes: ['coxib'] }),
  ]),
  classes: byId([
    ...['anticoagulant', 'nsaid', 'acei', 'diuretic'].map((id) => group(id)),
    group('coxib', ['nsaid']),
  ]),
  products: {},
};
const knowledge = knowledgeOf(facts, [
  caution('inhibited', [['warfarin'], ['trait:inhibitor']]),
  caution('bleeding', [['class:anticoagulant'], ['class:nsaid']], { class: 'usually-avoid' }),
  caution('narrow', [['warfarin'], ['naproxen']], { class: 'avoid', replaces: ['bleeding'] }),
  caution('nsaids', [['class:nsaid'], ['class:nsaid']]),
  caution('kidneys', [['class:acei'], ['class:diuretic'], ['class:nsaid']]),
]);

const told = (id: string): string[] =>
  cautionsOfDrug(id, knowledge).map(({ caution: it, alsoWith }) => {
    const partners = it.between.filter((side) => side.id !== id).map((side) => side.id);
    return [it.id, partners.join('+'), ...alsoWith].join(' ');
  });

describe('all cautions of a drug', () => {
  it('stand gravest first, for a class once and in its name', () => {
    expect(told('warfarin')).toEqual([
      'narrow naproxen',
      'bleeding nsaid',
      'inhibited clarithromycin Ketoconazole',
    ]);
  });

  it('name the others of its own class, and two partners where a caution is of three', () => {
    expect(told('ibuprofen')).toEqual([
      'bleeding anticoagulant',
      'nsaids coxib Naproxen Diclofenac',
      'kidneys acei+diuretic',
    ]);
    expect(told('lisinopril')).toEqual(['kidneys diuretic+nsaid']);
    expect(told('furosemide')).toEqual(['kidneys acei+nsaid']);
  });

  it('stand once for a class and the classes and drugs within it', () => {
    expect(told('anticoagulant')).toEqual(['bleeding nsaid']);
    expect(told('celecoxib')).toContain('bleeding anticoagulant');
  });

  it('leave out one drug twice, which is no caution with another', () => {
    const rules = [
      caution('twice', [['same'], ['same']]),
      caution('x', [['warfarin'], ['naproxen']]),
    ];
    expect(
      cautionsOfDrug('warfarin', knowledgeOf(facts, rules)).map((it) => it.caution.id),
    ).toEqual(['x']);
  });

  it('lead to drugs alone, never to the drug itself or a class', () => {
    const [narrow] = cautionsOfDrug('warfarin', knowledge);
    expect(narrow?.own).toContain('warfarin');
    expect(narrow?.own).toContain('nsaid');
    expect(narrow?.own).not.toContain('naproxen');
  });

  it('are none for an unknown drug', () => {
    expect(cautionsOfDrug('nothing', knowledge)).toEqual([]);
  });
});
