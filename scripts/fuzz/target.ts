/** What is fuzzed: a function that any text may be given to. */
export interface Target {
  name: string;
  /** What the fuzzer says that it tries, for the report. */
  promise: string;
  /** Inputs to begin with. */
  seeds: string[];
  /** What the input's language is made of. */
  words: string[];
  /** Throws if the promise is broken. */
  check(input: string): void | Promise<void>;
}

/** Throws with the reason unless `holds`. */
export function demand(holds: boolean, reason: string): asserts holds {
  if (!holds) throw new Error(reason);
}

/** The JSON in `input`, or `input` itself where it is none: both may come from outside. */
export function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return input;
  }
}
