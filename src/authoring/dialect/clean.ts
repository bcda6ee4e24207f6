/** Repairs what saving and copying do to a text file, without moving its lines. */

/** Bytes 0x80–0x9F as Windows-1252 reads them, in order; the five unused ones stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const CONTINUATION = `[\\u0080-\\u00bf${WINDOWS_1252}]`;
/** UTF-8 lead bytes with their continuation bytes, each read as one Windows-1252 character. */
const MISREAD = new RegExp(
  `[Â-ß]${CONTINUATION}|[à-ï]${CONTINUATION}{2}|[ð-ô]${CONTINUATION}{3}`,
  'g',
);
/** The closing quote's last byte is unused in Windows-1252, so that many tools drop it. */
const LOST_QUOTE = /â€(?=[\s.,;:!?)]|$)/gm;
/** A no-break space whose second byte became an ordinary one. */
const LOST_SPACE = /Â(?= )/g;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes read as Windows-1252. Not every TextDecoder does: Node 20 reads bytes 0x80–0x9F as control
 * characters (https://github.com/nodejs/node/issues/56542, seen 2026-11-23).
 */
export function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/g, (one) => WINDOWS_1252[one.charCodeAt(0) - 0x80] ?? one);
}

function byteOf(character: string): number {
  const index = WINDOWS_1252.indexOf(character);
  return index >= 0 ? 0x80 + index : character.charCodeAt(0);
}

function decode(misread: string): string {
  try {
    return utf8.decode(Uint8Array.from(misread, byteOf));
  } catch {
    // Not UTF-8 after all: the characters stand for themselves.
    return misread;
  }
}

/** Text that was UTF-8 and was read as Windows-1252, once or several times, as it was meant. */
export function repairEncoding(text: string): string {
  let read = text;
  for (let round = 0; round < 3; round++) {
    const next = read.replace(MISREAD, decode).replace(LOST_QUOTE, '”').replace(LOST_SPACE, '');
    if (next === read) return read;
    read = next;
  }
  return read;
}

/** What ends a line for some programs and not for those in which pages are mended. */
const OTHER_BREAKS = /[\u2028\u2029\u0085\v\f]/g;
/** Characters that nobody sees, and that would split words and sentences: zero-width, soft hyphen, controls. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g;

/**
 * Text without byte order mark, with line feeds alone, without characters that nobody sees. Lines
 * keep their numbers.
 */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(OTHER_BREAKS, ' ').replace(UNSEEN, '');
}
