/**
 * How much of somebody's pages is read, each limit with its reason. Whoever meets one is told.
 *
 * Pages as found in the wild hold 2 to 30 kB, some 100 lines and a few hundred signs of markup.
 */

const MEGABYTE = 1_000_000;

export const LIMITS = {
  /** Bytes of one page, judged before it is decoded, so that a huge file costs nothing. */
  pageBytes: 400_000,
  /** Characters of one page: the longest that still reads in well under 100 ms. */
  pageCharacters: 100_000,
  /** Characters of one line: no person writes a paragraph of 40 screens. */
  lineCharacters: 20_000,
  /** Lines of one page, blank ones included: every line may be a block of its own. */
  lines: 2_000,
  /** Signs of lists and quotes on one line: deeper nesting is an attack on a parser's stack. */
  depth: 40,
  /** Signs of markup in one paragraph: some of the parser's rules grow with their square. */
  signs: 1_000,
  /** The same in a whole page. */
  pageSigns: 8_000,
  /** Characters of front matter: YAML is the slowest part to read, and a title is short. */
  frontMatterCharacters: 12_000,
  /** Questions that are read from front matter. */
  faqs: 50,
  /** Characters of a title; a product of twelve ingredients stays below 500. */
  titleCharacters: 1_000,
  /** Ingredients of one title; products with more than twelve are lists, not medicines. */
  ingredients: 24,
  /** Characters of one name: the scanner looks at a few words only. */
  nameCharacters: 80,
  /** Pages of one import: four times the largest collection known, and still within memory. */
  pages: 25_000,
  /** Bytes of all pages of one import together. */
  importBytes: 150 * MEGABYTE,
  /** Entries of one zip, other files included. */
  zipEntries: 60_000,
  /** Bytes that a zip may hold packed. */
  zipBytes: 100 * MEGABYTE,
  /** How many times larger than the zip its contents may be; text packs about four times. */
  zipExpansion: 50,
} as const;

/** A limit as people read it: "100,000". */
export function counted(limit: number): string {
  return limit.toLocaleString('en');
}
