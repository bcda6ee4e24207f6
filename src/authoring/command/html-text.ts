/** The text of an HTML document as a person reads it, roughly: blocks end lines, code is left out. */
import { Parser } from 'htmlparser2';

const UNREAD = new Set(
  'script style title noscript template textarea select option svg math head iframe object code pre'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo cite del dfn em font i ins kbd mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Whether a text is an HTML document. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)\b/i.test(text);
}

/** The text of HTML, one block a line. */
export function htmlText(html: string): string {
  let text = '';
  let unread = 0;
  const parser = new Parser({
    onopentag(name) {
      if (UNREAD.has(name)) unread++;
      if (!INLINE.has(name)) text += '\n';
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread--;
      if (!INLINE.has(name)) text += '\n';
    },
    ontext(data) {
      if (unread === 0) text += data.replace(/\s+/g, ' ');
    },
  });
  parser.end(html);
  return text.replace(/\s*\n\s*/g, '\n').trim();
}
