/** The documentation, held to what the reader does. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { counted, LIMITS } from '../limits.ts';
import { importPages } from './import-pages.ts';

const DOCS = new URL('../../../docs/', import.meta.url);
const NOTHING = { drugs: {}, classes: {}, products: {} };

function imported(path: string) {
  return importPages([{ path, bytes: readFileSync(new URL(path, DOCS)) }], NOTHING);
}

describe('docs/dialect.md', () => {
  it.each([
    ['templates/medicine.md', ['drug:generic-name-of-the-medicine']],
    ['templates/product.md', ['product:first-ingredient+second-ingredient']],
    ['templates/combination.md', ['drug:amitriptyline', 'drug:ketamine']],
  ])('has in %s a page with every section, about %j', (path, subjects) => {
    const { report } = imported(path);
    expect(report.pages[0]).toMatchObject({ outcome: 'imported' });
    expect(report.pages[0]?.taken.map(({ subject }) => subject)).toEqual(subjects);
  });

  it('works out a combination whose statement is its caution', () => {
    const [caution] = imported('templates/combination.md').pack.cautions;
    expect(caution).toMatchObject({ between: ['amitriptyline', 'ketamine'], declined: false });
    expect(caution?.lines.map(({ lead }) => lead)).toEqual([
      undefined,
      'What may happen',
      'Emergency',
      'What to do',
    ]);
  });

  it('tells every limit', () => {
    const text = readFileSync(new URL('dialect.md', DOCS), 'utf8');
    for (const [name, limit] of Object.entries(LIMITS)) {
      expect({ name, told: text.includes(counted(limit)) }).toEqual({ name, told: true });
    }
  });
});
