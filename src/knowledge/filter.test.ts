import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFilter, openFilter } from './filter.ts';

const key = fc.integer({ min: 0, max: 0xffffffff });

describe('name filter', () => {
  it('has every key that it was built from, at any size', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 3000 }), (keys) => {
        const filter = openFilter(buildFilter(keys, []));
        return keys.every((one) => filter.has(one));
      }),
      { numRuns: 60 },
    );
  });

  it('lets fewer than 5 in 100,000 strangers pass at 20,000 keys, in at most 20 bits a key', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0);
    const text = buildFilter(keys, []);
    const filter = openFilter(text);
    const known = new Set(keys);
    let passed = 0;
    for (let i = 0; i < 1_000_000; i++) {
      const stranger = Math.imul(i + 7, 0x85ebca77) >>> 0;
      if (!known.has(stranger) && filter.has(stranger)) passed++;
    }
    expect(passed).toBeLessThan(50);
    expect((text.length * 16) / keys.length).toBeLessThan(20);
  });

  it('holds only code units that a script file may hold', () => {
    const text = buildFilter(
      Array.from({ length: 5000 }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0),
      [],
    );
    for (const unit of text) expect(unit.charCodeAt(0)).toBeGreaterThan(0xff);
    expect(text.isWellFormed()).toBe(true);
  });
});
