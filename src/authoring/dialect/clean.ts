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

const utf8 = new TextDecoder('utf-8', { fatal: true });

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
    const next = read.replace(MISREAD, decode).replace(LOST_QUOTE, '”');
    if (next === read) return read;
    read = next;
  }
  return read;
}

/** Text without byte order mark, with line feeds alone, and without NUL. Lines keep their numbers. */
export function plainLines(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '');
}
