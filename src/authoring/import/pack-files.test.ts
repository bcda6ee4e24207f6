import { describe, expect, it } from 'vitest';
import { importPages } from './import-pages.ts';
import { packFiles } from './pack-files.ts';

const NOTHING = { drugs: {}, classes: {}, products: {} };

function built(): Record<string, string> {
  const texts = [
    '# Zal + Provofen\n\n**Usage:** x',
    '# Zal\n\n**Usage:** y',
    '# Zal (Oral)\n\n**Usage:** longer',
  ];
  const files = texts.map((text, index) => ({
    path: `${index}.md`,
    bytes: new TextEncoder().encode(text),
  }));
  const { pack, texts: all } = importPages(files, NOTHING);
  return packFiles(pack, all);
}

describe('packFiles', () => {
  it('writes the texts of each subject into one file, the fullest first', () => {
    const files = built();
    expect(Object.keys(files)).toEqual([
      'pack.json',
      'facts.json',
      'cautions.json',
      'lexicon.json',
      'filter.json',
      'drugs/zal.json',
      'products/provofen+zal.json',
    ]);
    expect(JSON.parse(files['pack.json'] ?? '')).toEqual({
      format: 1,
      texts: { 'drug:zal': ['3', '2'], 'product:provofen+zal': ['1'] },
    });
    expect(JSON.parse(files['drugs/zal.json'] ?? '')).toMatchObject([
      { id: '3', title: 'Zal (Oral)', file: '2.md' },
      { id: '2', title: 'Zal', file: '1.md' },
    ]);
  });

  it('gives the same bytes for the same pages', () => {
    expect(built()).toEqual(built());
  });
});
