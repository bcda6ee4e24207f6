import { describe, expect, it } from 'vitest';
import { fits, misfits, packagesOf } from './licences.ts';

describe('licences', () => {
  it('takes the choice that fits, and all of what belongs together', () => {
    expect(fits('(MIT OR GPL-3.0-or-later)', ['MIT'])).toBe(true);
    expect(fits('(MIT AND Zlib)', ['MIT'])).toBe(false);
    expect(fits('(MIT AND Zlib)', ['MIT', 'Zlib'])).toBe(true);
    expect(fits('GPL-3.0', ['MIT'])).toBe(false);
  });

  it('reads a lock file, each package once, and names what does not fit', () => {
    const packages = packagesOf({
      packages: {
        '': { version: '1.0.0' },
        'node_modules/b': { version: '2.0.0', license: 'GPL-3.0', dev: true },
        'node_modules/a': { version: '1.0.0', license: 'MIT' },
        'node_modules/c/node_modules/a': { version: '1.0.0', license: 'MIT' },
        'node_modules/d': { version: '1.0.0', license: 'CC0-1.0' },
      },
    });
    expect(packages.map(({ name }) => name)).toEqual(['a', 'b', 'd']);
    expect(misfits(packages)).toEqual([
      'b 2.0.0: GPL-3.0 is not among the licences that fit',
      'd 1.0.0: CC0-1.0 is not among the licences that fit',
    ]);
  });
});
