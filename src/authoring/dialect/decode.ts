/** The bytes of a page as text. */
import { LIMITS } from '../limits.ts';
import { fromWindows1252 } from './clean.ts';

export interface Decoded {
  text: string;
  /** How the bytes were read, where it was not plain UTF-8. */
  note: string | null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

const UTF_16: [number, number, string][] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/** Bytes without which no text gets along, and control characters that no text has. */
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const MOST_BINARY = 0.01;

/** Text of any usual encoding; null for bytes that are no text (a picture, an archive). */
export function decodePage(bytes: Uint8Array): Decoded | null {
  const wide = UTF_16.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (wide) return { text: new TextDecoder(wide[2]).decode(bytes), note: 'the file is UTF-16' };
  const decoded = decode8(bytes);
  const odd = decoded.text.match(BINARY)?.length ?? 0;
  return odd > Math.max(8, decoded.text.length * MOST_BINARY) ? null : decoded;
}

function decode8(bytes: Uint8Array): Decoded {
  try {
    return { text: utf8.decode(bytes), note: null };
  } catch {
    return { text: fromWindows1252(bytes), note: 'the file is not UTF-8' };
  }
}

/** Whether a file of this many bytes is larger than any page. */
export function isTooLarge(bytes: number): boolean {
  return bytes > LIMITS.pageBytes;
}
