/** Expressions that are made late. */

/**
 * An expression that is made when it is first asked for. Engines check literals while they pass over
 * a script, in functions too that are never called, and classes of Unicode are slow to check: in
 * Chromium 156 a quarter of the time that the scanner took to compile.
 */
export function pattern(source: string, flags = 'u'): () => RegExp {
  let made: RegExp | null = null;
  return () => (made ??= new RegExp(source, flags));
}
