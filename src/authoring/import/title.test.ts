import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { readTitle } from './title.ts';

function names(title: string): string[] {
  return readTitle(title).names.map(({ name, brackets }) => [name, ...brackets].join(' | '));
}

describe('readTitle', () => {
  it.each([
    ['Amitriptyline', ['Amitriptyline']],
    ['Aceclofenac + Paracetamol', ['Aceclofenac', 'Paracetamol']],
    ['Aceclofenac+Paracetamol', ['Aceclofenac', 'Paracetamol']],
    ['Neomycin/Polymyxin B/Hydrocortisone', ['Neomycin', 'Polymyxin B', 'Hydrocortisone']],
    ['Calcium, Vitamin D3 and Zinc', ['Calcium', 'Vitamin D3', 'Zinc']],
    ['Paracetamol & Caffeine', ['Paracetamol', 'Caffeine']],
    ['Acyclovir (Ophthalmic)', ['Acyclovir | Ophthalmic']],
    ['Ciprofloxacin + Dexamethasone (Otic)', ['Ciprofloxacin', 'Dexamethasone | Otic']],
    ['Co-x (Aaa + Bbb)', ['Co-x | Aaa + Bbb']],
    ['Insulin, Human', ['Insulin | Human']],
    ['Iron(III) Hydroxide', ['Iron(III) Hydroxide']],
    ['(S)-Amlodipine', ['(S)-Amlodipine']],
    [
      '2,4-Dichlorobenzyl Alcohol + Amylmetacresol',
      ['2,4-Dichlorobenzyl Alcohol', 'Amylmetacresol'],
    ],
    ['Paracetamol 500 mg + Caffeine 65mg', ['Paracetamol', 'Caffeine']],
    ['Sodium Chloride 0.9% w/v', ['Sodium Chloride']],
    ['Amoxicillin 250 mg/5 ml', ['Amoxicillin']],
    ['Measles, Mumps and Rubella Vaccine', ['Measles, Mumps and Rubella Vaccine']],
    ['Amlodipine + Besylate', ['Amlodipine']],
    ['Acyclovir (Ophthalmic', ['Acyclovir | Ophthalmic']],
    ['Amitriptyline: Uses, Dosage & Side Effects', ['Amitriptyline']],
    ['Paracetamol +', ['Paracetamol']],
    ['+++', []],
    ['', []],
  ])('reads %j', (title, read) => {
    expect(names(title)).toEqual(read);
  });

  it('reads up to twelve ingredients and more, and gives up beyond its limits', () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, at) => `Drug${at}`).join(' + ');
    expect(names(many(12))).toHaveLength(12);
    expect(readTitle(many(LIMITS.ingredients + 1))).toMatchObject({ names: [], tooMany: true });
    expect(readTitle(many(10_000))).toMatchObject({ names: [], tooMany: true });
  });

  it('says what it passed over', () => {
    expect(readTitle('Paracetamol + + Maleate').passed).toEqual([
      'a sign with no name beside it',
      '“Maleate” is a salt and no ingredient',
    ]);
  });
});
