/** Both stages over one plain text: what the command, the tests and the live example use. */
import type { Filter } from './filter.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions } from './match.ts';
import { createScanner } from './scan.ts';
import type { Mention } from './types.ts';

/** Mentions in `text`, in order; offsets are UTF-16 units, end exclusive. */
export function annotateText(
  text: string,
  filter: Filter,
  lexicon: Lexicon,
  lang = 'en',
): Mention[] {
  const scanner = createScanner(filter);
  scanner.scan(text, 0, text.length);
  return findMentions(text, scanner.end() ?? [], lexicon, lang);
}
