import { describe, expect, it } from 'vitest';
import { fromWindows1252, plainLines, repairEncoding } from './clean.ts';

/** What happens to UTF-8 bytes that are read as Windows-1252. */
function misread(text: string): string {
  return fromWindows1252(new TextEncoder().encode(text));
}

describe('repairEncoding', () => {
  const text = 'It’s “10–20 °C” — naïve, 5 µg, β-blocker, ≥ 2 × …';

  it('reads misread UTF-8 as it was meant, once or twice misread', () => {
    expect(repairEncoding(misread(text))).toBe(text);
    expect(repairEncoding(misread(misread(text)))).toBe(text);
  });

  it('leaves good text as it is', () => {
    expect(repairEncoding(text)).toBe(text);
    expect(repairEncoding('café à la crème, 20 °C, £5')).toBe('café à la crème, 20 °C, £5');
  });

  it('finds the closing quote whose last byte was lost', () => {
    expect(repairEncoding('â€œsafeâ€ and')).toBe('“safe” and');
  });
});

describe('plainLines', () => {
  it('takes the byte order mark away and keeps the number of lines', () => {
    expect(plainLines('\ufeffa\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });
});
