import { describe, expect, it } from 'vitest';
import { decodePage } from './decode.ts';

describe('decodePage', () => {
  it('reads UTF-8 without a word about it', () => {
    expect(decodePage(new TextEncoder().encode('5 µg'))).toEqual({ text: '5 µg', note: null });
  });

  it('reads what is no UTF-8 as Windows-1252, and says so', () => {
    const bytes = Uint8Array.from([0x49, 0x74, 0x92, 0x73]);
    expect(decodePage(bytes)).toEqual({ text: 'It’s', note: 'the file is not UTF-8' });
  });

  it('reads UTF-16 by its mark', () => {
    expect(decodePage(Uint8Array.from([0xff, 0xfe, 0x41, 0]))?.text).toBe('A');
    expect(decodePage(Uint8Array.from([0xfe, 0xff, 0, 0x41]))?.text).toBe('A');
  });

  it('takes a picture for no text', () => {
    expect(decodePage(Uint8Array.from({ length: 500 }, (_, at) => at % 32))).toBeNull();
  });
});
