import { describe, expect, it } from 'vitest';
import { findInstruction, findReassurance } from './wording.ts';

describe('findReassurance', () => {
  it.each([
    'This is safe.',
    'It can be taken safely with food.',
    'A harmless rash.',
    'There is a low risk of bleeding.',
    'There is no known risk.',
    'Not for children. It is safe for adults.',
  ])('finds the claim in %j', (text) => {
    expect(findReassurance(text)).not.toBeNull();
  });

  it.each([
    'It is not safe in pregnancy.',
    'That is no proof that it is safe.',
    'Nobody knows whether it is safe.',
    'It is unsafe.',
    'No dose of alcohol is known to be safe.',
    'Safety was studied.',
    'The risk is lower with other medicines.',
  ])('passes %j', (text) => {
    expect(findReassurance(text)).toBeNull();
  });
});

describe('findInstruction', () => {
  it.each([
    'Stop the tablets.',
    'Drink water. Stop it at once.',
    'Do not drive; stop the medicine.',
    'You should stop it.',
    'You may increase the dose.',
    'Reduce the dose of {a}.',
    'Halve your dose.',
    'Skip a dose.',
    'The dose should be reduced.',
    '{a} must be stopped.',
    'You should take it at night.',
    'Call a doctor and stop taking it.',
    'Then restart the medicine.',
  ])('finds the order in %j', (text) => {
    expect(findInstruction(text)).not.toBeNull();
  });

  it.each([
    'Do not stop suddenly.',
    'Do not stop on your own.',
    'Do not stop suddenly unless told to.',
    'Never stop it without asking.',
    'Do not start, stop or change a medicine because of it.',
    'Tell your doctor before you start a new medicine.',
    'The prescriber may reduce the dose.',
    'Stopping suddenly can bring fits.',
    'Stop smoking only with help.',
    'Change position slowly.',
    'The effect starts after two weeks.',
  ])('passes %j', (text) => {
    expect(findInstruction(text)).toBeNull();
  });
});
