import { describe, expect, it } from 'vitest';
import { isOverdue } from './overdue.ts';

describe('a text is due to be checked', () => {
  it.each([
    ['avoid', '2027-01-31', false],
    ['avoid', '2027-02-01', true],
    ['usually-avoid', '2027-02-01', true],
    ['minimize-risk', '2027-02-01', false],
    ['minimize-risk', '2028-01-31', false],
    ['minimize-risk', '2028-02-01', true],
    ['no-special-precautions', '2028-02-01', true],
    [undefined, '2028-01-31', false],
    [undefined, '2028-02-01', true],
  ] as const)('by its gravity, a year or two after: %s on %s', (level, today, overdue) => {
    const text = { checked: '2026-01-31', ...(level ? { class: level } : {}) };
    expect(isOverdue(text, today)).toBe(overdue);
  });
});
