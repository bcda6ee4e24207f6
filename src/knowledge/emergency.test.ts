import { describe, expect, it } from 'vitest';
import { EMERGENCY_NUMBERS } from './emergency.ts';

describe('the number to call', () => {
  it.each([
    ['US', '911'],
    ['CA', '911'],
    ['GB', '999'],
    ['AU', '000'],
    ['NZ', '111'],
    ['IN', '112'],
    ['IE', '112'],
    ['DE', '112'],
    ['ZZ', undefined],
  ])('in %s is %s', (country, number) => {
    expect(EMERGENCY_NUMBERS[country]).toBe(number);
  });
});
