import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../import/wild/refusals.ts';
import { isRefusal } from './refusals.ts';

describe('isRefusal', () => {
  it.each(REFUSALS.map((refusal) => refusal('Testol and Provol', 'general')))(
    'takes %j',
    (text) => {
      expect(isRefusal(text)).toBe(true);
    },
  );

  it.each([
    'Amitriptyline is used in type I and type II diabetes.',
    'Bipolar I disorder is treated by specialists.',
    'Class I antiarrhythmics, troponin I and angiotensin I can rise.',
    'Stages I, II and III are told apart.',
    'Grade I or II reactions pass.',
    'Iron(III) and I.V. iron are different.',
    'Can I drive while taking it?',
    'What should I do if I miss a dose?',
    'What should I do if I miss a dose',
    'Q: Is it safe with my other medicines?',
    'What about my other medicines',
    'Your body cannot provide enough iron.',
    'Feel free to ask your pharmacist.',
    'It must not be used in ME/CFS without advice.',
    'Take it with food. Ask a doctor first.',
    'It can be given by i.v. infusion.',
  ])('leaves %j', (text) => {
    expect(isRefusal(text)).toBe(false);
  });
});
